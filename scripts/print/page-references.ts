import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import type { Page } from 'puppeteer'
import { visit } from 'unist-util-visit'
import { folioOf } from './folios.ts'
import type { PageMap } from './page-map.ts'

/** As long as most numbers are. */
const unknown = '00'

/**
 * Turn each `page-reference` into `p. 12`, or put that behind words of the author's own: in brackets,
 * or behind a comma where it stands in some. The number waits for the pages. `label` is as
 * `p. {page}`. Changes the tree.
 */
export function placePageReferences(tree: Root, label: string): void {
  const [before = '', after = ''] = label.split('{page}')
  const number = () => h('span.page', unknown)
  for (const { link, isInBrackets } of referencesIn(tree)) {
    // In another language than the rest, it may have one already.
    if (link.children.some(child => child.type === 'element' && hasClass(child, 'page'))) continue
    const isTitled = hasClass(link, 'titled')
    const [open, close] = isInBrackets ? [', ', ''] : [' (', ')']
    const words: ElementContent[] = isTitled
      ? [text(before), number(), text(after)]
      : [...link.children, text(open + before), number(), text(after + close)]
    // A number says little to who hears it: the link's description says where it leads.
    if (isTitled) link.properties.ariaLabel ??= wordsOf(link)
    link.children = words
  }
}

/**
 * The ids of the places whose pages a tree names between words. A list of queries does so at the edge,
 * where a number may have any length.
 */
export const placesReferredTo = (tree: Root): string[] =>
  referencesIn(tree)
    .filter(({ link }) => !hasClass(link, 'proof-to-passage'))
    .map(({ link }) => String(link.properties.href).slice(1))

function referencesIn(tree: Root): { link: Element; isInBrackets: boolean }[] {
  const found: { link: Element; isInBrackets: boolean }[] = []
  visit(tree, 'element', (link, index, parent) => {
    if (link.tagName !== 'a' || !link.properties.href || !hasClass(link, 'page-reference')) return
    const before = (parent?.children ?? [])
      .slice(0, index)
      .map(node => (node.type === 'doctype' ? '' : textOf(node)))
      .join('')
    found.push({ link, isInBrackets: /[(（][^)）]*$/u.test(before) })
  })
  return found
}

const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name)

const text = (value: string): ElementContent => ({ type: 'text', value })

const wordsOf = ({ children: [only] }: Element) => (only?.type === 'text' ? only.value : '')

/**
 * Whether numbers may replace each other without moving a line: figures are all of one width, so
 * each has to have as many as the other; letters have to be the same.
 */
export const fitsAlike = (ids: readonly string[], one: PageMap, other: PageMap): boolean =>
  ids.every(id => shapeOf(id, one) === shapeOf(id, other))

function shapeOf(id: string, { places, front }: PageMap): string {
  const page = places.get(id)
  return (page === undefined ? unknown : folioOf(page, front)).replace(/\d/g, '0')
}

/** Write what is known of the pages into the references. Runs before lines are judged, and after. */
export async function fillPageReferences(page: Page, { places, front }: PageMap): Promise<void> {
  if (places.size === 0) return
  await page.evaluate(
    (numbers: [string, string][]) => {
      const numberOf = new Map(numbers)
      for (const link of document.querySelectorAll('a.page-reference')) {
        const number = numberOf.get((link.getAttribute('href') ?? '').slice(1))
        const place = link.querySelector('.page')
        if (place && number !== undefined) place.textContent = number
      }
    },
    [...places].map(([id, page]): [string, string] => [id, folioOf(page, front)]),
  )
}
