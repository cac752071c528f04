import { fault } from '../model/fault.ts'
import type { HouseWish } from '../model/house.ts'
import type { Passage } from '../model/passage.ts'
import { placesInFiles } from '../model/passage-place.ts'
import type { Replacement } from '../model/replacement.ts'
import { findPhrases } from './phrases.ts'
import type { Remark } from './remark.ts'
import { findResidue } from './residue.ts'
import { findVariants } from './variants.ts'

/**
 * Hold passages against the house's lists for their languages and against a work's own wishes. In: passages of
 * one work; the wishes; the terms of a language that the work's lexicon has, which nothing is said against.
 * Out: the corrections that are sure; faults (`house-…`) are added to the passages' files, in order.
 */
export function checkHouse(
  passages: readonly Passage[],
  wishes: readonly HouseWish[],
  isTerm: (text: string, lang: string) => boolean,
): Replacement[] {
  const placeIn = placesInFiles()
  const groups = Map.groupBy(passages, ({ lang }) => lang)
  const remarks = [...groups].flatMap(([lang, ofLang]) =>
    apart([
      ...findResidue(ofLang),
      ...findVariants(ofLang, lang),
      ...findPhrases(ofLang, lang, wishes),
    ]).filter(({ passage, start, end }) => !isTerm(passage.text.slice(start, end), lang)),
  )
  const replacements: Replacement[] = []
  for (const { passage, start, end, ruleId, wanted, hint, becomes } of remarks) {
    const found = passage.text.slice(start, end).replace(/\s+/g, ' ')
    fault(passage.file, ruleId, `Unexpected “${found}”, expected ${wanted}`, {
      place: placeIn(passage, start, end),
      ...(hint ? { hint } : {}),
    })
    if (becomes !== undefined) replacements.push({ passage, start, end, text: becomes, ruleId })
  }
  return replacements
}

/** In order of their places; of two that overlap, the one that was found first. */
function apart(remarks: readonly Remark[]): Remark[] {
  const groups = Map.groupBy(remarks, ({ passage }) => passage)
  return [...groups.values()].flatMap(ofPassage => {
    const taken = new Uint8Array(ofPassage[0]?.passage.text.length ?? 0)
    return ofPassage
      .filter(({ start, end }) => {
        const free = !taken.subarray(start, end).includes(1)
        if (free) taken.fill(1, start, end)
        return free
      })
      .sort((a, b) => a.start - b.start)
  })
}
