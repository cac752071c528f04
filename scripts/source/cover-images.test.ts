import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { memoryHost } from '../fixtures/memory-host.ts'
import { readCoverImages } from './cover-images.ts'
import { workSchema } from './schema.ts'
import { validate } from './validate.ts'
import { readYaml } from './yaml.ts'

const svg = (inside: string, box = '0 0 200 300') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inside}</svg>`

/** A PNG's signature and header, which is all that its size takes. */
function png(width: number, height: number): Uint8Array {
  const data = new Uint8Array(33)
  data.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  new DataView(data.buffer).setUint32(16, width)
  new DataView(data.buffer).setUint32(20, height)
  return data
}

async function read(text: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const file = new VFile({ path: 'w/work.yaml' })
  const yaml = readYaml(text, file, 1)
  const data = yaml && validate(workSchema, yaml, file)
  if (!yaml || !data) throw new Error('Valid data are wanted')
  const found = await readCoverImages(memoryHost(files), 'w', { file, data, yaml })
  return {
    found,
    messages: file.messages.map(
      ({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`,
    ),
  }
}

test('reads logo and cover as they are', async () => {
  const { found, messages } = await read('logo: a/logo.svg\nepub: {cover: mine.png}', {
    'w/a/logo.svg': svg('<path d="M0 0"/>'),
    'w/mine.png': png(1600, 2400),
  })
  expect(messages).toEqual([])
  expect(found.logo).toMatchObject({ mediaType: 'image/svg+xml', width: 200, height: 300 })
  expect(found.own).toMatchObject({ path: 'mine.png', width: 1600, height: 2400 })
})

test('nothing asked for gives nothing, nor does a TODO', async () => {
  expect(await read('logo: TODO\nid: a')).toEqual({ found: {}, messages: [] })
})

test.each([
  ['logo: none.png', '1:7 image-missing Unexpected missing image in “logo”'],
  [
    'epub:\n  cover: ../x.png',
    '2:10 image-outside Unexpected image outside the work in “epub.cover”',
  ],
  ['logo: text.svg', '1:7 image-unreadable Unexpected SVG with <text> in “logo”'],
  ['logo: script.svg', '1:7 image-unreadable Unexpected SVG with <script> in “logo”'],
  ['logo: words.png', '1:7 image-unreadable Unexpected data that is no image in “logo”'],
  ['logo: moving.gif', '1:7 image-unreadable Unexpected image/gif data in “logo”'],
  ['epub: {cover: small.png}', '1:15 cover-size Unexpected cover of 800 × 1200 pixels'],
  ['epub: {cover: wide.png}', '1:15 cover-size Unexpected cover that is not upright'],
])('%s is a fault at its place', async (text, expected) => {
  const { messages } = await read(text, {
    'w/text.svg': svg('<text>A</text>'),
    'w/script.svg': svg('<script/>'),
    'w/words.png': 'words',
    'w/moving.gif': Uint8Array.from(Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00')),
    'w/small.png': png(800, 1200),
    'w/wide.png': png(2400, 1600),
  })
  expect(messages).toHaveLength(1)
  expect(messages[0]).toContain(expected)
})
