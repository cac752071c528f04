import JSZip from 'jszip'
import type { VFile } from 'vfile'
import type { Element } from 'xast'
import type { Reading } from './annotation.ts'
import { annotationsOf } from './docx-annotations.ts'
import { readComments } from './docx-comments.ts'
import { markedCopy } from './docx-copy.ts'
import { readParts } from './docx-parts.ts'
import { readMarkedText } from './docx-text.ts'

/**
 * Read the comments and tracked changes of a .docx, those in its footnotes and endnotes too.
 *
 * In: the file's bytes and the file that takes faults. Out: annotations in the order of the text,
 * quoting the old wording; `undefined` with `file-unreadable` when it is not a .docx to be trusted.
 */
export async function readDocx(bytes: Uint8Array, file: VFile): Promise<Reading | undefined> {
  const parts = await readParts(bytes, file)
  if (!parts) return undefined
  const notes = [...notesIn(parts.footnotes), ...notesIn(parts.endnotes)]
  const copy = markedCopy(parts.document, notes)
  const text = readMarkedText(await wordsOf(copy.xml), copy.marks)
  const comments = readComments(parts.comments, parts.commentsExtended)
  const { annotations, decisions } = annotationsOf(text, comments)
  if (copy.wordless === 0) return { annotations, decisions }
  const left = {
    what: `changes of formatting, of paragraphs’ ends, of rows and cells left out: ${copy.wordless}`,
    why: 'they carry no words',
  }
  return { annotations, decisions: [...decisions, left] }
}

/** The words of a document, two line ends after each paragraph. */
async function wordsOf(xml: string): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  const zip = new JSZip().file('word/document.xml', xml)
  const buffer = await zip.generateAsync({ type: 'nodebuffer' })
  return (await mammoth.extractRawText({ buffer })).value
}

/** Footnotes but for the separators, which are footnotes of a type. Source: ECMA-376 Part 1, 17.11.10. */
function notesIn(part: Element | undefined): Element[] {
  return (part?.children ?? []).filter(
    (node): node is Element =>
      node.type === 'element' && /^(?:normal)?$/.test(node.attributes['w:type'] ?? ''),
  )
}
