import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import { writeArticle } from './article.ts'
import type { Decision } from './decision.ts'
import { decode } from './decode.ts'
import { readHead } from './head.ts'
import { idOf, sha256 } from './identity.ts'
import { cutLines } from './lines.ts'
import { writeNotes } from './notes.ts'
import { type Paragraph, toParagraphs } from './paragraphs.ts'
import { doubtful, partResidue } from './residue.ts'
import { writeWork } from './work.ts'

/** A work made from a raw text: files to write, and the report of what was decided. */
export interface Import {
  readonly id: string
  /** BCP 47 primary tag. */
  readonly lang: string
  /** Names are relative to the work's folder, with forward slashes. */
  readonly files: readonly { readonly name: string; readonly data: Uint8Array }[]
  readonly decisions: readonly Decision[]
}

/**
 * Make a work that builds at once from a raw text.
 *
 * In: the bytes of a plain text file, its name without folder, and the file that takes faults.
 * Out: `work.yaml`, `article.<lang>.md`, `article.<lang>.notes.md` and the untouched bytes under
 * `source/`; `undefined` when there is no text to take, with `file-encoding` or `file-empty`.
 * Paragraphs are kept word for word; what is taken out stands in a note and in the decisions.
 */
export async function importText(
  bytes: Uint8Array,
  fileName: string,
  messagesFile: VFile,
): Promise<Import | undefined> {
  const decoded = decode(bytes, messagesFile)
  if (!decoded) return undefined
  const cut = cutLines(decoded.text)
  const laid = toParagraphs(cut.lines)
  const { kept, taken } = partResidue(laid.paragraphs)
  if (kept.length === 0) {
    const found = taken.length > 0 ? 'nothing but web residue' : 'file without text'
    fault(messagesFile, 'file-empty', `Unexpected ${found}, expected an article`, {
      place: { line: 1, column: 1 },
    })
    return undefined
  }
  const head = await readHead(kept)
  const digest = sha256(bytes)
  const origin = { id: idOf(fileName, digest), lang: head.lang, fileName, digest }
  const out = [...head.credits, ...taken].sort((a, b) => a.line - b.line)
  const notes = writeNotes(head.body, out, head.lang)
  const article = `article.${head.lang}`
  return {
    id: origin.id,
    lang: head.lang,
    files: [
      { name: 'work.yaml', data: bytesOf(writeWork(origin)) },
      { name: `${article}.md`, data: bytesOf(writeArticle(head)) },
      ...(notes ? [{ name: `${article}.notes.md`, data: bytesOf(notes) }] : []),
      { name: `source/${fileName}`, data: bytes },
    ],
    decisions: [
      { what: `id: ${origin.id}`, why: 'from the file name' },
      ...decoded.decisions,
      ...cut.decisions,
      ...laid.decisions,
      ...head.decisions,
      ...takenOut(head.credits, 'names an author or a date, to be traced', notes),
      ...takenOut(taken, 'web residue', notes),
      ...doubtful(head.body, taken).map(({ text, line }) => ({
        what: `kept as text: “${text}”`,
        why: 'short, after web residue: the title of another article perhaps',
        line,
      })),
      { what: `text: ${head.body.length} paragraphs`, why: 'all others, word for word' },
      {
        what: 'authors, date, rights, licence: TODO',
        why: 'never guessed; a release refuses TODO',
      },
      { what: `source: SHA-256 ${digest}`, why: `every byte kept in source/${fileName}` },
    ],
  }
}

function takenOut(
  paragraphs: readonly Paragraph[],
  why: string,
  notes: string | undefined,
): Decision[] {
  const where = notes
    ? 'kept in the note #residue'
    : 'kept in source/ only: no words to anchor a note to'
  return paragraphs.map(({ text, line }) => ({
    what: `taken out: “${text}”`,
    why: `${why}; ${where}`,
    line,
  }))
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
