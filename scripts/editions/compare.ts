import type { EditionRecord } from '../model/edition-record.ts'
import type { Term } from '../model/term.ts'
import { type Drift, driftsOf } from './drift.ts'
import { driftFinding, type Editions, type Finding, standingFindings } from './findings.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Known } from './pair.ts'
import { type Standing, standingsOf } from './standing.ts'
import { unitsOf } from './units.ts'

/** A unit, how it stands to the record, and what of its facts differs. */
export interface Compared extends Standing {
  readonly drifts: readonly Drift[]
  /** Whether that they differ is wanted. */
  readonly accepted: boolean
}

/**
 * Hold a translation against its source and against the record of what it was made from: every unit with all
 * that is known of it, in the order of both texts. `terms` are the work's.
 */
export function compareEditions(
  { source, target }: Editions,
  terms: readonly Term[],
  record: EditionRecord | undefined,
): Compared[] {
  const marks = record?.blocks ?? []
  const units = unitsOf(source, target, knownFrom(marks), terms)
  const drifts = driftsOf(source, target, units, terms)
  return standingsOf(units, marks).map(standing => {
    const { unit, mark } = standing
    const isPair = unit.source.length > 0 && unit.target.length > 0
    const holds = mark?.source === standing.source && mark.translation === standing.translation
    return {
      ...standing,
      drifts: isPair ? drifts(unit) : [],
      accepted: holds && mark.drift === 'ok',
    }
  })
}

/** All that is wrong, in the order of the texts. */
export const findingsOf = (compared: readonly Compared[], editions: Editions): Finding[] =>
  compared.flatMap(one => [
    ...standingFindings(one, editions),
    ...(one.accepted ? [] : one.drifts.flatMap(drift => driftFinding(drift, one.unit, editions))),
  ])

/** What was marked as a pair is one, as long as both sides are as they were. */
function knownFrom(marks: readonly { source: string; translation: string }[]): Known {
  const pairs = new Set(marks.map(({ source, translation }) => `${source} ${translation}`))
  const prints = new Map<object, string>()
  const printOf = (block: Parameters<Known>[0]) => {
    const print = prints.get(block) ?? fingerprintOf([block])
    prints.set(block, print)
    return print
  }
  return (source, target) =>
    pairs.size > 0 &&
    source.own.length > 0 &&
    target.own.length > 0 &&
    pairs.has(`${printOf(source)} ${printOf(target)}`)
}
