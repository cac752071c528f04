import { expect, test } from 'vitest'
import { passageOf } from '../fixtures/passage.ts'
import { fault } from './fault.ts'
import { placesInFiles } from './passage-place.ts'
import type { RuleId } from './rules.ts'
import { toldSoFar } from './told.ts'

const passage = passageOf("L'Etat et l'ANASE", 'fr')
const say = (ruleId: RuleId, start: number, end: number) =>
  fault(passage.file, ruleId, 'Unexpected', { place: placesInFiles()(passage, start, end) })
say('typo-apostrophe', 1, 2)
say('house-acronym', 12, 17)
say('typo-capital', 2, 3)
say('grammar', 7, 9)
fault(passage.file, 'house-word', 'Unexpected')

test.each([
  [2, 6, true],
  [12, 17, true],
  [13, 14, true],
  // The apostrophe alone was told.
  [0, 2, false],
  // A vaguer rule has spoken.
  [7, 9, false],
])('of units %i to %i: %s', (start, end, expected) => {
  expect(toldSoFar([passage])(passage, start, end)).toBe(expected)
})
