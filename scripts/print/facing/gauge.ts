import type { Filling } from './facing-row.ts'

/** Measures blocks, in CSS pixels. Blocks and margins never collapse: heights add up. */
export interface Gauge {
  /** The margin above a block. */
  above(block: HTMLElement): number
  /** What a block takes at a height of its page, at the top of which it has no margin above. */
  takes(block: HTMLElement | undefined, at: number): number
  /** The notes that are called in a block, or in so much of it. */
  calledIn(block: HTMLElement | undefined, until?: number): Filling['feet']
  /** What notes take at the foot of a page. */
  area(feet: Filling['feet']): number
  /** Lengthen what stands on no grid of lines to a whole number of them. */
  snap(block: HTMLElement): void
}

/** Make what measures blocks where they stand. Runs in the page. */
export function makeGauge({ line, above, feet }: Filling): Gauge {
  const marginOf = (block: HTMLElement, edge: 'marginTop' | 'marginBottom') =>
    Number.parseFloat(getComputedStyle(block)[edge])
  const heightOf = (block: HTMLElement) =>
    block.getBoundingClientRect().height +
    marginOf(block, 'marginTop') +
    marginOf(block, 'marginBottom')
  return {
    above: block => marginOf(block, 'marginTop'),
    takes: (block, at) =>
      block ? heightOf(block) - (at === 0 ? marginOf(block, 'marginTop') : 0) : 0,
    calledIn(block, until = Number.POSITIVE_INFINITY) {
      if (!block) return []
      const { top } = block.getBoundingClientRect()
      return feet.filter(
        ({ call }) => block.contains(call) && call.getBoundingClientRect().bottom - top < until + 1,
      )
    },
    area: called =>
      called.length > 0 ? called.reduce((sum, { height }) => sum + height, above) : 0,
    snap(block) {
      block.style.paddingBottom = ''
      const over = heightOf(block) % line
      const { paddingBottom } = getComputedStyle(block)
      if (over > 0.5 && line - over > 0.5)
        block.style.paddingBottom = `${Number.parseFloat(paddingBottom) + line - over}px`
    },
  }
}
