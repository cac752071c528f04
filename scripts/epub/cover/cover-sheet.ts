import type { Element } from 'xast'
import { x } from '../xml.ts'
import type { TypeSetter } from './type-setter.ts'

/** Units of the drawing, in the proportion that shops ask for: two to three. */
export const coverSize = { width: 1600, height: 2400 } as const

export const margin = 150
/** Between the margins. */
export const measure = coverSize.width - 2 * margin
/** Where the field of colour ends and the page begins; the initial stands on this line. */
export const edge = 1010
/** The last baseline. */
export const foot = coverSize.height - margin

export type Side = 'left' | 'right'

/**
 * Set one line on a margin, its baseline at `y`, made smaller where it would be wider than its room.
 * An empty text gives nothing.
 */
export function line(
  setter: TypeSetter,
  text: string,
  size: number,
  y: number,
  { colour, side, room = measure }: { colour: string; side: Side; room?: number },
): Element | undefined {
  if (text === '') return undefined
  const width = setter.width(text, size)
  const fitting = Math.min(1, room / width)
  const left = side === 'left' ? margin : margin + measure - width * fitting
  return outlines(setter, text, size * fitting, left, y, colour)
}

/** Set a text with its pen beginning at a point, as a group of its glyphs' outlines. */
export function outlines(
  setter: TypeSetter,
  text: string,
  size: number,
  left: number,
  y: number,
  fill: string,
): Element {
  // The face's units count upwards, those of the drawing downwards.
  const scale = (size / setter.unitsPerEm).toFixed(5)
  return x(
    'g',
    {
      fill,
      transform: `translate(${Math.round(left)} ${Math.round(y)}) scale(${scale} -${scale})`,
    },
    ...setter.set(text).map(({ path, x: along, y: up }) =>
      x('path', {
        ...(along || up ? { transform: `translate(${along}${up ? ` ${up}` : ''})` } : {}),
        d: path,
      }),
    ),
  )
}

/** A filled rectangle. */
export const box = (
  left: number,
  top: number,
  width: number,
  height: number,
  fill: string,
): Element => x('rect', { x: `${left}`, y: `${top}`, width: `${width}`, height: `${height}`, fill })
