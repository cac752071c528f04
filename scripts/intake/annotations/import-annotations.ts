import type { VFile } from 'vfile'
import { detectLanguage } from '../../labels/language.ts'
import { fault } from '../../model/fault.ts'
import type { Decision } from '../decision.ts'
import { fold } from '../fold.ts'
import { wordingOf } from '../wording.ts'
import type { Reading } from './annotation.ts'
import { readDocx } from './docx.ts'
import { readJson } from './json.ts'
import type { Article } from './locate.ts'
import { wordsOnOneLine } from './words.ts'
import { writeNote } from './write-note.ts'

/** The article's words as a reader reads them, a block a line. */
export interface ArticleText {
  readonly text: string
}

/** One note that was made, for the report. */
export interface ImportedNote {
  readonly id: string
  /** Where it lies in the file it came from. */
  readonly place?: string
  /** What it was there: `comment 3 of Word`. */
  readonly from: string
  /** Whether its quotation occurs exactly once in the article. */
  readonly unique: boolean
}

/** Notes made of a file that comments on an article. */
export interface ImportedNotes {
  /** Markdown of `:::note` blocks, a blank line between two, LF; empty when there is none. */
  readonly blocks: string
  readonly notes: readonly ImportedNote[]
  readonly decisions: readonly Decision[]
}

/**
 * Make notes of the comments and tracked changes of a .docx, or of annotations in JSON (Hypothesis,
 * W3C Web Annotation). What kind of file it is, its content says.
 *
 * In: the file's bytes and its name without folder, the article's text, names of people by id, ids
 * of the notes that are there already, the file that takes faults. Out: the notes in the order of
 * the text, none of them invented, and what was decided; `undefined` with `file-unreadable` or
 * `file-encoding` when the file cannot be taken.
 */
export async function importAnnotations(
  bytes: Uint8Array,
  fileName: string,
  article: ArticleText,
  people: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  file: VFile,
): Promise<ImportedNotes | undefined> {
  const folded = { text: article.text, folded: fold(article.text) }
  const reading = await read(bytes, folded, file)
  if (!reading) return undefined
  const wording = wordingOf(await detectLanguage(article.text))
  const taken = new Set(known)
  const blocks: string[] = []
  const notes: ImportedNote[] = []
  const decisions = [...reading.decisions]
  for (const annotation of reading.annotations) {
    const { from, place } = annotation
    const circumstances = { article: folded.folded.text, people, wording, taken }
    const note = writeNote(annotation, circumstances)
    if (!note) {
      const words = wordsOnOneLine(annotation.remarks.flatMap(({ words }) => words))
      decisions.push({
        what: `${from} left out: “${words || annotation.excerpt.new.trim()}”`,
        why: 'no word is near it to hang it on',
      })
      continue
    }
    taken.add(note.id)
    blocks.push(note.block)
    decisions.push(...note.decisions)
    notes.push({ id: note.id, ...(place ? { place } : {}), from, unique: note.unique })
  }
  if (notes.length === 0)
    decisions.push({ what: `no notes of ${fileName}`, why: 'it has nothing that can be one' })
  return { blocks: blocks.join('\n'), notes, decisions }
}

async function read(
  bytes: Uint8Array,
  article: Article,
  file: VFile,
): Promise<Reading | undefined> {
  const begins = (...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)
  if (begins(0x50, 0x4b)) return readDocx(bytes, file)
  if (!begins(0xd0, 0xcf, 0x11, 0xe0)) return readJson(bytes, article, file)
  fault(file, 'file-unreadable', 'Unexpected .doc or file with a password, expected a .docx', {
    place: { line: 1, column: 1 },
    hint: 'Open it in a word processor and save it as .docx, without a password.',
  })
  return undefined
}
