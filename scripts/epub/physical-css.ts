import type { Direction } from '../labels/direction.ts'

const sides: Readonly<Record<Direction, readonly [string, string]>> = {
  ltr: ['left', 'right'],
  rtl: ['right', 'left'],
}

/**
 * Say margins, paddings and alignment by side as well, before each declaration that says it by the
 * flow of text: Kindle Format 8 promises the sides alone, Kobo's e-ink readers have an old engine,
 * and without them columns of a table would touch. The flow has the last word where it is known.
 * `padding-inline-start` is given its other side, 0 in lists: a list of the other direction would
 * else be indented twice. What is reckoned out (`calc()`) stays as it is. In and out: a style sheet for
 * horizontal lines.
 */
export function physicalFirst(css: string, direction: Direction): string {
  const [start, end] = sides[direction]
  const pair = (property: string, first: string, second: string, value: string): string => {
    const [a = '', b = a] = value.trim().split(/\s+/)
    return `${property}-${first}: ${a}; ${property}-${second}: ${b};`
  }
  return css
    .replace(/\bpadding-inline-start:\s*([\w.%]+)(?=\s*[;}])/g, 'padding-inline: $1 0')
    .replace(
      /\b(margin|padding)-inline:([\w\s.%-]+)(?=[;}])/g,
      (whole, property: string, value: string) => `${pair(property, start, end, value)} ${whole}`,
    )
    .replace(
      /\b(margin|padding)-block:([\w\s.%-]+)(?=[;}])/g,
      (whole, property: string, value: string) =>
        `${pair(property, 'top', 'bottom', value)} ${whole}`,
    )
    .replace(/\btext-align:\s*(start|end)\b/g, (whole, side: string) => {
      return `text-align: ${side === 'start' ? start : end}; ${whole}`
    })
}
