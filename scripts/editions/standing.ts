import type { EditionMark } from '../model/edition-record.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Unit } from './units.ts'

/** What stands for a side that has nothing. */
export const none = 'none'

/** How a unit stands to the record: see `BlockCounts`. */
export type State = 'marked' | 'unmarked' | 'stale' | 'missing' | 'extra' | 'wanted'

/** A unit with its fingerprints and what the record says of it. */
export interface Standing {
  readonly unit: Unit
  /** Fingerprints of both sides; `none` for one that is empty. */
  readonly source: string
  readonly translation: string
  readonly state: State
  /** The line of the record that is about it, if there is one. */
  readonly mark?: EditionMark
}

/**
 * Hold units against a record. A line is about a unit when it has both its fingerprints, else that of its
 * translation (its source has changed since: stale), else that of its source (it was translated anew). Places do
 * not matter, so a block that moves stays marked.
 */
export function standingsOf(units: readonly Unit[], marks: readonly EditionMark[]): Standing[] {
  const byTranslation = Map.groupBy(marks, ({ translation }) => translation)
  const bySource = Map.groupBy(marks, ({ source }) => source)
  return units.map(unit => {
    const source = unit.source.length > 0 ? fingerprintOf(unit.source) : none
    const translation = unit.target.length > 0 ? fingerprintOf(unit.target) : none
    const ofSource = source === none ? [] : (bySource.get(source) ?? [])
    const ofTranslation = translation === none ? [] : (byTranslation.get(translation) ?? [])
    const exact = [...ofSource, ...ofTranslation].find(
      mark => mark.source === source && mark.translation === translation,
    )
    const mark =
      exact ?? ofTranslation[0] ?? ofSource.find(({ translation }) => translation !== none)
    const state = stateOf(unit, exact, ofTranslation, ofSource)
    return { unit, source, translation, state, ...(mark ? { mark } : {}) }
  })
}

function stateOf(
  { source, target }: Unit,
  exact: EditionMark | undefined,
  ofTranslation: readonly EditionMark[],
  ofSource: readonly EditionMark[],
): State {
  if (source.length === 0) return exact ? 'wanted' : 'extra'
  if (target.length === 0) return exact ? 'wanted' : 'missing'
  if (exact) return 'marked'
  if (ofSource.some(({ translation }) => translation !== none)) return 'marked'
  return ofTranslation.some(({ source }) => source !== none) ? 'stale' : 'unmarked'
}
