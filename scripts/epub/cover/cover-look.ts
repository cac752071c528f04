import type { Element } from 'xast'
import { x } from '../xml.ts'
import { box, coverSize, edge, margin, type Side } from './cover-sheet.ts'

/** What the works of one series have in common on their covers. */
export interface CoverLook {
  /** The field's colour, and that of the rule. */
  readonly field: string
  /** A tone of the field, in which its figure is drawn. */
  readonly tone: string
  readonly figure: (typeof figures)[number]
}

const figures = ['column', 'disc', 'bands', 'plain', 'slope'] as const

/** The paper and what is printed on it: the tokens' ink, and their warm grey for labels. */
export const inks = { paper: '#faf7f1', ink: '#1b1b1f', label: '#6b645c' } as const

const house = { field: '#22306b', tone: '#2f3f80' } as const

/** Inks dark enough for a letter of paper to stand out of, seven to one, and well apart. */
export const fields: readonly Pick<CoverLook, 'field' | 'tone'>[] = [
  { field: '#3d3f45', tone: '#505259' },
  { field: '#1d4a38', tone: '#2a5d48' },
  { field: '#6e1f2b', tone: '#85323d' },
  { field: '#124a5a', tone: '#1f5d6e' },
  { field: '#4b2455', tone: '#5f3569' },
  { field: '#5c3a17', tone: '#704c26' },
  house,
  { field: '#7a3413', tone: '#8f4621' },
]

/**
 * Choose the look of a series by its name, so that its works are alike and other series differ. The
 * same name gives the same look for ever. A work outside of any series is plain, in the house's indigo.
 */
export function coverLook(series: string | undefined): CoverLook {
  if (series === undefined) return { ...house, figure: 'plain' }
  const number = hash(series.normalize('NFC').trim().toLowerCase())
  const tones = fields[number % fields.length] ?? house
  return {
    ...tones,
    figure: figures[Math.floor(number / fields.length) % figures.length] ?? 'plain',
  }
}

/** FNV-1a over the UTF-16 units, the high bits folded into the low ones, which choose. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return ((value >>> 16) ^ value) & 0xffff
}

/** Draw the field of colour with its figure, which stands on the side where lines end. */
export function field({ field: colour, tone, figure }: CoverLook, end: Side): Element[] {
  const { width } = coverSize
  const at = (distance: number) => (end === 'right' ? width - distance : distance)
  const ground = box(0, 0, width, edge, colour)
  switch (figure) {
    case 'plain':
      return [ground]
    case 'disc':
      return [ground, x('path', { fill: tone, d: disc(at(margin + 330), edge, 480) })]
    case 'bands':
      return [
        ground,
        ...[0, 1, 2, 3].map(step => box(0, edge - 96 - step * 150, width, 96 - step * 22, tone)),
      ]
    case 'column':
      return [ground, box(Math.min(at(0), at(column)), 0, column, edge, tone)]
    case 'slope':
      return [
        ground,
        x('path', { fill: tone, d: `M${at(1150)} ${edge}L${at(0)} ${edge - 640}V${edge}Z` }),
      ]
  }
}

/** The width of a column along the page's edge. */
const column = margin + 290

/** The upper half of a disc that stands on a line. */
const disc = (centre: number, base: number, radius: number): string =>
  `M${centre - radius} ${base}A${radius} ${radius} 0 0 1 ${centre + radius} ${base}Z`
