import { expect, test } from 'vitest'
import { longDate, momentInWords } from './date.ts'

test.each([
  ['fr', '1er avril 2026'],
  ['fr-CA', '1er avril 2026'],
  ['en', '1 April 2026'],
  ['en-US', 'April 1, 2026'],
  ['de', '1. April 2026'],
  ['it', '1º aprile 2026'],
  ['es', '1 de abril de 2026'],
  ['ja', '2026年4月1日'],
  ['ar', '1 أبريل 2026'],
  ['ar-EG', '1 أبريل 2026'],
  ['ar-EG-u-nu-arab', '١ أبريل ٢٠٢٦'],
  // Well-formed for us, and for no `Intl`.
  ['fr-a', '1 April 2026'],
])('writes the first of April in %s', (lang, expected) => {
  expect(longDate('2026-04-01', lang)).toBe(expected)
})

test('is as coarse as what it is given', () => {
  expect(longDate('2026', 'fr')).toBe('2026')
  expect(longDate('2026-04', 'fr')).toBe('avril 2026')
  expect(longDate('2026-11-11', 'fr')).toBe('11 novembre 2026')
  expect(longDate('spring', 'fr')).toBe('spring')
})

test('writes an instant in the zone it is given in', () => {
  expect(momentInWords('2026-12-01T06:00:00+01:00', 'fr')).toBe(
    '1er décembre 2026, 06:00 (UTC+01:00)',
  )
  expect(momentInWords('2026-12-01T06:00Z', 'ja')).toBe('2026年12月1日、06:00 (UTC)')
})
