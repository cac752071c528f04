import { expect, test } from 'vitest'
import { fold } from '../fold.ts'
import { locate } from './locate.ts'

const text = [
  'L’avant-port «\u00a0de la baie\u00a0» a rouvert, et le port aussi.',
  'Le port a fermé. Le maire a parlé.',
  'La pêche reprend.',
].join('\n')
const article = { text, folded: fold(text) }

const find = (exact: string, prefix = '', suffix = '') => {
  const place = locate({ exact, prefix, suffix }, article)
  return place && `${place.before}[${place.old}]${place.after}`
}

test('finds words as the anchors compare, and gives the article’s own', () => {
  expect(find("L'avant\u2011port “ de la  baie ”")).toBe(
    '[L’avant-port «\u00a0de la baie\u00a0»] a rouvert, et le port aussi.',
  )
})

test('chooses between several by what stands before and after', () => {
  expect(find('port', 'fermé nulle part. Le ', ' a fermé. Le')).toBe(
    'Le [port] a fermé. Le maire a parlé.',
  )
  expect(find('port', 'rouvert, et le ', ' aussi.\n\nLe port')).toBe(
    'L’avant-port «\u00a0de la baie\u00a0» a rouvert, et le [port] aussi.',
  )
  expect(find('Le', 'a fermé. ', ' maire')).toBe('Le port a fermé. [Le] maire a parlé.')
})

test('is in doubt rather than wrong', () => {
  expect(find('port')).toBeUndefined()
  expect(find('port', 'du', '')).toBeUndefined()
  expect(find('port', '', ' a')).toBeUndefined()
  expect(find('le navire')).toBeUndefined()
})

test('looks across blocks for prefix and suffix', () => {
  expect(find('Le', 'port aussi. ', ' port a')).toBe('[Le] port a fermé. Le maire a parlé.')
})

test('finds the place between prefix and suffix', () => {
  expect(find('', 'Le port', ' a fermé')).toBe('Le port[] a fermé. Le maire a parlé.')
  expect(find('', 'parlé.\n', 'La pêche')).toBe('[]La pêche reprend.')
  expect(find('', '', '')).toBeUndefined()
})

test.each([
  ['a line end', 'a fermé. Le maire a parlé.\n\nLa pêche'],
  ['nothing', 'a fermé. Le maire a parlé.La pêche'],
])('gives the part in the first block when %s parts the two', (_, exact) => {
  const place = locate({ exact, prefix: '', suffix: '' }, article)
  expect(place).toMatchObject({ before: 'Le port ', old: 'a fermé. Le maire a parlé.', after: '' })
  expect(place?.rest).toBe('La pêche')
})
