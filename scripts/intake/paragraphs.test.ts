import { expect, test } from 'vitest'
import { cutLines } from './lines.ts'
import { toParagraphs } from './paragraphs.ts'

const read = (text: string) => {
  const { paragraphs, decisions } = toParagraphs(cutLines(text).lines)
  return { texts: paragraphs.map(p => `${p.line} ${p.text}`), decided: decisions.map(d => d.what) }
}

/** Wrap words at a width, as a mail program does. */
const wrap = (text: string, width: number) =>
  `${text} `.replace(new RegExp(`(.{1,${width}}) `, 'g'), '$1\n').trimEnd()

const harbour =
  'The harbour was closed for two winters while the wall was rebuilt, and the boats went to the next bay, where nobody had asked for them and nobody sent them away.'
const market =
  'On the first market day after the opening, the fishmonger counted three hundred customers before noon, which is more people than live in the village.'

const wall =
  'Nobody in the bay expects the wall to hold for longer than the loan that paid for it, but all agree that it is handsome from the sea.'

test('takes what blank lines separate', () => {
  expect(read(`${harbour}\n\n \n${market}\n`)).toEqual({
    texts: [`1 ${harbour}`, `4 ${market}`],
    decided: ['paragraphs are what blank lines separate'],
  })
})

test('takes every line when long lines follow each other', () => {
  expect(read(`Title\n${harbour}\n${market}\n${harbour}`)).toEqual({
    texts: ['1 Title', `2 ${harbour}`, `3 ${market}`, `4 ${harbour}`],
    decided: ['every line is a paragraph'],
  })
})

test('does not join long lines, though they are of one length and begin in mid-sentence', () => {
  const lines = Array.from(
    { length: 5 },
    (_, index) => `line ${index} ${'of the roll '.repeat(12)}x`,
  )
  expect(read(lines.join('\n')).texts).toHaveLength(5)
})

test.each([40, 72, 100])('joins lines wrapped at %i, word for word', width => {
  const text = ['A Harbour Reopens', harbour, market, wall]
  const { texts, decided } = read(text.map(paragraph => wrap(paragraph, width)).join('\n\n'))
  expect(texts.map(text => text.replace(/^\d+ /, ''))).toEqual(text)
  expect(decided[0]).toMatch(/^wrapped lines joined to paragraphs: \d+$/)
})

test('parts wrapped paragraphs without a blank line at a line that is not filled', () => {
  const { texts } = read(`${wrap(harbour, 60)}\n${wrap(market, 60)}`)
  expect(texts).toEqual([`1 ${harbour}`, `4 ${market}`])
})

test('does not join the lines of a poem or of a list', () => {
  const poem =
    'The tide comes in at four,\nThe boats are on the sand,\nThe gulls walk to the door,\nA rope is in my hand.'
  expect(read(poem).texts).toHaveLength(4)
  expect(read('Milk\nBread for the week\nTwo lemons\nSalt').texts).toHaveLength(4)
})

test('joins Japanese without a space and keeps a hyphen at a line’s end, saying so', () => {
  const japanese =
    '港は二年のあいだ閉ざされていた。\n壁を築き直すためであり、船は隣の\n湾へ移されて、誰もそれを望まず、\n誰もそれを追い払いはしなかった。'
  expect(read(japanese).texts).toEqual([`1 ${japanese.replaceAll('\n', '')}`])
  const hyphen =
    'the boats were moved to the next bay by\nthe harbour master, who is a well-\nknown man and keeps the only key that\nopens the gate of the inner basin now'
  const { texts, decided } = read(hyphen)
  expect(texts[0]).toContain('who is a well-known man')
  expect(decided).toContain('“well-known” joined, its hyphen kept')
})
