import { expect, test } from 'vitest'
import { readAffixes } from './affixes.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))

test('leaves out what makes suggestions slow', () => {
  const aff = utf8('SET UTF-8\nTRY eaEAé\nMAP 1\nMAP eéè\nREP 1\nREP f ph\n')
  expect(readAffixes({ aff, dic: utf8('1\né\n') })).toEqual({
    aff: 'SET UTF-8\n\nTRY eaé\n\n\nREP 1\nREP f ph\n',
    dic: '1\né\n',
  })
})

test('reads an old encoding, whose flags are letters from now on', () => {
  const files = { aff: latin1('SET ISO8859-1\nSFX é Y 1\n'), dic: latin1('1\nété/é\n') }
  expect(readAffixes(files)).toEqual({
    aff: 'SET UTF-8\nFLAG UTF-8\n\nSFX é Y 1\n',
    dic: '1\nété/é\n',
  })
})

test('keeps the flags that a dictionary says it has', () => {
  const read = readAffixes({ aff: latin1('SET ISO8859-15\nFLAG long\n'), dic: latin1('0\n') })
  expect(read?.aff).toBe('SET UTF-8\n\nFLAG long\n')
})

test('knows the encodings that Hunspell names in its own way', () => {
  const dic = Uint8Array.of(0xe4, 0xe0)
  expect(readAffixes({ aff: latin1('SET microsoft-cp1251\n'), dic })?.dic).toBe('да')
})

test('gives nothing for an encoding that nobody knows', () => {
  expect(readAffixes({ aff: latin1('SET EBCDIC-X\n'), dic: latin1('') })).toBeUndefined()
})
