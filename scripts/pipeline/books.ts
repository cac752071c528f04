import { VFile } from 'vfile'
import { type EpubFault, faultsOfEpub, portVersion } from '../check/epub/epub.ts'
import { type OpenBook, openBook } from '../check/epub/epub-book.ts'
import { readOfficial } from '../check/epub/epub-official.ts'
import { fault } from '../model/fault.ts'
import { type Levels, messagesOf } from '../model/message.ts'
import type { BookReport, Checker } from '../model/report.ts'
import { stage, type Tools } from './tools.ts'

/** Tell whether a path that is to be checked is that of a finished e-book. */
export const isBook = (path: string): boolean => /\.epub$/i.test(path)

/**
 * Check an EPUB by whomever: with EPUBCheck's port and our own rules, and with the official EPUBCheck
 * where the machine has it. Messages are on the files inside the container: `book.epub/OEBPS/a.xhtml`.
 */
export async function checkBook(
  path: string,
  levels: Levels,
  tools: Tools,
  version: string,
): Promise<BookReport> {
  const files = new Map<string, VFile>()
  const fileOf = (inside: string | undefined): VFile => {
    const name = inside ? `${path}/${inside}` : path
    const file = files.get(name) ?? new VFile({ path: name })
    files.set(name, file)
    return file
  }
  const checkers = await stage(tools, path, 'check', async () => {
    const bytes = await tools.host.readFile(path)
    const wrong = unreadable(bytes)
    if (!bytes || wrong) {
      fault(fileOf(undefined), 'file-unreadable', `Unexpected ${wrong}`)
      return []
    }
    const book = await openBook(bytes)
    const { faults, checkers } = await askAll(path, book, bytes, tools, version)
    for (const { level, reason, path: inside, at } of faults)
      fault(fileOf(inside), level === 'error' ? 'book-form' : 'book-doubt', reason, { place: at })
    return checkers
  })
  const messages = messagesOf([...files.values()], levels)
  const faulty = messages.some(({ level }) => level === 'error')
  tools.progress.end(path, faulty ? 'faulty' : 'checked')
  return { path, outcome: faulty ? 'faulty' : 'sound', checkers, messages }
}

/** Ask every checker there is. Where the official one has spoken of a file, it has the word. */
async function askAll(
  path: string,
  book: OpenBook,
  bytes: Uint8Array,
  tools: Tools,
  version: string,
): Promise<{ faults: EpubFault[]; checkers: Checker[] }> {
  const ours = await faultsOfEpub(book, bytes, path)
  const json = await tools.epubCheck?.(path)
  const official = json === undefined ? undefined : readOfficial(json)
  const told = new Set(official?.faults.map(({ path }) => path))
  return {
    faults: [...(official?.faults ?? []), ...ours.filter(({ path }) => !told.has(path))],
    checkers: [
      ...(official ? [{ name: 'EPUBCheck', version: official.version }] : []),
      { name: '@likecoin/epubcheck-ts', version: portVersion },
      { name: 'imprimatur', version },
    ],
  }
}

/** Why bytes cannot be an EPUB at all: there are none, or they begin as no ZIP does (APPNOTE 4.3.6). */
function unreadable(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return 'path, expected an EPUB that exists and can be read'
  if (bytes.length === 0) return 'empty file, expected an EPUB'
  return bytes[0] === 0x50 && bytes[1] === 0x4b
    ? undefined
    : 'bytes at the beginning, expected a ZIP container, which every EPUB is'
}
