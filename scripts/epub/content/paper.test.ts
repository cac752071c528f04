import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { files } from '../files.ts'
import { layOnPaper } from './paper.ts'
import { isTransparent } from './transparency.ts'

/** A drawing, or an image of these bytes, as it stands in the book. */
function laid(html: string, data: Uint8Array = new Uint8Array()): string {
  const children = fromHtml(html, { fragment: true }).children.filter(
    child => child.type === 'element',
  )
  layOnPaper(
    [{ type: 'bodymatter', file: files.text, title: '', children }],
    [{ path: 'a.png', href: 'images/a.png', mediaType: 'image/png', data }],
  )
  return toHtml(children)
}

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/ /g, ''), 'hex'))
/** A PNG's signature and header with a type of colour, and the name of the chunk after it. */
const png = (colour: string, chunk: string) =>
  bytes(
    `89504e470d0a1a0a 0000000d 49484452 00000001 00000001 08${colour}000000 00000000` +
      `00000000 ${Buffer.from(chunk).toString('hex')} 00000000`,
  )
const webp = (form: string, rest: string) =>
  bytes(`52494646 00000000 57454250 ${Buffer.from(form).toString('hex')} 00000000 ${rest}`)

test.each([
  ['a PNG with alpha', 'image/png', png('06', 'IDAT'), true],
  ['a grey PNG with alpha', 'image/png', png('04', 'IDAT'), true],
  ['a PNG with a transparent colour', 'image/png', png('03', 'tRNS'), true],
  ['a PNG of three colours', 'image/png', png('02', 'IDAT'), false],
  ['a WebP with alpha', 'image/webp', webp('VP8X', '10000000'), true],
  ['a WebP with something else', 'image/webp', webp('VP8X', '08000000'), false],
  ['a lossless WebP with alpha', 'image/webp', webp('VP8L', '2f00000010'), true],
  ['a lossy WebP', 'image/webp', webp('VP8 ', '2f00000010'), false],
  ['a GIF with a transparent colour', 'image/gif', bytes('474946383961 21f904 01'), true],
  ['a GIF without', 'image/gif', bytes('474946383961 21f904 00'), false],
  ['a drawing as a file', 'image/svg+xml', bytes(''), true],
  ['a JPEG', 'image/jpeg', bytes('ffd8'), false],
  ['a PNG that ends early', 'image/png', bytes('89504e47'), false],
])('%s is seen through or not', (_, mediaType, data, clear) => {
  expect(isTransparent({ mediaType, data })).toBe(clear)
})

test('only an image that one can see through gets a sheet', () => {
  const image = '<img src="images/a.png" alt="">'
  expect(laid(image, png('06', 'IDAT'))).toBe(
    '<img src="images/a.png" alt="" class="on-paper" style="background-color: #fff !important">',
  )
  expect(laid(image, png('02', 'IDAT'))).toBe(image)
})

test('a drawing that names the text’s colour follows it', () => {
  expect(laid('<svg><line stroke="currentColor"/><text>a</text></svg>')).toBe(
    '<svg fill="currentColor"><line stroke="currentColor"></line><text>a</text></svg>',
  )
  expect(laid('<svg fill="none" stroke="currentColor"></svg>')).toContain('fill="none"')
})

test('any other lies on a sheet, and its words keep their ink', () => {
  expect(
    laid('<svg><text>a</text><g fill="#336"><text>b<tspan fill="red">c</tspan></text></g></svg>'),
  ).toBe(
    '<svg class="on-paper" style="background-color: #fff !important">' +
      '<text style="fill: #000 !important">a</text><g fill="#336">' +
      '<text style="fill: #336 !important">b<tspan fill="red" style="fill: red !important">c</tspan></text></g></svg>',
  )
})
