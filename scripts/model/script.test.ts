import { expect, test } from 'vitest'
import { scriptsOf, signsOf } from './script.ts'

test.each([
  ['Voilà – “tout” …', ['western']],
  ['', ['western']],
  ['An 岩屋 or two', ['western', 'japanese']],
  ['カ', ['western', 'japanese']],
  ['سلام', ['western', 'arabic']],
  ['岩屋، سلام', ['western', 'japanese', 'arabic']],
])('%s needs %j', (text, scripts) => {
  expect(scriptsOf(text)).toEqual(scripts)
})

test('a face sets the letters of its script, and of the others none', () => {
  const signs = signsOf('A 岩岩 and سلام…', 'japanese')
  expect(signs).toContain('岩')
  expect(signs.split('岩')).toHaveLength(2)
  expect(signs).toContain('…')
  expect(signs).not.toMatch(/[A-Za-z\u0600-\u06ff]/)
  expect(signsOf('A 岩 and سلام', 'arabic')).toMatch(/س/)
})
