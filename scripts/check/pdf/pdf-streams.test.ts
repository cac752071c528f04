import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { splitPdf } from './pdf-streams.ts'

const streamOf = (dict: string, body: Uint8Array | string) =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<<${dict}/Length ${body.length}>>\nstream\n`),
    Buffer.from(body),
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ])
const decoded = (dict: string, body: Uint8Array | string) => {
  const { data } = splitPdf(streamOf(dict, body)).streams[0] ?? {}
  return data && Buffer.from(data).toString('latin1')
}

/** Rows of three bytes, each stored by one of PNG's filters: `abc` time and again. */
const rows = Uint8Array.from(
  [
    [0, 97, 98, 99],
    [1, 97, 1, 1],
    [2, 0, 0, 0],
    [3, 49, 1, 1],
    [4, 0, 0, 0],
  ].flat(),
)

test.each([
  ['no filter', '', 'Hello World!', 'Hello World!'],
  ['Flate', '/Filter/FlateDecode', deflateSync('Hello'), 'Hello'],
  ['ASCII 85', '/Filter /ASCII85Decode', '87cURD]i,"Ebo80~>', 'Hello World!'],
  ['ASCII hexadecimal', '/Filter[/ASCIIHexDecode]', '48656C6C6F>', 'Hello'],
  ['run lengths', '/Filter/RunLengthDecode', Uint8Array.from([1, 72, 101, 255, 108, 128]), 'Hell'],
  [
    // The example of ISO 32000-1, 7.4.4.2.
    'LZW',
    '/Filter/LZWDecode',
    Uint8Array.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]),
    '-----A---B',
  ],
  [
    'one filter after another',
    '/Filter[/ASCIIHexDecode/FlateDecode]',
    `${deflateSync('Hello').toString('hex')}>`,
    'Hello',
  ],
  [
    'Flate and differences as in PNG',
    '/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 3>>',
    deflateSync(rows),
    'abc'.repeat(5),
  ],
  [
    'Flate and differences as in TIFF',
    '/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns 3>>',
    deflateSync(Uint8Array.from([97, 1, 1, 97, 1, 1])),
    'abcabc',
  ],
])('decodes a stream of %s', (_, dict, body, text) => {
  expect(decoded(dict, body)).toBe(text)
})

test('says nothing of a stream that it cannot decode', () => {
  expect(decoded('/Filter/FlateDecode', 'not deflated')).toBeUndefined()
  expect(decoded('/Filter/Unheard', 'x')).toBeUndefined()
})

test('leaves an image as it is', () => {
  expect(decoded('/Filter/DCTDecode', 'JFIF')).toBe('JFIF')
})

test('keeps to a true length, and finds the end where there is none', () => {
  expect(decoded('', 'endstream stream\n in it')).toBe('endstream stream\n in it')
  const untold = Buffer.from(`1 0 obj<</Length 9 0 R>>stream\nHello\nendstream\nendobj`)
  expect(String(splitPdf(untold).streams[0]?.data)).toContain(String(Buffer.from('Hello')))
})

test('hands out the text between the streams', () => {
  const { rest } = splitPdf(streamOf('', 'Hello'))
  expect(rest).toContain('1 0 obj')
  expect(rest).toContain('%%EOF')
  expect(rest).not.toContain('Hello')
})
