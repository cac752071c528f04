import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Note } from '../model/note.ts'
import { type AnchoredNote, anchorNotes, isToBeMade } from './anchor.ts'
import { cutsOf, dropEmptied, reportOverlaps, wordlessIn } from './apply.ts'
import { escapeWords } from './escape.ts'
import { sameTree } from './same-tree.ts'
import { edited, editsOf, type SourceEdit } from './source-edits.ts'
import { resolvedIn } from './status.ts'
import { carryOut } from './surgery.ts'
import { searchTextOf } from './text.ts'

/** An article and its notes as they stand in their files. */
interface Texts {
  readonly article: VFile
  readonly notes: VFile
  /** As read from the notes file. */
  readonly list: readonly Note[]
  /** Reads Markdown; the function is another room's. */
  readonly parse: (file: VFile) => Root
}

/** The same, to be written anew. */
export interface Sources extends Texts {
  /** Reads a notes file anew, with the same people. */
  readonly readNotes: (file: VFile) => readonly Note[]
}

/** The texts of both files with the accepted changes made, and the notes that made them. */
export interface Rewritten {
  readonly article: string
  readonly notes: string
  readonly made: readonly Note[]
}

/** The article's text with changes made, and its tree. */
interface Draft {
  readonly source: string
  readonly tree: Root
}

/**
 * Write accepted changes into the text of an article, and resolve their notes in the text of the
 * notes file; every other character of both stays. `undefined`, with faults on the notes file, when
 * a change cannot be made so that it reads as meant (`note-apply`), when two overlap, or when another
 * note would lose its place (`note-anchor`): then nothing is to be written.
 */
export function rewrite(sources: Sources): Rewritten | undefined {
  const { article, notes, list, parse } = sources
  const { anchored } = anchorNotes(list, searchTextOf(parse(article)))
  const changes = anchored.filter(isToBeMade)
  if (changes.length === 0) return { article: String(article), notes: String(notes), made: [] }
  if (reportOverlaps(changes, notes)) return undefined
  const draft = makeChanges(changes, sources)
  if (!draft) return undefined
  const made = changes.map(({ note }) => note)
  const text = resolvedIn(String(notes), made)
  if (!keepsAnchors(anchored, draft, text, sources)) return undefined
  return { article: draft.source, notes: text, made }
}

/**
 * Write accepted changes into the text of an article alone, for whoever is to have what its readers
 * have. `undefined`, with faults on the notes file, when one cannot be made (`note-apply`).
 */
export function changedArticle(sources: Texts): string | undefined {
  const { article, list, parse } = sources
  const changes = anchorNotes(list, searchTextOf(parse(article))).anchored.filter(isToBeMade)
  return changes.length === 0 ? String(article) : makeChanges(changes, sources)?.source
}

/** Make changes in the article's text: the words as they are, else with what Markdown reads escaped. */
function makeChanges(changes: readonly AnchoredNote[], sources: Texts): Draft | undefined {
  const draft = attempt(changes, sources)
  if (draft) return draft
  const culprits = changes.filter(change => !attempt([change], sources))
  for (const { note } of culprits.length > 0 ? culprits : changes)
    fault(
      sources.notes,
      'note-apply',
      `Unexpected change “${note.id}” that Markdown would read otherwise, expected plain words`,
      {
        place: note.position.start,
        hint: 'Make it in the article by hand, then resolve the note.',
      },
    )
  return undefined
}

function attempt(changes: readonly AnchoredNote[], sources: Texts): Draft | undefined {
  const plain = drafted(changes, words => words, sources)
  return plain ?? drafted(changes, escapeWords, sources)
}

/** Changes made in source and tree apart; `undefined` when the source does not read as the tree. */
function drafted(
  changes: readonly AnchoredNote[],
  write: (words: string) => string,
  { article, parse }: Texts,
): Draft | undefined {
  const wanted = parse(article)
  const text = searchTextOf(wanted)
  const edits: SourceEdit[] = []
  for (const change of changes) {
    const some = editsOf(change, write(change.note.excerpt.new), text, String(article))
    if (!some) return undefined
    edits.push(...some)
  }
  const source = edited(String(article), edits)
  const spared = wordlessIn(wanted)
  carryOut(changes.flatMap(cutsOf), text)
  dropEmptied(wanted, spared)
  const tree = parse(new VFile({ value: source }))
  return sameTree(wanted, tree) ? { source, tree } : undefined
}

/** Whether each note that had a place has one still; each that has not is a fault. */
function keepsAnchors(
  before: readonly AnchoredNote[],
  { tree }: Draft,
  notes: string,
  sources: Sources,
): boolean {
  const list = sources.readNotes(new VFile({ path: sources.notes.path, value: notes }))
  const after = new Set(anchorNotes(list, searchTextOf(tree)).anchored.map(({ note }) => note.id))
  const lost = before.filter(({ note }) => !after.has(note.id))
  for (const { note } of lost)
    fault(
      sources.notes,
      'note-anchor',
      `Unexpected loss of the passage of note “${note.id}”, expected it to survive the changes`,
      {
        place: note.position.start,
        hint: 'Its quotation would not stand there just once: leave out words that a change replaces, add others. Nothing was written.',
      },
    )
  return lost.length === 0
}
