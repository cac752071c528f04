import type { Element } from 'xast'
import { directionOf } from '../../labels/direction.ts'
import type { LabelSet } from '../../labels/label-set.ts'
import { labelWith } from '../../labels/labels.ts'
import { listOf } from '../../labels/locale.ts'
import type { Face, StyledDocument } from '../../model/document.ts'
import { x } from '../xml.ts'
import { coverSetters, fitLines } from './cover-faces.ts'
import { coverLogo } from './cover-logo.ts'
import { coverLook, field, inks } from './cover-look.ts'
import {
  box,
  coverSize,
  edge,
  foot,
  line,
  margin,
  measure,
  outlines,
  type Side,
} from './cover-sheet.ts'
import { titleBlock } from './cover-title.ts'
import type { TypeSetter } from './type-setter.ts'

const initialHeight = 745
/** Between what stands on one line at the left and at the right. */
const gap = 80
/** The baseline of the series and of the state, at the head. */
const head = 190

/**
 * Draw the cover: the title's initial as paper let into a field of the series' colour, so that letter
 * and page are one shape, still known at a hundred pixels; below it the title page's words and the
 * logo. A family that is missing leaves its words out. Out: an SVG element.
 */
export function coverDrawing(
  { metadata, release, cover, sides }: StyledDocument,
  faces: readonly Face[],
  labels: LabelSet,
): Element {
  const setterFor = coverSetters(faces)
  const look = coverLook(cover.series)
  const [start, end]: readonly [Side, Side] =
    directionOf(metadata.lang) === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const label = (
    text: string,
    size: number,
    y: number,
    colour: string,
    side: Side,
    room: number,
  ) => {
    const setter = setterFor(text, 'label')
    return setter && line(setter, text, size, y, { colour, side, room })
  }

  const state = release.released ? '' : labels.notReleased
  const stateWidth = state === '' ? 0 : (setterFor(state, 'label')?.width(state, 40) ?? 0) + gap
  const besideState = measure - stateWidth
  const seriesName = seriesOf(metadata.series, labels)
  const series = fitLines(setterFor(seriesName, 'label'), seriesName, {
    sizes: [46, 38, 32],
    most: 2,
    room: besideState,
  })

  const logo = cover.logo && coverLogo(cover.logo, end)
  const besideLogo = measure - (logo ? logo.width + gap : 0)
  // No name is broken.
  const names = listOf(
    metadata.authors.map(({ name }) => name.replaceAll(' ', '\u00a0')),
    metadata.lang,
  )
  const authors = fitLines(setterFor(names, 'label'), names, {
    sizes: [50, 42, 34, 28],
    most: 3,
    room: besideLogo,
  })
  const leading = authors.size * 1.25
  const rule = 2085 - Math.max(0, authors.lines.length - 1) * leading

  // Of two languages, the second has its title where others have a subtitle.
  const { title, subtitle = '' } = sides
    ? { title: sides[0].title, subtitle: sides[1].title }
    : metadata
  const serif = setterFor(title, 'title')
  return x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...(logo ? { 'xmlns:xlink': 'http://www.w3.org/1999/xlink' } : {}),
      width: `${coverSize.width}`,
      height: `${coverSize.height}`,
      viewBox: `0 0 ${coverSize.width} ${coverSize.height}`,
    },
    box(0, 0, coverSize.width, coverSize.height, inks.paper),
    ...field(look, end),
    serif && initial(title, serif, start),
    ...series.lines.map((text, index) => {
      const y = head - (series.lines.length - 1 - index) * series.size * 1.25
      return label(text, series.size, y, inks.paper, start, besideState)
    }),
    label(state, 40, head, inks.paper, end, measure),
    ...(serif
      ? titleBlock(
          { title, subtitle },
          { serif, italic: setterFor(subtitle, 'subtitle') ?? serif },
          { bottom: rule - 80, colour: inks.ink, side: start },
        )
      : []),
    box(margin, rule, measure, 3, look.field),
    ...authors.lines.map((text, index) =>
      label(text, authors.size, rule + 86 + index * leading, inks.ink, start, besideLogo),
    ),
    label(metadata.publisher ?? '', 40, foot, inks.label, start, besideLogo),
    logo?.image,
  )
}

function seriesOf(series: StyledDocument['metadata']['series'], labels: LabelSet): string {
  if (!series) return ''
  const { name, position } = series
  if (position === undefined) return name
  return `${name} · ${labelWith(labels.number, position).replaceAll(' ', '\u00a0')}`
}

/** The title's first letter or digit, standing on the edge with all of its ink, tails too. */
function initial(title: string, serif: TypeSetter, side: Side): Element | undefined {
  const letter = title.match(/[\p{L}\p{N}]/u)?.[0].toUpperCase()
  const ink = letter === undefined ? undefined : serif.ink(letter)
  if (letter === undefined || !ink) return undefined
  const scale = initialHeight / (ink.top - ink.bottom)
  const left = side === 'left' ? margin - ink.left * scale : margin + measure - ink.right * scale
  // A hair below the edge, so that round letters grow out of the page rather than touch it.
  const y = edge + ink.bottom * scale + 10
  return outlines(serif, letter, scale * serif.unitsPerEm, left, y, inks.paper)
}
