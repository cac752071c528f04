import { VFile } from 'vfile'
import * as z from 'zod'
import type { EditionRecord } from '../model/edition-record.ts'
import { fault } from '../model/fault.ts'
import type { Host } from '../model/host.ts'
import { readText } from './read.ts'
import { validate } from './validate.ts'
import { readYaml } from './yaml.ts'

const fingerprint = z.string().regex(/^([0-9a-f]{10}|none)$/, 'ten hexadecimal digits, or none')

/** What an `article.<lang>.source.yaml` may say. Source: docs/editions.md. */
export const recordSchema = z.strictObject({
  source: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a BCP 47 tag such as fr'),
  blocks: z.array(
    z.strictObject({
      source: fingerprint,
      translation: fingerprint,
      drift: z.literal('ok').optional(),
      block: z.string(),
    }),
  ),
})

/** A record's file, and what it says; `data` is missing when there is no file, or it cannot be read. */
export interface RecordFile {
  readonly file: VFile
  readonly exists: boolean
  readonly data?: EditionRecord
}

/** The record beside an article: `article.en.md` → `article.en.source.yaml`. */
export const recordPathOf = (article: string): string =>
  article.replace(/\.(md|markdown)$/i, '.source.yaml')

/** Read what a translation was made from. Whatever is wrong with the file is one kind of fault, `edition-mark`. */
export async function readRecord(host: Host, article: string): Promise<RecordFile> {
  const path = recordPathOf(article)
  if (!(await host.readFile(path))) return { file: new VFile({ path, value: '' }), exists: false }
  const file = await readText(host, path)
  const yaml = String(file) === '' ? undefined : readYaml(String(file), file, 1)
  const data = yaml && validate(recordSchema, yaml, file)
  for (const { reason, place } of file.messages.splice(0))
    fault(file, 'edition-mark', reason, {
      place,
      hint: 'Mend the line, for example after a merge; or take the file away and mark the translation anew.',
    })
  return { file, exists: true, ...(data ? { data } : {}) }
}
