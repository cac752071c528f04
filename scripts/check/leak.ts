import { inflateSync } from 'node:zlib'
import JSZip from 'jszip'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Format } from '../model/report.ts'
import { findSecret } from './secrets.ts'

/**
 * Prove that no run of words of an internal note is in an artefact's bytes, streams inflated
 * (`note-leak`). Limit: the words of a PDF's pages are glyph numbers there, and are compared as
 * text only where they are stored as text.
 */
export async function checkLeak(
  data: Uint8Array,
  format: Format,
  secrets: ReadonlySet<string>,
  file: VFile,
): Promise<void> {
  for (const [name, text] of await textsOf(data, format)) {
    const secret = findSecret(text, secrets)
    if (secret)
      fault(
        file,
        'note-leak',
        `Unexpected words of an internal note in ${name}, expected none: “${secret}”`,
      )
  }
}

async function textsOf(data: Uint8Array, format: Format): Promise<[string, string][]> {
  switch (format) {
    case 'html':
      return [['the page', withoutTags(decode(data))]]
    case 'pdf':
      return pdfTexts(data)
    case 'epub': {
      const zip = await JSZip.loadAsync(data)
      const files = Object.values(zip.files).filter(entry => !entry.dir)
      return Promise.all(
        files.map(
          async (entry): Promise<[string, string]> => [
            entry.name,
            withoutTags(await entry.async('string')),
          ],
        ),
      )
    }
  }
}

/** The file itself and each of its deflated streams, as Latin letters and as UTF-16. */
function pdfTexts(data: Uint8Array): [string, string][] {
  const bytes = Buffer.from(data)
  const texts: [string, string][] = []
  const add = (name: string, part: Buffer) => {
    texts.push([name, part.toString('utf8')])
    texts.push([name, hexStrings(part.toString('latin1'))])
  }
  add('the file', bytes)
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const end = bytes.indexOf('endstream', at)
    if (end < 0) break
    try {
      add('a stream', inflateSync(bytes.subarray(at + 7, end)))
    } catch {
      // Not deflated: it was read as part of the file.
    }
    at = end
  }
  return texts
}

/** Text strings that are written as hexadecimal UTF-16, as this format's tags and bookmarks are. */
function hexStrings(text: string): string {
  return [...text.matchAll(/<FEFF([0-9A-F]+)>/gi)]
    .map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    .join('\n')
}

const decode = (data: Uint8Array) => new TextDecoder().decode(data)

/** Words that markup holds apart are still read as one run. */
const withoutTags = (text: string) => text + text.replace(/<[^>]*>/g, '')
