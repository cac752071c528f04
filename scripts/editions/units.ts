import type { Point } from 'unist'
import type { Term } from '../model/term.ts'
import { alignBlocks } from './align.ts'
import type { Block, EditionText } from './block.ts'
import { costOf, weightsOf } from './cost.ts'
import type { Known, Languages } from './pair.ts'
import { profileOf } from './profile.ts'

/** Blocks that are compared: a pair at any depth, with what is needed to name the place of what is missing. */
export interface Unit {
  readonly source: readonly Block[]
  readonly target: readonly Block[]
  /** Where in the translation it stands, or would: behind the block before it. */
  readonly at: Point
  /** Its translation stands elsewhere. */
  readonly moved?: true
}

/** Blocks that cost no more than this are taken for each other, wherever they stand. */
const sameWherever = 2

/**
 * Pair the blocks of two editions, and the parts of those that are pairs; moved ones are found again. A block
 * without words of its own is one only where the other edition has not got it.
 */
export function unitsOf(
  source: EditionText,
  target: EditionText,
  known: Known,
  terms: readonly Term[],
): Unit[] {
  const languages = { source: source.lang, target: target.lang, terms }
  const start = target.blocks[0]?.position.start ?? { line: 1, column: 1 }
  const joined = joinMoved(pairsIn(source.blocks, target.blocks, start), languages, known)
  const whole = joined.flatMap(unit => (unit.moved ? [unit, ...partsOf(unit)] : [unit]))
  return whole.filter(({ source, target, moved }) =>
    moved || source.length === 0 || target.length === 0
      ? true
      : [...source, ...target].some(({ own }) => own.length > 0),
  )

  function partsOf({ source: [one], target: [other] }: Unit): Unit[] {
    return one && other ? pairsIn(one.parts, other.parts, startOfParts(other)) : []
  }

  function pairsIn(ours: readonly Block[], theirs: readonly Block[], before: Point): Unit[] {
    let at = before
    return alignBlocks(ours, theirs, languages, known).flatMap(({ source, target }) => {
      const unit: Unit = { source, target, at }
      at = target.at(-1)?.position.end ?? at
      return [unit, ...partsOf(unit)]
    })
  }
}

/** The parts of a block begin behind its own words, or with it. */
const startOfParts = ({ own, position }: Block): Point =>
  own.at(-1)?.position?.end ?? position.start

/** What is missing in one place and too much in another, and is the same, has only moved. */
function joinMoved(units: readonly Unit[], languages: Languages, known: Known): Unit[] {
  const missing = units.filter(({ target }) => target.length === 0)
  const extra = units.filter(({ source }) => source.length === 0)
  const profiles = (units: readonly Unit[]) => ({
    source: units.map(({ source }) => profileOf(source, languages.source, languages.terms)),
    target: units.map(({ target }) => profileOf(target, languages.target, languages.terms)),
  })
  const { source: ours } = profiles(missing)
  const { target: theirs } = profiles(extra)
  const weights = weightsOf(ours, theirs)
  const found = new Map<Unit, Unit>()
  for (const [at, unit] of missing.entries()) {
    const [block] = unit.source
    const profile = ours[at]
    if (!block || !profile) continue
    const same = extra.find(({ target }, index) => {
      const [other] = target
      const theirProfile = theirs[index]
      if (!other || !theirProfile || [...found.values()].includes(extra[index] ?? unit))
        return false
      const isNamed = block.id !== undefined && block.id === other.id && block.kind === other.kind
      const shares = [...profile.tokens].some(token => theirProfile.tokens.has(token))
      const isAlike = shares && costOf(profile, theirProfile, weights) <= sameWherever
      return isNamed || known(block, other) || isAlike || profile.text === theirProfile.text
    })
    if (same) found.set(unit, same)
  }
  const moved = new Map([...found].map(([from, to]) => [to, from]))
  return units.flatMap((unit): Unit[] => {
    if (found.has(unit)) return []
    const from = moved.get(unit)
    if (!from) return [unit]
    // A footnote stands where it is called, not where it is written.
    const isNote = from.source[0]?.kind === 'footnote'
    return [{ ...unit, source: from.source, ...(isNote ? {} : { moved: true }) }]
  })
}
