import type { StyledDocument } from '../model/document.ts'

/** Where printed notes can stand, those nearest to their calls first. */
const places = ['side', 'foot', 'end'] as const satisfies StyledDocument['notes'][]

/**
 * Give the places to try for the notes of an edition, in order: the one that is wanted, and what comes
 * after it. A page without an outer margin has none at the side.
 */
export const notePlaces = (
  wanted: StyledDocument['notes'],
  hasOuterMargin: boolean,
): StyledDocument['notes'][] =>
  places.slice(places.indexOf(wanted)).filter(place => place !== 'side' || hasOuterMargin)
