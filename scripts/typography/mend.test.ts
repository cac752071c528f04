import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { typographies } from '../model/typography.ts'
import { edited, mend } from './mend.ts'
import { type Profile, profileOf } from './profile.ts'
import { patternRule } from './rule.ts'
import { shieldsOf } from './shields.ts'

const rules = [
  patternRule('typo-ellipsis', /\.{3}/g, () => '…'),
  patternRule('typo-space', /…(?=\p{L})/gu, () => '… '),
  patternRule('typo-apostrophe', /'/g, () => '’'),
]
const profile: Profile = { rules, raised: [] }

test('gives edits of the text as it was, each no longer than it need be', () => {
  const text = "Wait...what's up"
  const edits = mend(text, profile, { source: false })
  expect(edits).toEqual([
    { start: 4, end: 7, text: '… ', ruleId: 'typo-ellipsis' },
    { start: 11, end: 12, text: '’', ruleId: 'typo-apostrophe' },
  ])
  expect(edited(text, edits)).toBe('Wait… what’s up')
})

test('takes a line end for a blank, and leaves it', () => {
  expect(mend("one\ntwo's", profile, { source: false })).toEqual([
    { start: 7, end: 8, text: '’', ruleId: 'typo-apostrophe' },
  ])
})

/** Texts of what rules look at, more often than chance would have it. */
const typed = fc
  .array(
    fc.constantFrom(
      ...['"', "'", '«', '»', '“', '”', '„', '‘', '’', '(', ')', '!', '?', ';', ':', ',', '.'],
      ...['...', '…', '-', '--', '–', '—', ' ', ' ', ' ', '\u00a0', '\u202f', '\n', '%', '°'],
      ...['1', '12', '1914', '1 000', '1er', '2e', 'XXe', 'n°', 'p.', 'M.', 'km', '€', 'h', 'mai'],
      ...[
        'mot',
        'Le',
        'it',
        's',
        'Etat',
        'A',
        'B.',
        'z.',
        'Bücher',
        '日本',
        'カナ',
        '、',
        '。',
        'ｱ',
      ],
      ...['١٢', 'سلام', '،', 'https://a.b/c?d', 'a@b.org', '14:30', '３', '〜', '!?', '\ufffc'],
    ),
    { maxLength: 14 },
  )
  .map(parts => parts.join(''))

const known = typographies.flatMap(name => {
  const profile = profileOf(name)
  return profile ? [{ name, profile }] : []
})

test.each(known)('$name: a second run changes nothing more', ({ profile }) => {
  fc.assert(
    fc.property(typed, fc.boolean(), (text, source) => {
      const once = edited(text, mend(text, profile, { source }))
      expect(edited(once, mend(once, profile, { source }))).toBe(once)
    }),
    { seed: 20261124, numRuns: 400 },
  )
})

test.each(known)('$name: what is shielded stays', ({ profile }) => {
  fc.assert(
    fc.property(typed, fc.boolean(), (text, source) => {
      const edits = mend(text, profile, { source })
      for (const { start, end } of shieldsOf(text))
        expect(edits.filter(edit => edit.start < end && start < edit.end)).toEqual([])
      expect(edited(text, edits).split('\ufffc')).toHaveLength(text.split('\ufffc').length)
    }),
    { seed: 20261124, numRuns: 400 },
  )
})

test.each(known)('$name: outputs have the letters and digits of the manuscript', ({ profile }) => {
  // An accent on a capital is no other letter.
  const letters = (text: string) => text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '')
  fc.assert(
    fc.property(typed, text => {
      expect(letters(edited(text, mend(text, profile, { source: false })))).toBe(letters(text))
    }),
    { seed: 20261124, numRuns: 400 },
  )
})
