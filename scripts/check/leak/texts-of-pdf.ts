import { splitPdf } from '../pdf/pdf-streams.ts'
import { pdfTexts } from '../pdf/pdf-strings.ts'
import type { LeakText, Opened, Part } from './leak-text.ts'
import { textsOfBytes, textsOfPacked } from './texts-of-bytes.ts'

/** Keys whose strings people read or hear: of Info, bookmarks, annotations, tags, file names. */
const readKeys =
  /^(?:Title|Author|Subject|Keywords|Contents|T|TU|Alt|ActualText|E|Desc|F|UF|RC|DA|V|DV)$/

/** Whether bytes begin as a PDF does. */
export const isPdf = (data: Uint8Array) =>
  Buffer.from(data.subarray(0, 5)).toString('latin1') === '%PDF-'

/**
 * Take the texts out of a PDF's objects: strings, names and comments wherever they stand, streams
 * decoded, attachments and XMP as parts. The words of its pages are glyphs: `pagesOfPdf` reads them.
 */
export function textsOfPdf(data: Uint8Array, name: string): Opened {
  const { streams, rest } = splitPdf(data)
  const locked = [rest, ...streams.map(({ dict }) => dict)].some(text => /\/Encrypt\b/.test(text))
  const closed = locked
    ? [`Unexpected encryption of ${name}, expected a file that can be read`]
    : []
  const texts: LeakText[] = [...syntaxTexts(rest, name), ...textsOfBytes(data, name)]
  const inside: Part[] = []
  for (const { dict, data } of locked ? [] : streams) {
    texts.push(...syntaxTexts(dict, name))
    if (data === undefined) {
      closed.push(`Unexpected stream of ${name} that cannot be decoded, expected one that can`)
      continue
    }
    const kind = kindOf(dict, data)
    if (kind === 'objects') texts.push(...syntaxTexts(latin(data), name))
    if (kind === 'content') texts.push(contentText(latin(data), name))
    if (kind === 'image') texts.push(...textsOfPacked(data, `an image of ${name}`))
    else if (kind === 'objects' || kind === 'content')
      texts.push(...textsOfBytes(data, `a stream of ${name}`))
    else inside.push({ name: `${kind} of ${name}`, data, read: kind === 'an attachment' })
  }
  return { texts, inside, closed }
}

function syntaxTexts(syntax: string, name: string): LeakText[] {
  const texts = pdfTexts(syntax)
  return [...Map.groupBy(texts, ({ key }) => (readKeys.test(key) ? key : ''))].map(
    ([key, group]) => ({
      place: key ? `a string (${key}) of ${name}` : `the objects of ${name}`,
      blocks: group.map(({ text }) => text),
      read: key !== '',
    }),
  )
}

/**
 * Strings that a content stream shows, taken as letters; those of one glyph tell nothing. Each text
 * object is a block. Source: ISO 32000-1, 9.4.1.
 */
function contentText(content: string, name: string): LeakText {
  const shown = /\((?:\\[\s\S]|[^\\()])*\)|<(?:[0-9A-Fa-f]{2}){6,}>|\bET\b/g
  const blocks = (content.match(shown) ?? []).join(' ').split(/\bET\b/)
  return {
    place: `a content stream of ${name}`,
    blocks: blocks.map(strings =>
      pdfTexts(strings)
        .map(({ text }) => text)
        .join(' '),
    ),
    read: false,
  }
}

function kindOf(dict: string, data: Uint8Array) {
  const type = /\/Type\s*\/(\w+)/.exec(dict)?.[1]
  if (type === 'ObjStm') return 'objects'
  if (type === 'Metadata') return 'the XMP'
  if (type === 'EmbeddedFile') return 'an attachment'
  if (/\/Subtype\s*\/Image\b/.test(dict)) return 'image'
  const mayShow = type === undefined || type === 'XObject' || type === 'Pattern'
  return mayShow && /\b(?:T[jJ]|Do|re|BT)\s/.test(latin(data)) ? 'content' : 'a stream'
}

const latin = (data: Uint8Array) =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1')
