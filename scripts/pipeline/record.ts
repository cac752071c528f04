import { createHash } from 'node:crypto'
import type { Host } from '../model/host.ts'
import type { Message } from '../model/message.ts'
import type { EditionReport } from '../model/report.ts'
import type { Edition } from './edition.ts'

/** SHA-256 of bytes, hexadecimal. */
export const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex')

/**
 * Write down what a build was made from and what it made: the bytes of `build.json`. No clock, no
 * path of this machine: the same build gives the same record.
 */
export async function buildRecord(
  host: Host,
  work: string,
  editions: readonly { readonly edition: Edition; readonly report: EditionReport }[],
  messages: readonly Message[],
  versions: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const paths = [...new Set(editions.flatMap(({ edition }) => edition.inputs))].sort()
  const inputs = await Promise.all(
    paths.map(async path => {
      const data = await host.readFile(path)
      return { path, sha256: data ? sha256(data) : null }
    }),
  )
  const record = {
    schema: 'imprimatur-build/1',
    work,
    tools: versions,
    inputs,
    editions: editions.map(({ edition, report }) => ({
      name: report.name,
      lang: report.lang,
      released: edition.document.release.released,
      stamp: edition.document.stamp,
      words: report.words,
      files: report.files.map(({ path, ...file }) => ({
        name: path.split(/[\\/]/).at(-1),
        ...file,
      })),
    })),
    messages,
  }
  return new TextEncoder().encode(`${JSON.stringify(record, undefined, 2)}\n`)
}
