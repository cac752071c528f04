import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { textsOfPart } from './texts-of-part.ts'

const words = 'Nobody outside should read this'
const bytes = (text: string) => new TextEncoder().encode(text)

/** All texts of some bytes and of what is inside them. */
function blocksOf(data: Uint8Array): string[] {
  const { texts, inside } = textsOfPart({ name: 'x', data, read: false })
  return [...texts.flatMap(({ blocks }) => blocks), ...inside.flatMap(part => blocksOf(part.data))]
}
const holds = (data: Uint8Array) => blocksOf(data).some(block => block.includes(words))

const noise = Uint8Array.from({ length: 300 }, (_, index) => (index * 89 + 7) % 256)
const within = (data: Uint8Array) => Buffer.concat([noise, data, noise])

function chunk(type: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)])
}
const png = (type: string, head: string, body: Uint8Array) =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk(type, Buffer.concat([Buffer.from(head, 'latin1'), body])),
  ])

test.each([
  ['plain text', bytes(words)],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
  ['bytes, as Latin letters', within(bytes(words))],
  ['bytes, as UTF-16 of the little end', within(Buffer.from(words, 'utf16le'))],
  ['bytes, as UTF-16 of the big end', within(Buffer.from(words, 'utf16le').swap16())],
  ['gzip', gzipSync(words)],
  ['a PNG’s tEXt', png('tEXt', 'Comment\0', bytes(words))],
  ['a PNG’s zTXt', png('zTXt', 'Comment\0\0', deflateSync(words))],
  ['a PNG’s iTXt', png('iTXt', 'Comment\0\x01\0en\0\0', deflateSync(words))],
])('finds words in %s', (_, data) => {
  expect(holds(data)).toBe(true)
})

test('finds words beyond ASCII in bytes, as Latin-1 and as UTF-8', () => {
  for (const encoding of ['latin1', 'utf8'] as const) {
    const blocks = blocksOf(within(Buffer.from(' la sécurité été là ', encoding)))
    expect(blocks.some(block => block.includes('la sécurité été là'))).toBe(true)
  }
})

test('finds every entry of a ZIP archive, the forgotten ones too', async () => {
  const packed = await new JSZip()
    .file(words, 'a')
    .file('b.txt', words, { compression: 'DEFLATE' })
    .generateAsync({ type: 'uint8array' })
  expect(blocksOf(packed)).toEqual(expect.arrayContaining([words]))
  const body = deflateRawSync(words)
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(body.length, 18)
  header.writeUInt16LE(1, 26)
  const forgotten = Buffer.concat([header, Buffer.from('f'), body])
  const other = await new JSZip().file('a', 'b').generateAsync({ type: 'uint8array' })
  expect(holds(Buffer.concat([forgotten, other]))).toBe(true)
})

test('says when an entry cannot be unpacked', () => {
  const entry = Buffer.alloc(40)
  entry.write('PK\x03\x04', 'latin1')
  entry.writeUInt16LE(12, 8)
  entry.writeUInt16LE(1, 26)
  entry.write('f', 30)
  expect(textsOfPart({ name: 'x', data: entry, read: false }).closed).toEqual([
    'Unexpected packing of f in x, expected one that can be undone',
  ])
})
