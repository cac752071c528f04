import { type Folded, foldBlocks, unspaced, wordsOf } from './leak-fold.ts'
import { labelTexts, type PublicSide, publicBlocks } from './leak-public.ts'
import {
  coveredBy,
  indexOf,
  isRun,
  longWordsOf,
  namesOf,
  type Origin,
  runsOf,
  type Secret,
  type Secrets,
} from './leak-run.ts'
import { isShown, noteBlocks } from './note-blocks.ts'

/** All that an edition is made from, on either side of the line. */
export interface Knowledge extends PublicSide {
  /** The article's running text before any change was made, a block a line. */
  readonly original: string
  /** The names that work.yaml declares. */
  readonly people: readonly string[]
}

/** For an edition that may hold everything, as a proof. */
export const noSecrets: Secrets = new Map()

/**
 * Gather what only the internal side has: runs of words of notes that are not shown, of wording
 * that was deleted, or proposed and not accepted, and names of people who are not credited. What
 * occurs on the public side is no secret, not even as a part of a longer word, so that no cut or
 * hyphen in an artefact can make one of it; nor is what differs from it by what may stand beside
 * the article's words: a label, a number, the mark of a note.
 */
export function secretsOf(knowledge: Knowledge): Secrets {
  const known = foldBlocks(publicBlocks(knowledge))
  const uncredited = knowledge.people.filter(
    name => !known.letters.includes(wordsOf(name).join('')),
  )
  const all = indexOf([...internalRuns(knowledge, known), ...uncredited.flatMap(namesOf)])
  const covered = coveredBy(known, all)
  const marked = markedIn(known, all)
  const labels = labelWords()
  const isSecret = (one: Secret) =>
    !covered.has(one) &&
    (one.origin === 'person' ||
      (isTold(one, known) && !marked.has(one.letters) && !isLabelled(one, labels, known)))
  return indexOf([...all.values()].flat().filter(isSecret))
}

function internalRuns({ notes, original }: Knowledge, { letters }: Folded): Secret[] {
  // A block that is public as it stands has no run that is not; most of an article is of these.
  const known = new Set(letters.split('\n'))
  const cut = (blocks: readonly string[], origin: Origin) =>
    blocks
      .filter(block => !known.has(wordsOf(block).join('')))
      .flatMap(block => [...runsOf(block, origin), ...longWordsOf(block, origin)])
  const changes = notes.filter(({ excerpt }) => excerpt.mark !== 'highlight')
  const wording = changes.flatMap(({ excerpt: { before, old, new: proposed, after } }) =>
    [old, proposed].flatMap(words => [words, before + words + after]),
  )
  return [
    ...cut(notes.filter(note => !isShown(note)).flatMap(noteBlocks), 'note'),
    ...cut([...wording, ...original.split('\n')], 'wording'),
  ]
}

/** Whether words that make no run can be told from others: by one that the public side has not. */
function isTold({ words }: Secret, { letters }: Folded): boolean {
  const all = words.split(' ')
  if (isRun(all)) return true
  return all.some(word => unspaced.test(word) || (isLong(word) && !letters.includes(word)))
}

/**
 * The letters of those that are public with the mark of a note after one of their words, which is a
 * letter in the editors' series: “président” and the mark e are no secret “présidente”.
 */
function markedIn(known: Folded, secrets: Secrets): Set<string> {
  const wholes = new Map<string, string[]>()
  const variants = [...secrets.values()].flat().flatMap(secret =>
    withoutMark(secret.words.split(' ')).map(letters => {
      wholes.set(letters, [...(wholes.get(letters) ?? []), secret.letters])
      return { ...secret, letters }
    }),
  )
  const found = coveredBy(known, indexOf(variants))
  return new Set([...found].flatMap(({ letters }) => wholes.get(letters) ?? []))
}

/** The letters of a run, without the last one of each word in turn. */
const withoutMark = (words: readonly string[]): string[] =>
  words.flatMap((word, index) =>
    /[a-z]$/.test(word) ? words.with(index, word.slice(0, -1)).join('') : [],
  )

/** Whether a run is public but for labels and numbers at its ends, as `figure 2 the harbour` is. */
function isLabelled({ words }: Secret, labels: ReadonlySet<string>, { letters }: Folded): boolean {
  const isPut = (word: string) => labels.has(word) || /^\p{N}+$/u.test(word)
  const all = words.split(' ')
  const first = all.findIndex(word => !isPut(word))
  const last = all.findLastIndex(word => !isPut(word))
  if (first === 0 && last === all.length - 1) return false
  return letters.includes(all.slice(first < 0 ? all.length : first, last + 1).join(''))
}

/**
 * The words of labels beside which others stand: labels of one word, abbreviations, and the long
 * words of the other short ones. Longer labels are sentences of their own.
 */
function labelWords(): Set<string> {
  const labels = labelTexts().map(wordsOf)
  return new Set([
    ...labels.filter(words => words.length === 1 || words.join('').length <= 5).flat(),
    ...labels.filter(words => words.length <= 3).flatMap(words => words.filter(isLong)),
  ])
}

const isLong = (word: string) => word.length >= 4
