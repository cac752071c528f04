import type { Direction } from '../labels/direction.ts'
import type { WritingMode } from '../model/writing.ts'
import type { PageFormat } from './page-format.ts'

/** Points that the browser keeps as margin at either side of a sheet; the rest is padding. */
const edge = 17

/** Points too many below: the browser would round what it prints up, to a pixel more than the text. */
const excess = 0.1

/**
 * Write the geometry of a page as the sheet of style that styles/print.css builds upon: size and
 * margins of the sheet, and custom properties for measures. Letters written from the right reach far up
 * and down, so that their notes have lines as high as the text of others.
 */
export function pageCss(
  format: PageFormat,
  direction: Direction = 'ltr',
  writing: WritingMode = 'horizontal',
): string {
  if (writing === 'vertical') return verticalCss(format)
  const { width, height, text, letters, small, line, top, bottom, inner, outer, hasSideHeads } =
    format
  const beside = outer - edge
  const turnedBottom = Math.round(top * 0.83)
  const properties = {
    '--text-width': text.width,
    '--text-height': text.height,
    '--text-size': letters,
    '--line': line,
    '--note-size': small,
    '--note-line': direction === 'rtl' ? line : 0.75 * line,
    // A title page has equal margins where the text's are far from it.
    '--title-width': hasSideHeads ? width - 2 * inner : text.width,
    '--beside': beside,
    // Of a turned page, with the inner margin at either end.
    '--turned-width': height - 2 * inner,
    '--turned-start': inner - outer,
    '--turned-height': width - top - turnedBottom,
  }
  return [
    rootRule(properties),
    `@page{size:${text.width + 2 * outer}pt ${height}pt;margin:${top}pt ${edge}pt ${bottom + excess}pt;` +
      `@top-left{padding-left:${beside}pt}@top-right{padding-right:${beside}pt}}`,
    `@page :right{@bottom-right{padding-right:${beside}pt}}`,
    `@page :left{@bottom-left{padding-left:${beside}pt}}`,
    `@page landscape{size:${height}pt ${width}pt;margin:${top}pt ${edge}pt ${turnedBottom}pt;` +
      `@top-left{padding-left:${inner - edge}pt}@top-right{padding-right:${inner - edge}pt}}`,
    `@page landscape:right{@bottom-right{padding-right:${inner - edge}pt}}`,
    `@page landscape:left{@bottom-left{padding-left:${inner - edge}pt}}`,
  ].join('\n')
}

/** The same of a page whose lines run down it: there is nothing beside its text, and nothing to cut. */
function verticalCss({
  width,
  height,
  text,
  letters,
  small,
  line,
  top,
  bottom,
  inner,
  outer,
}: PageFormat) {
  return [
    rootRule({
      '--text-width': text.width,
      '--text-height': text.height,
      '--text-size': letters,
      '--line': line,
      '--note-size': small,
      '--note-line': 0.8 * line,
    }),
    `@page{size:${width}pt ${height}pt;margin:${top}pt ${inner}pt ${bottom}pt ${outer - excess}pt}`,
  ].join('\n')
}

const rootRule = (properties: Readonly<Record<string, number>>) =>
  `:root{${Object.entries(properties)
    .map(([name, points]) => `${name}:${points}pt`)
    .join(';')}}`
