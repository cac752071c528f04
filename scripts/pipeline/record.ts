import { createHash } from 'node:crypto'
import { basename, relative, sep } from 'node:path'
import type { Host } from '../model/host.ts'
import type { Message } from '../model/message.ts'
import type { EditionReport } from '../model/report.ts'
import type { Edition } from './edition.ts'

/** A path as seen from the work's folder; what lies elsewhere keeps its name alone. */
function within(folder: string, path: string): string {
  const way = relative(folder, path).split(sep).join('/')
  return way.startsWith('..') ? basename(path) : way
}

/** SHA-256 of bytes, hexadecimal. */
export const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex')

/**
 * Write down what a build was made from and what it made: the bytes of `build.json`. No clock, no
 * path of this machine: the same build gives the same record.
 */
export async function buildRecord(
  host: Host,
  { id, folder }: { readonly id: string; readonly folder: string },
  editions: readonly { readonly edition: Edition; readonly report: EditionReport }[],
  messages: readonly Message[],
  versions: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const paths = [...new Set(editions.flatMap(({ edition }) => edition.inputs))].sort()
  const inputs = await Promise.all(
    paths.map(async path => {
      const data = await host.readFile(path)
      return { path: within(folder, path), sha256: data ? sha256(data) : null }
    }),
  )
  const record = {
    schema: 'imprimatur-build/1',
    work: id,
    tools: versions,
    inputs,
    editions: editions.map(({ edition, report }) => ({
      name: report.name,
      lang: report.lang,
      facingLang: report.facingLang,
      released: edition.document.release.released,
      stamp: edition.document.stamp,
      words: report.words,
      files: report.files.map(({ path, ...file }) => ({
        name: path.split(/[\\/]/).at(-1),
        ...file,
      })),
    })),
    messages: messages.map(message => ({ ...message, file: within(folder, message.file) })),
  }
  return new TextEncoder().encode(`${JSON.stringify(record, undefined, 2)}\n`)
}
