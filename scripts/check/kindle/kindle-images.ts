import { elementsOf } from '../epub/epub-book.ts'
import { componentsOfJpeg, framesOfGif } from './image-bytes.ts'
import type { KindleRule } from './kindle-book.ts'

/** KDP help, “Image Guidelines – Reflowable”: what its formats have in common, drawings besides. */
const shown: ReadonlySet<string> = new Set([
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
])

/** Every image is of a kind that a Kindle shows. */
const kindsShown: KindleRule = ({ images }) =>
  images
    .filter(({ mediaType }) => !shown.has(mediaType))
    .map(({ path, mediaType }) => ({
      what: mediaType,
      where: path,
      expected: 'JPEG, PNG or GIF',
      hint: 'A Kindle leaves a blank for it: save the image as PNG or JPEG.',
    }))

/** Kindle Publishing Guidelines 2019.2 §10.4; Kobo advises the same. */
const largest = 5 * 2 ** 20

/** No image is larger than the converter keeps. */
const sizesKept: KindleRule = ({ images }) =>
  images
    .filter(({ data }) => data.length > largest)
    .map(({ path, data }) => ({
      what: `image of ${megabytes(data.length)} MB`,
      where: path,
      expected: '5 MB at most',
      hint: 'Save it with fewer pixels, or a photograph as JPEG.',
    }))

/** Images stand still, and their colours are RGB (KDP help, “Image Guidelines – Reflowable”). */
const imagesPlain: KindleRule = ({ images }) =>
  images.flatMap(({ path, data }) => [
    ...(framesOfGif(data) > 1
      ? [
          {
            what: 'moving image',
            where: path,
            expected: 'a single picture',
            hint: 'Choose the picture that says most, and save it as PNG.',
          },
        ]
      : []),
    ...(componentsOfJpeg(data) === 4
      ? [
          {
            what: 'colours of ink (CMYK)',
            where: path,
            expected: 'RGB',
            hint: 'Convert the image to RGB; screens have no inks.',
          },
        ]
      : []),
  ])

/** KDP help, “Cover Image Guidelines”: pixels of the longer and of the shorter side. */
const cover = { longest: 1000, shortest: 625, most: 10_000 } as const

/** There is a cover, large enough for the shop and the shelf. */
const coverFits: KindleRule = ({ images, package: opf }) => {
  const [image] = images.filter(({ properties }) => properties.includes('cover-image'))
  const where = image?.path ?? opf?.path ?? 'the book'
  const hint = `It should be 1600 by 2560 pixels; at least ${cover.shortest} by ${cover.longest}.`
  if (!image) return [{ what: 'no cover', where, expected: 'an image for it', hint }]
  const { width, height } = image
  if (width === undefined || height === undefined) {
    const expected = 'a JPEG or a PNG'
    return [{ what: 'cover without pixels', where, expected, hint }]
  }
  const [shortest, longest] = [Math.min(width, height), Math.max(width, height)]
  const what = `cover of ${width} × ${height} pixels`
  if (shortest < cover.shortest || longest < cover.longest)
    return [{ what, where, expected: 'a larger one', hint }]
  if (longest > cover.most) return [{ what, where, expected: 'a smaller one', hint }]
  return []
}

/** Kindle Publishing Guidelines 2019.1 §9.4.11: with more, Enhanced Typesetting is given up. */
const mostDrawings = 25

/** The drawings are not too many. */
const drawingsFew: KindleRule = ({ pages, images }) => {
  const inline = pages.reduce((sum, { tree }) => sum + elementsOf(tree, 'svg').length, 0)
  const count = inline + images.filter(({ mediaType }) => mediaType === 'image/svg+xml').length
  if (count <= mostDrawings) return []
  const hint = 'With more, a Kindle sets the whole book in its older way; save some as PNG.'
  return [
    { what: `${count} drawings`, where: 'the book', expected: `${mostDrawings} at most`, hint },
  ]
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)

/** The rules about pictures. */
export const kindleImageRules: readonly KindleRule[] = [
  kindsShown,
  sizesKept,
  imagesPlain,
  coverFits,
  drawingsFew,
]
