import type { Element, ElementContent } from 'hast'
import { flattened, isContent } from './phrasing.ts'

/**
 * Make what stands in a `ruby` words with their readings, in turn (HTML, "The ruby element"): words
 * without a reading go before or behind it, readings without words become words. Parentheses, which
 * only those see who see no ruby, stay where they stand in pairs around each reading.
 */
export function ruby(element: Element): ElementContent[] {
  const out: ElementContent[] = []
  let open: Element | undefined
  for (const { words, readings } of groupsOf(flattened(element.children))) {
    const read = isPaired(readings) ? readings : readings.filter(isReading)
    if (read.length > 0 && words.some(isContent)) {
      if (!open) {
        open = { ...element, children: [] }
        out.push(open)
      }
      open.children.push(...words, ...read)
    } else {
      open = undefined
      out.push(...words, ...read.map(reading => ({ ...reading, tagName: 'span' })))
    }
  }
  return out
}

interface Group {
  readonly words: ElementContent[]
  readonly readings: Element[]
}

/** Part what stands in a ruby wherever words follow readings. */
function groupsOf(children: readonly ElementContent[]): Group[] {
  const groups: Group[] = []
  for (const child of children) {
    const last = groups.at(-1)
    if (child.type === 'element' && /^r[tp]$/.test(child.tagName)) {
      if (last) last.readings.push(child)
      else groups.push({ words: [], readings: [child] })
    } else if (last && (last.readings.length === 0 || !isContent(child))) {
      // Space among readings is none.
      if (last.readings.length === 0) last.words.push(child)
    } else groups.push({ words: [child], readings: [] })
  }
  return groups
}

const isReading = ({ tagName }: Element): boolean => tagName === 'rt'

/** Whether these are readings alone, or each between parentheses that hold text alone. */
function isPaired(readings: readonly Element[]): boolean {
  const shape = readings.map(({ tagName }) => tagName[1]).join('')
  const isPlain = readings.every(
    reading => isReading(reading) || reading.children.every(({ type }) => type === 'text'),
  )
  return isPlain && /^(t+|p(tp)+)$/.test(shape)
}
