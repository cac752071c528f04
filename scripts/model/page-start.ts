import type { Element, Parents, Root } from 'hast'

/** Where a printed page begins in the document. */
export interface PageStart {
  /** The number printed on it: `12`, `iv`. */
  readonly folio: string
  /** Its block, counted from 0 in the order of `blocksOf`. */
  readonly block: number
  /** How many letters of the block stand before it; as `lettersIn` counts. */
  readonly letters: number
}

const whole = new Set(
  'caption dd dt figcaption figure h1 h2 h3 h4 h5 h6 li p pre summary tr'.split(' '),
)

/**
 * The blocks of a document that pages can begin at or in, outermost first, in its order. Print and
 * e-book number them alike, as long as neither has changed its copy.
 */
export function blocksOf(tree: Root): Element[] {
  const blocks: Element[] = []
  const walk = ({ children }: Parents) => {
    for (const child of children)
      if (child.type === 'element')
        if (whole.has(child.tagName) || hasWords(child)) blocks.push(child)
        else if (child.tagName !== 'head') walk(child)
  }
  walk(tree)
  return blocks
}

const hasWords = ({ children }: Element): boolean =>
  children.some(child => child.type === 'text' && child.value.trim() !== '')

/** What is no letter: space, and what is put in where words are divided. */
const silent = /[\s\u00ad\u200b]/g

/** How many letters a text has, in UTF-16 units. */
export const lettersIn = (text: string): number => text.replace(silent, '').length
