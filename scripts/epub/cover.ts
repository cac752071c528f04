import type { Element } from 'xast'
import { directionOf } from '../labels/direction.ts'
import type { LabelSet } from '../labels/label-set.ts'
import type { Face, StyledDocument } from '../model/document.ts'
import { scriptsOf } from '../model/script.ts'
import { breakLines } from './break-lines.ts'
import { type TypeSetter, typeSetter } from './type-setter.ts'
import { x } from './xml.ts'

/** Pixels; the proportion that shops ask for, two to three. */
export const coverSize = { width: 1600, height: 2400 } as const

/** The tokens' colours: ink and indigo on a warm paper, labels in a warm grey. */
const colours = { ink: '#1b1b1f', indigo: '#22306b', paper: '#faf7f1', label: '#6b645c' } as const

const cuts = {
  serif: { family: 'Source Serif 4', weight: 600, style: 'normal' },
  italic: { family: 'Source Serif 4', weight: 400, style: 'italic' },
  sans: { family: 'Source Sans 3', weight: 600, style: 'normal' },
} as const

type Side = 'left' | 'right'

const margin = 150
const measure = coverSize.width - 2 * margin
/** Where the field of colour ends and the page begins; the initial stands on this line. */
const edge = 1010
const initialHeight = 745
/** The rule over the foot, and the foot's last baseline. */
const rule = 2085
const foot = coverSize.height - margin

/**
 * Draw the cover: the title's initial as paper let into a field of indigo, so that letter and
 * page are one shape, still known at a hundred pixels; below it the title page's words.
 * A family that is missing leaves its words out. Out: an SVG element.
 */
export function coverDrawing(
  { metadata, release }: StyledDocument,
  faces: readonly Face[],
  labels: LabelSet,
): Element {
  const setters = new Map<string, TypeSetter | undefined>()
  /** Sets a text in the faces of its script; a title in Japanese may have an author in Latin letters. */
  const setterFor = (text: string, face: (typeof cuts)[keyof typeof cuts]) => {
    const family = familyOf(text) ?? face.family
    const key = `${family} ${face.weight} ${face.style}`
    if (!setters.has(key)) setters.set(key, typeSetter(faces, family, face.weight, face.style))
    return setters.get(key)
  }
  const label = (text: string, size: number, y: number, colour: string, side: Side) => {
    const sans = setterFor(text, cuts.sans)
    return sans && line(sans, text, size, y, colour, side)
  }
  const { title, subtitle = '' } = metadata
  const serif = setterFor(title, cuts.serif)
  const authors = metadata.authors.map(author => author.name).join(', ')
  const [start, end]: readonly [Side, Side] =
    directionOf(metadata.lang) === 'rtl' ? ['right', 'left'] : ['left', 'right']
  return x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${coverSize.width}`,
      height: `${coverSize.height}`,
      viewBox: `0 0 ${coverSize.width} ${coverSize.height}`,
    },
    box(0, 0, coverSize.width, coverSize.height, colours.paper),
    box(0, 0, coverSize.width, edge, colours.indigo),
    serif && initial(title, serif, start),
    label(seriesOf(metadata.series, labels), 46, 190, colours.paper, start),
    ...(serif
      ? titleBlock(title, subtitle, serif, setterFor(subtitle, cuts.italic) ?? serif, start)
      : []),
    box(margin, rule, measure, 3, colours.indigo),
    label(authors, 50, rule + 86, colours.ink, start),
    label(metadata.publisher ?? '', 40, foot, colours.label, start),
    release.released ? undefined : label(labels.notReleased, 40, foot, colours.indigo, end),
  )
}

/** The family of a text that Western faces cannot set. */
function familyOf(text: string): Face['family'] | undefined {
  const scripts = scriptsOf(text)
  if (scripts.includes('japanese')) return 'Noto Serif JP'
  return scripts.includes('arabic') ? 'Amiri' : undefined
}

function seriesOf(series: StyledDocument['metadata']['series'], labels: LabelSet): string {
  if (!series) return ''
  const { name, position } = series
  return position === undefined ? name : `${name} · ${labels.number}\u00a0${position}`
}

/** The title's first letter or digit, standing on the edge with all of its ink, tails too. */
function initial(title: string, serif: TypeSetter, side: Side): Element | undefined {
  const letter = title.match(/[\p{L}\p{N}]/u)?.[0].toUpperCase()
  const trial = letter ? serif.set(letter, 1000) : undefined
  if (!letter || !trial || trial.path === '') return undefined
  const size = (1000 * initialHeight) / (trial.ink.bottom - trial.ink.top)
  const { path, ink } = serif.set(letter, size)
  const left = side === 'left' ? margin - ink.left : margin + measure - ink.right
  // A hair below the edge, so that round letters grow out of the page rather than touch it.
  return shapeAt(path, left, edge - ink.bottom + 10, colours.paper)
}

/** The title as large as its lines have room for, then the subtitle in italic. */
function titleBlock(
  title: string,
  subtitle: string,
  serif: TypeSetter,
  italic: TypeSetter,
  side: Side,
): Element[] {
  const top = edge + 90
  const room = rule - 80 - top
  for (const size of [240, 210, 184, 168, 152, 138, 124, 112, 100, 90, 80, 70, 60]) {
    const smaller = Math.max(46, Math.round(size * 0.44))
    const titleLines = broken(serif, title, size)
    const subtitleLines = subtitle ? broken(italic, subtitle, smaller) : []
    const height =
      titleLines.length * size * 1.1 + subtitleLines.length * smaller * 1.3 + size * 0.4
    const widths = titleLines.map(text => serif.width(text, size))
    const widest = Math.max(...widths)
    // A word left alone among long lines reads as an accident: the next size may close it up.
    const ragged = widths.length > 2 && Math.min(...widths) < widest * 0.5
    const misfit = height > room || titleLines.length > 6 || widest > measure || ragged
    if (size > 60 && misfit) continue
    const titleEnd = top + titleLines.length * size * 1.1
    return [
      ...titleLines.map((text, index) =>
        line(serif, text, size, top + size * (0.86 + index * 1.1), colours.ink, side),
      ),
      ...subtitleLines.map((text, index) =>
        line(
          italic,
          text,
          smaller,
          titleEnd + size * 0.3 + smaller * (0.86 + index * 1.3),
          colours.ink,
          side,
        ),
      ),
    ].filter(element => element !== undefined)
  }
  return []
}

const broken = (setter: TypeSetter, text: string, size: number): readonly string[] =>
  breakLines(text, measure, part => setter.width(part, size))

/** One line on the margin, made smaller where it would be wider than the measure. */
function line(
  setter: TypeSetter,
  text: string,
  size: number,
  y: number,
  colour: string,
  side: Side,
): Element | undefined {
  if (text === '') return undefined
  const width = setter.width(text, size)
  const fitting = size * Math.min(1, measure / width)
  const { path } = setter.set(text, fitting)
  return shapeAt(path, side === 'left' ? margin : margin + measure - width, y, colour)
}

const shapeAt = (d: string, left: number, y: number, fill: string): Element =>
  x('path', { transform: `translate(${Math.round(left)} ${Math.round(y)})`, fill, d })

const box = (left: number, top: number, width: number, height: number, fill: string): Element =>
  x('rect', {
    x: `${left}`,
    y: `${top}`,
    width: `${width}`,
    height: `${height}`,
    fill,
  })
