import { expect, test } from 'vitest'
import { fold } from '../fold.ts'
import { chooseContext } from './context.ts'

const article = fold(
  'The harbour was closed for two winters.\nThe harbour was open for two summers, and the boats came.',
).text

const choose = (before: string, standing: string, after: string) => {
  const chosen = chooseContext({ before, standing, after }, article)
  return [`${chosen.before}[${standing}]${chosen.after}`, chosen.unique]
}

test('takes two words on either side where they do', () => {
  expect(choose('The harbour was open for two summers, and ', 'the boats', ' came.')).toEqual([
    'summers, and [the boats] came.',
    true,
  ])
})

test('takes more where it must', () => {
  expect(choose('The harbour was closed for ', 'two', ' winters.')).toEqual([
    'closed for [two] winters.',
    true,
  ])
  expect(choose('', 'The harbour', ' was closed for two winters.')).toEqual([
    '[The harbour] was closed',
    true,
  ])
})

test('takes fewer where the article has other words beside', () => {
  expect(choose('and now the ', 'boats', ' came at last')).toEqual(['the [boats] came', true])
})

test('names a place between two words by both', () => {
  expect(choose('The harbour was ', '', 'closed for two winters.')).toEqual([
    'harbour was []closed for',
    true,
  ])
  expect(choose('', '', 'The harbour was open for two summers')).toEqual([
    '[]The harbour was open',
    true,
  ])
})

test('gives all there is when nothing makes it occur once', () => {
  expect(choose('', 'The harbour was', '')).toEqual(['[The harbour was]', false])
  expect(choose('It is ', 'elsewhere', ', this.')).toEqual(['It is [elsewhere], this.', false])
})

test('counts Japanese in words, though no spaces part them', () => {
  const text = fold('港は二年のあいだ閉ざされていたので船は隣の湾へ移された。港は開いた。').text
  const chosen = chooseContext(
    { before: '', standing: '港は', after: '二年のあいだ閉ざされていたので船は隣の湾へ移された。' },
    text,
  )
  expect(chosen.unique).toBe(true)
  expect(chosen.after.length).toBeLessThan(12)
})

test('does not scan a long text again and again for what is not in it', () => {
  const long = 'the harbour and the boats '.repeat(40_000)
  const start = performance.now()
  for (let run = 0; run < 50; run++)
    chooseContext({ before: 'a b c d ', standing: 'zebra', after: ' e f g h' }, long)
  expect(performance.now() - start).toBeLessThan(500)
})
