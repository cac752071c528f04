import { VFile } from 'vfile'
import type { EditionText, Field, ShownNote } from '../editions/block.ts'
import { editionTextOf } from '../editions/edition-text.ts'
import { prepareManuscript } from '../mdast/index.ts'
import { anchorNotes } from '../notes/anchor.ts'
import { parseNotes } from '../notes/parse.ts'
import { pointsIn } from '../notes/point.ts'
import { searchTextOf } from '../notes/text.ts'
import { isTodo } from '../source/metadata.ts'
import type { Manuscript } from '../source/work.ts'

/** Front matter's fields that are text of the edition, in the order of the title page. */
const told = ['title', 'subtitle', 'description'] as const

/** Bring a manuscript to the text that is compared. Its tree stays as it is; what is wrong with it, `check` says. */
export function textOfManuscript(manuscript: Manuscript): EditionText {
  const { file, lang, front } = manuscript
  const tree = structuredClone(manuscript.tree)
  const { title } = prepareManuscript(tree, silent(file))
  const fields = told.flatMap((name): Field[] => {
    const text = front.data[name] ?? (name === 'title' ? title : undefined)
    const point = front.yaml?.placeOf([name]) ?? { line: 1, column: 1 }
    return text === undefined || isTodo(text) ? [] : [{ name, text, point }]
  })
  return editionTextOf({ lang, file, tree, fields, notes: shownNotes(manuscript) })
}

/** The notes that readers see, but for the translator's: those belong to one language. */
function shownNotes({ file, tree, notes }: Manuscript): ShownNote[] {
  if (!notes) return []
  const all = parseNotes(notes.tree, silent(notes.file), new Set())
  const shown = all.filter(({ show }) => show === 'ndlr' || show === 'nde')
  const text = searchTextOf(tree)
  const pointAt = pointsIn(text, file)
  return anchorNotes(shown, text).anchored.flatMap(({ note, start }) => {
    const point = pointAt(start)
    return point ? [{ id: note.id, point }] : []
  })
}

/** The same file without its messages, for what would be said a second time. */
const silent = (file: VFile) => new VFile({ path: file.path, value: String(file) })
