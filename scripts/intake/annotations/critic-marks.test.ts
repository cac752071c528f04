import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Excerpt } from '../../model/note.ts'
import { parseExcerpt } from '../../notes/critic.ts'
import {
  clipAround,
  isWritable,
  longestPlainPart,
  plainText,
  writeExcerpt,
} from './critic-marks.ts'

/** Texts with many of the characters that marks are made of. */
const text = fc
  .array(fc.constantFrom('{', '}', '=', '~', '-', '+', '>', '==', '{=', '~~', 'a', 'b c', ' '), {
    maxLength: 12,
  })
  .map(parts => parts.join(''))

const excerpts = fc
  .record({
    mark: fc.constantFrom('highlight', 'deletion', 'insertion', 'substitution'),
    before: text,
    old: text,
    new: text,
    after: text,
  })
  .map(({ mark, before, old, new: words, after }): Excerpt => {
    const around = { before: before.trimStart(), after: after.trimEnd() }
    switch (mark) {
      case 'highlight':
        return { ...around, mark, old, new: old }
      case 'deletion':
        return { ...around, mark, old, new: '' }
      case 'insertion':
        return { ...around, mark, old: '', new: words }
      default:
        return { ...around, mark: 'substitution', old, new: words }
    }
  })

test('what it calls writable reads back as it was meant', () => {
  fc.assert(
    fc.property(excerpts, excerpt => {
      const clipped = { ...excerpt, ...clipAround(excerpt.before, excerpt.after) }
      const meant = {
        ...clipped,
        before: clipped.before.trimStart(),
        after: clipped.after.trimEnd(),
      }
      if (isWritable(meant)) expect(parseExcerpt(writeExcerpt(meant))).toEqual(meant)
    }),
    { seed: 20261103, numRuns: 3000 },
  )
})

const excerpt = (mark: Excerpt['mark'], old: string, words: string): Excerpt => ({
  mark,
  before: '',
  old,
  new: words,
  after: '',
})

test.each([
  excerpt('highlight', ' ', ' '),
  excerpt('highlight', 'a ==} b', 'a ==} b'),
  excerpt('deletion', 'a --} b', ''),
  excerpt('insertion', '', 'C++}'),
  excerpt('insertion', '', 'a\nb'),
  excerpt('substitution', 'a ~> b', 'c'),
  excerpt('substitution', 'a', '{++b'),
  excerpt('substitution', '', ''),
])('holds $mark of $old and $new for more than a mark can hold', one => {
  expect(isWritable(one)).toBe(false)
})

test('gives the longest part without a delimiter', () => {
  expect(longestPlainPart('if {--x--} then\nthe other')).toEqual({ text: 'the other', offset: 16 })
  expect(longestPlainPart('plain')).toEqual({ text: 'plain', offset: 0 })
  expect(longestPlainPart('==}')).toEqual({ text: '', offset: 0 })
})

test('cuts the words around off at the nearest delimiter', () => {
  expect(clipAround('a {==b==} c', 'd ~> e ~> f')).toEqual({ before: ' c', after: 'd ' })
  expect(clipAround('a\nb', 'c\nd')).toEqual({ before: 'b', after: 'c' })
})

test('drops what no text holds', () => {
  expect(plainText('a\tb\u0000c\uFDD0\u2028d\u00a0e\n')).toBe('a bc d\u00a0e\n')
})
