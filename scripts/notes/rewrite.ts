import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Note } from '../model/note.ts'
import { type AnchoredNote, anchorNotes, isToBeMade } from './anchor.ts'
import { cutsOf, dropEmptied, reportOverlaps } from './apply.ts'
import { escapeWords } from './escape.ts'
import { sameTree } from './same-tree.ts'
import { edited, editsOf, type SourceEdit } from './source-edits.ts'
import { resolvedIn } from './status.ts'
import { carryOut } from './surgery.ts'
import { searchTextOf } from './text.ts'

/** Reads Markdown; another room's. */
export type Parse = (file: VFile) => Root

/** An article and its notes as they stand in their files. */
export interface Sources {
  readonly article: VFile
  readonly notes: VFile
  /** As read from the notes file. */
  readonly list: readonly Note[]
  /** Reads a notes file anew, with the same people. */
  readonly readNotes: (file: VFile) => readonly Note[]
  readonly parse: Parse
}

/** The texts of both files with the accepted changes made, and the notes that made them. */
export interface Rewritten {
  readonly article: string
  readonly notes: string
  readonly made: readonly Note[]
}

/**
 * Write accepted changes into the text of an article, and resolve their notes in the text of the
 * notes file; every other character of both stays. `undefined`, with faults on the notes file, when
 * a change cannot be made so that it reads as meant (`note-apply`), when two overlap, or when another
 * note would lose its place (`note-anchor`): then nothing is to be written.
 */
export function rewrite(sources: Sources): Rewritten | undefined {
  const { article, notes, list, parse } = sources
  const text = searchTextOf(parse(article))
  const before = anchorNotes(list, text)
  const changes = before.anchored.filter(isToBeMade)
  if (reportOverlaps(changes, notes)) return undefined
  const source = makeChanges(changes, sources)
  if (source === undefined) return undefined
  const made = changes.map(({ note }) => note)
  const result = { article: source, notes: resolvedIn(String(notes), made), made }
  return keepsAnchors(before.anchored, result, sources) ? result : undefined
}

/** Make changes in the article's text: the words as they are, else with what Markdown reads escaped. */
function makeChanges(changes: readonly AnchoredNote[], sources: Sources): string | undefined {
  const attempt = (some: readonly AnchoredNote[]) =>
    [(words: string) => words, escapeWords]
      .map(write => madeIn(some, write, sources))
      .find(source => source !== undefined)
  const source = attempt(changes)
  if (source !== undefined) return source
  const culprits = changes.filter(change => attempt([change]) === undefined)
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

/** The article's text with changes made; `undefined` when it would not read as meant. */
function madeIn(
  changes: readonly AnchoredNote[],
  write: (words: string) => string,
  { article, parse }: Sources,
): string | undefined {
  const source = String(article)
  const tree = parse(article)
  const text = searchTextOf(tree)
  const edits: SourceEdit[] = []
  for (const change of changes) {
    const some = editsOf(change, write(change.note.excerpt.new), text, source)
    if (!some) return undefined
    edits.push(...some)
  }
  const result = edited(source, edits)
  carryOut(changes.flatMap(cutsOf), text)
  dropEmptied(tree)
  return sameTree(tree, parse(new VFile({ value: result }))) ? result : undefined
}

/** Whether each note that had a place has one still; each that has not is a fault. */
function keepsAnchors(
  before: readonly AnchoredNote[],
  { article, notes }: Rewritten,
  sources: Sources,
): boolean {
  const list = sources.readNotes(new VFile({ path: sources.notes.path, value: notes }))
  const text = searchTextOf(sources.parse(new VFile({ value: article })))
  const after = new Set(anchorNotes(list, text).anchored.map(({ note }) => note.id))
  const lost = before.filter(({ note }) => !after.has(note.id))
  for (const { note } of lost)
    fault(
      sources.notes,
      'note-anchor',
      `Unexpected loss of the passage of note “${note.id}”, expected it to survive the changes`,
      {
        place: note.position.start,
        hint: 'Its quotation holds words that a change replaces: shorten it. Nothing was written.',
      },
    )
  return lost.length === 0
}
