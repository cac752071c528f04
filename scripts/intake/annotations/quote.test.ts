import { expect, test } from 'vitest'
import { quoteOf } from './quote.ts'

const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
})

test.each([
  ['alone', quote('b', 'a', 'c')],
  ['among others', [{ type: 'TextPositionSelector', start: 1, end: 2 }, quote('b', 'a', 'c')]],
  ['refining another', { type: 'FragmentSelector', value: 'x', refinedBy: quote('b', 'a', 'c') }],
  ['with the vocabulary’s prefix', { ...quote('b', 'a', 'c'), type: ['oa:TextQuoteSelector'] }],
])('reads a quotation %s', (_, selector) => {
  expect(quoteOf({ source: 'https://example.org', selector })).toEqual({
    exact: 'b',
    prefix: 'a',
    suffix: 'c',
  })
})

test('reads a quotation within a quotation as a part of it', () => {
  const selector = { ...quote('two three four', 'one ', ' five'), refinedBy: quote('three') }
  expect(quoteOf({ selector })).toEqual({
    exact: 'three',
    prefix: 'one two ',
    suffix: ' four five',
  })
})

test.each([
  undefined,
  'https://example.org',
  { source: 'https://example.org' },
  { selector: { type: 'TextPositionSelector', start: 1, end: 2 } },
  { selector: { type: 'TextQuoteSelector', exact: 7 } },
])('finds none in %j', target => {
  expect(quoteOf(target)).toBeUndefined()
})

test('does not follow refinements without end', () => {
  let selector: unknown = quote('a')
  for (let depth = 0; depth < 10_000; depth++) selector = { type: 'X', refinedBy: selector }
  expect(quoteOf({ selector })).toBeUndefined()
})
