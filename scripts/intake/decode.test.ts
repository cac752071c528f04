import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'

const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...Buffer.from(part)] : part)))

/** Decode bytes that are faulty; the fault as "line:column rule reason". */
function faultOf(bytes: Uint8Array): string[] {
  const file = new VFile({ path: 'a.txt' })
  expect(decode(bytes, file)).toBeUndefined()
  return file.messages.map(m => `${m.line}:${m.column} ${m.ruleId} ${m.reason}`)
}

test('reads UTF-8, with a byte order mark or without', () => {
  const file = new VFile()
  expect(decode(bytesOf('Été'), file)).toEqual({ text: 'Été', decisions: [] })
  const marked = decode(bytesOf([0xef, 0xbb, 0xbf], 'Été'), file)
  expect(marked?.text).toBe('Été')
  expect(marked?.decisions.map(({ what }) => what)).toEqual([
    'read as UTF-8, byte order mark left out',
  ])
  expect(file.messages).toEqual([])
})

test('reads UTF-16 with a byte order mark', () => {
  const little = Buffer.from('Été 😀', 'utf16le')
  const big = Buffer.from(little).swap16()
  const file = new VFile()
  expect(decode(bytesOf([0xff, 0xfe], [...little]), file)?.text).toBe('Été 😀')
  expect(decode(bytesOf([0xfe, 0xff], [...big]), file)?.text).toBe('Été 😀')
})

test('names line, column and offset of the first byte that is not UTF-8', () => {
  expect(faultOf(bytesOf('Titre\r\n\r\nL’', [0xe9], 'té'))).toEqual([
    '3:3 file-encoding Unexpected byte 0xE9 at offset 13, expected UTF-8',
  ])
  expect(faultOf(bytesOf('abc', [0xc3]))).toEqual([
    '1:4 file-encoding Unexpected byte 0xC3 at offset 3, expected UTF-8',
  ])
})

test('does not take a genuine U+FFFD for a fault', () => {
  const file = new VFile()
  expect(decode(bytesOf('a\uFFFDb'), file)?.text).toBe('a\uFFFDb')
  expect(faultOf(bytesOf('a\uFFFDb', [0xe9]))).toEqual([
    '1:4 file-encoding Unexpected byte 0xE9 at offset 5, expected UTF-8',
  ])
})

test('refuses UTF-16 without a mark, broken UTF-16 and UTF-32, and hints at iconv', () => {
  expect(faultOf(Buffer.from('Some text', 'utf16le'))).toEqual([
    '1:1 file-encoding Unexpected NUL bytes throughout, expected UTF-8',
  ])
  expect(faultOf(bytesOf([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8]))).toEqual([
    '1:2 file-encoding Unexpected broken UTF-16, expected whole characters',
  ])
  const file = new VFile()
  decode(bytesOf([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), file)
  expect(file.messages[0]?.note).toContain('iconv -f UTF-32 -t UTF-8')
})
