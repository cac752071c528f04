import * as fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { edited, mend } from '../mend.ts'
import { setTypography } from '../set.ts'
import { japanese } from './japanese.ts'

const inManuscript = (text: string) => edited(text, mend(text, japanese, { source: true }))
const inOutput = (text: string) => edited(text, mend(text, japanese, { source: false }))

test('closes lines up in outputs, and leaves them in manuscripts', () => {
  const text = '日本は、\nNATOに\n近づく?\n米国は the\nUS である.'
  expect(inOutput(text)).toBe('日本は、NATOに近づく？\u3000米国はthe\nUSである。')
  expect(inManuscript(text)).toBe('日本は、\nNATOに\n近づく？\n米国はthe\nUSである。')
})

test('looks past a line end for what a mark stands beside', () => {
  expect(inManuscript('NATO,\n日本')).toBe('NATO、\n日本')
})

test('changes letters in manuscripts alone', () => {
  const text = '２０２５年のﾛｼｱ'
  expect(inManuscript(text)).toBe('2025年のロシア')
  expect(inOutput(text)).toBe(text)
})

test('leaves a text without a Japanese word', () => {
  const text = 'Why not (he asked) ... "yes"?'
  expect(inManuscript(text)).toBe(text)
})

test('takes a label of ours and a reading for no part of the sentence', () => {
  const html =
    '<p><span class="label">図1</span> 日本の<ruby>毅<rp>(</rp><rt>たけし</rt><rp>)</rp></ruby>,米国</p>'
  const tree = fromHtml(html, { fragment: true })
  setTypography(tree, 'ja')
  expect(toHtml(tree)).toBe(html.replace(',', '、'))
})

/** Texts of what these rules look at. */
const typed = fc
  .array(
    fc.constantFrom(
      ...[
        '日本',
        'は',
        'ー',
        '年',
        '章',
        '円',
        '人',
        'ﾛ',
        '𠮷',
        '８',
        '12',
        '2025',
        'NATO',
        'f',
        'km',
      ],
      ...[
        '。',
        '、',
        '，',
        '.',
        ',',
        ':',
        '!',
        '?',
        '？',
        '...',
        '…',
        '・',
        '--',
        '—',
        '―',
        '~',
        '～',
      ],
      ...['(', ')', '（', '）', '[', ']', '「', '」', '『', '』', '"', "'", '“', '”', '%', '％'],
      ...[' ', '\u00a0', '\u3000', '\n', 'https://a.b/c', '14:30', '\ufffc'],
    ),
    { maxLength: 14 },
  )
  .map(parts => parts.join(''))

test('comes to rest, and keeps letters in outputs and line ends in manuscripts', () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  const lines = (text: string) => text.split('\n').length
  fc.assert(
    fc.property(typed, text => {
      const [set, fixed] = [inOutput(text), inManuscript(text)]
      expect([inOutput(set), inManuscript(fixed)]).toEqual([set, fixed])
      expect([letters(set), lines(fixed)]).toEqual([letters(text), lines(text)])
    }),
    { seed: 20261124, numRuns: 1000 },
  )
})
