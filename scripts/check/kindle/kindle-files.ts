import type { KindleRule } from './kindle-book.ts'

/** What Send to Kindle takes; Kindle Direct Publishing takes 650 MB, an e-mail 50. */
const largest = 200 * 2 ** 20

/** The book is not too large to be sent. */
const bookSendable: KindleRule = ({ bytes }) =>
  bytes <= largest
    ? []
    : [
        {
          what: `${Math.ceil(bytes / 2 ** 20)} MB`,
          where: 'the book',
          expected: '200 MB at most',
          hint: 'Make its images smaller.',
        },
      ]

/** KDP help, “Embedded Fonts”: OpenType or TrueType, under the names that EPUB has had for them. */
const faces: ReadonlySet<string> = new Set([
  ...['font/otf', 'font/sfnt', 'font/ttf', 'application/font-sfnt', 'application/vnd.ms-opentype'],
  ...['application/x-font-otf', 'application/x-font-ttf', 'application/x-font-truetype'],
])

/** Faces are of a form that the converter reads. */
const facesTaken: KindleRule = ({ files }) =>
  files
    .filter(({ mediaType }) => /font|opentype/.test(mediaType) && !faces.has(mediaType))
    .map(({ path, mediaType }) => ({
      what: mediaType,
      where: path,
      expected: 'TrueType or OpenType',
      hint: 'The face is not used on a Kindle.',
    }))

/** Names of files are letters, digits, points, strokes and slashes; Kobo asks for the same. */
const namesPlain: KindleRule = ({ entries }) =>
  [...entries]
    .filter(entry => !/^[\w./-]+$/.test(entry))
    .map(entry => ({
      what: `“${entry}”`,
      where: 'the book',
      expected: 'a name in plain letters',
      hint: 'Spaces and signs in names of files are lost on the way.',
    }))

const negative = /(?<![\w-])(?:margin[\w-]*|line-height)\s*:[^;}]*(?<![\w.])-\d[^;}]*/g

/** No text is pushed out of its place (KDP help, “HTML and CSS Guidelines”, negative values). */
const stylesUpright: KindleRule = ({ styles }) =>
  styles.flatMap(({ path, css }) =>
    [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(negative)].map(([declaration]) => ({
      what: `“${declaration.trim()}”`,
      where: path,
      expected: 'nothing below 0',
      hint: 'A Kindle cuts off what leaves its place, or leaves the value out.',
    })),
  )

/** The rules about the container and what is in it besides pages and pictures. */
export const kindleFileRules: readonly KindleRule[] = [
  bookSendable,
  facesTaken,
  namesPlain,
  stylesUpright,
]
