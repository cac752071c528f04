import { type Folded, unspaced, wordsOf } from './leak-fold.ts'

/** Where a secret comes from; the message says it. */
export type Origin = 'note' | 'wording' | 'person'

/** Words that may not be in an artefact. */
export interface Secret {
  /** Folded, without what is between the words: at least `head` of them. */
  readonly letters: string
  /** The words as a message shows them. */
  readonly words: string
  readonly origin: Origin
  /**
   * Long enough to be told from anything else in a file. What is shorter is looked for only where
   * people read: a few words may well be those of a style sheet or of a format.
   */
  readonly telling: boolean
}

/** Secrets by their first letters. */
export type Secrets = ReadonlyMap<string, readonly Secret[]>

/** As many letters as the shortest secret has. */
const head = 4
/** Words and letters of a run: where people read, and anywhere. Less stands in innocent texts. */
const readRun = { words: 3, letters: 10 }
const tellingRun = { words: 4, letters: 12 }
/** A run that has not enough letters takes more words, up to this many. */
const mostWords = 8
/** Letters of a word that tells something when it stands alone. */
const longWord = 10

/** Cut a block of text into its runs; a block that is too short for one is a run as a whole. */
export function runsOf(block: string, origin: Origin): Secret[] {
  const words = wordsOf(block)
  const runs = words.flatMap((_, start) => [
    ...runAt(words, start, readRun).map(run => secretOf(run, origin, false)),
    ...runAt(words, start, tellingRun).map(run => secretOf(run, origin, true)),
  ])
  if (runs.some(({ telling }) => telling)) return runs
  return isMeaning(words) ? [...runs, secretOf(words, origin, isRun(words))] : runs
}

/** The words of a block that tell something alone. */
export const longWordsOf = (block: string, origin: Origin): Secret[] =>
  wordsOf(block)
    .filter(word => word.length >= longWord && /^[\p{L}\p{M}]+$/u.test(word))
    .map(word => secretOf([word], origin, false))

/** A name, whole, in the order of a title page and in that of a catalogue. */
export function namesOf(name: string): Secret[] {
  const words = wordsOf(name)
  if (words.join('').length < head) return []
  const orders = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)])
  return orders.map(order => secretOf(order, 'person', order.length > 1))
}

/** Whether words are enough of a run for where people read. */
export const isRun = (words: readonly string[]) => reaches(words, readRun)

/** Sort secrets by their first letters; of two alike, the more telling one stays. */
export function indexOf(secrets: Iterable<Secret>): Secrets {
  const unique = new Map<string, Secret>()
  for (const secret of secrets) {
    const known = unique.get(secret.letters)
    if (!known || (secret.telling && !known.telling)) unique.set(secret.letters, secret)
  }
  return Map.groupBy(unique.values(), ({ letters }) => letters.slice(0, head))
}

/** Find the secrets in a text as runs of whole words; how the words are spaced does not matter. */
export const secretsIn = ({ letters, borders }: Folded, secrets: Secrets): Set<Secret> =>
  search(letters, secrets, at => borders[at] === 1)

/** Find the secrets whose letters stand anywhere in a text, also inside words. */
export const coveredBy = ({ letters }: Folded, secrets: Secrets): Set<Secret> =>
  search(letters, secrets, () => true)

function search(letters: string, secrets: Secrets, isBorder: (at: number) => boolean): Set<Secret> {
  const found = new Set<Secret>()
  for (let at = 0; at + head <= letters.length; at++) {
    if (!isBorder(at)) continue
    for (const secret of secrets.get(letters.slice(at, at + head)) ?? [])
      if (letters.startsWith(secret.letters, at) && isBorder(at + secret.letters.length))
        found.add(secret)
  }
  return found
}

type Size = typeof readRun

/** The run that begins with a word, as a list of one, or of none. */
function runAt(words: readonly string[], start: number, size: Size): string[][] {
  for (let count = size.words; count <= mostWords && start + count <= words.length; count++) {
    const run = words.slice(start, start + count)
    if (reaches(run, size)) return [run]
  }
  return []
}

const reaches = (words: readonly string[], size: Size) =>
  words.length >= size.words && weightOf(words) >= size.letters && isMeaning(words)

/** Letters of a run; a character that is a word by itself says as much as two. */
const weightOf = (words: readonly string[]) =>
  words.reduce((sum, word) => sum + (unspaced.test(word) ? 2 : word.length), 0)

/** Whether there is anything but numbers and particles. */
const isMeaning = (words: readonly string[]) =>
  words.some(word => /\p{L}[\p{L}\p{M}]{3}/u.test(word)) ||
  words.filter(word => unspaced.test(word)).length >= head

const secretOf = (words: readonly string[], origin: Origin, telling: boolean): Secret => ({
  letters: words.join(''),
  words: words.join(' '),
  origin,
  telling,
})
