import type { Direction } from '../labels/direction.ts'

const sides: Readonly<Record<Direction, readonly [string, string]>> = {
  ltr: ['left', 'right'],
  rtl: ['right', 'left'],
}

/**
 * Say margins, paddings and alignment by side as well, before each declaration that says it by the
 * flow of text: Kindle Format 8 and the engine of Kobo's e-ink readers know sides alone, and would
 * set the columns of a table against each other. The flow has the last word where it is known.
 * `padding-inline-start` is given its other side, 0 in lists: a list of the other direction would
 * else be indented twice. In and out: a style sheet of lines written horizontally.
 */
export function physicalFirst(css: string, direction: Direction): string {
  const [start, end] = sides[direction]
  const pair = (property: string, first: string, second: string, value: string): string => {
    const [a = '', b = a] = value.trim().split(/\s+/)
    return `${property}-${first}: ${a}; ${property}-${second}: ${b};`
  }
  return css
    .replace(/\bpadding-inline-start:\s*([^;}\s]+)/g, 'padding-inline: $1 0')
    .replace(
      /\b(margin|padding)-inline:([^;}]+)/g,
      (whole, property: string, value: string) => `${pair(property, start, end, value)} ${whole}`,
    )
    .replace(
      /\b(margin|padding)-block:([^;}]+)/g,
      (whole, property: string, value: string) =>
        `${pair(property, 'top', 'bottom', value)} ${whole}`,
    )
    .replace(/\btext-align:\s*(start|end)\b/g, (whole, side: string) => {
      return `text-align: ${side === 'start' ? start : end}; ${whole}`
    })
}
