import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { corrected } from '../model/correction.ts'
import type { Passage } from '../model/passage.ts'
import { correctionOf, type Replacement } from '../model/replacement.ts'
import { anchorNotes } from '../notes/anchor.ts'
import { parseNotes } from '../notes/parse.ts'
import { searchTextOf } from '../notes/text.ts'
import { parseMarkdown } from '../source/parse.ts'
import type { Manuscript, Work } from '../source/work.ts'
import { byFile, typographyWants, type Want } from './lint.ts'

/** A file of a manuscript, mended: nothing is written yet. */
export interface Fixed {
  readonly file: VFile
  readonly text: string
  /** How many places were mended, and how many could not be. */
  readonly made: number
  readonly left: number
}

/**
 * Mend the typography of an article and of its shown notes, and the words that the house is sure of; every other character of both files is kept. A
 * passage stays as it is when a note would no longer find its quotation in it, and all of a file does when a change
 * would be read as markup.
 */
export function fixManuscript(
  work: Work,
  manuscript: Manuscript,
  replacements: readonly Replacement[] = [],
): Fixed[] {
  const { file, notes } = manuscript
  const wants = byFile<Mendable>([
    ...typographyWants(work, manuscript),
    ...replacements.flatMap(asMendable),
  ])
  const lost = (text: string) => lostBy(text, work, manuscript)
  const article = fixFile(file, wants.get(file) ?? [], lost)
  return notes ? [article, fixFile(notes.file, wants.get(notes.file) ?? [], () => [])] : [article]
}

/** A passage with what is to be changed in it. */
interface Mendable extends Pick<Want, 'passage'> {
  readonly proposals: readonly Pick<Want['proposals'][number], 'changes'>[]
}

function asMendable(replacement: Replacement): Mendable[] {
  const change = correctionOf(replacement)
  return change ? [{ passage: replacement.passage, proposals: [{ changes: [change] }] }] : []
}

/** `lostBy` tells where notes stand that would lose their quotation by a new text of the file. */
function fixFile(
  file: VFile,
  wants: readonly Mendable[],
  lostBy: (text: string) => readonly number[],
): Fixed {
  const source = String(file)
  const all = countOf(wants)
  const lost = lostBy(withWants(source, wants))
  const kept = wants.filter(({ passage }) => !lost.some(at => holds(passage, at)))
  const text = withWants(source, kept)
  const safe = shapeOf(text) === shapeOf(source)
  const stillLost = kept.length < wants.length && lostBy(text).length > 0
  if (!safe || stillLost) return { file, text: source, made: 0, left: all }
  return { file, text, made: countOf(kept), left: all - countOf(kept) }
}

const countOf = (wants: readonly Mendable[]) => wants.flatMap(({ proposals }) => proposals).length

const withWants = (source: string, wants: readonly Mendable[]) =>
  corrected(
    source,
    wants.flatMap(({ proposals }) => proposals.flatMap(({ changes }) => changes)),
  )

const holds = ({ starts, ends }: Passage, at: number) =>
  (starts[0] ?? 0) <= at && at <= (ends.at(-1) ?? 0)

/** Where in the article as it is the notes stand that a new text of it would lose, as offsets. */
function lostBy(text: string, work: Work, { notes, tree }: Manuscript): number[] {
  if (!notes) return []
  const people = new Set(Object.keys(work.shared.data.people ?? {}))
  // Messages about the notes themselves are not this command's.
  const list = parseNotes(notes.tree, new VFile({ value: String(notes.file) }), people)
  const before = searchTextOf(tree)
  const { lost } = anchorNotes(list, searchTextOf(parse(text)))
  const ids = new Set(lost.map(({ note }) => note.id))
  return anchorNotes(list, before).anchored.flatMap(({ note, start }) => {
    const leaf = before.leaves[before.leaf[start] ?? -1]?.leaf ?? nearestLeaf(before, start)
    const offset = leaf?.position?.start.offset
    return ids.has(note.id) && offset !== undefined ? [offset] : []
  })
}

const nearestLeaf = ({ leaf, leaves }: ReturnType<typeof searchTextOf>, at: number) =>
  leaves[leaf.slice(at).find(index => index >= 0) ?? -1]?.leaf

const parse = (value: string): Root => parseMarkdown(new VFile({ value }))

/** The markup of a text, without its words. */
const shapeOf = (text: string): string =>
  JSON.stringify(parse(text), (key, value) =>
    key === 'position' || key === 'value' ? undefined : value,
  )
