import type { Element, ElementContent, Parents, Root, Text } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import { blocksOf, lettersIn, type PageStart } from '../model/page-start.ts'
import { classesOf } from './content/classes.ts'
import { h } from './xhtml.ts'

/** The id of the place where the nth page begins, from 0. */
export const breakId = (index: number): string => `page-break-${index + 1}`

/**
 * Put a break into the text where each printed page begins, before its first whole word. Changes the
 * tree, which is the document's or a copy of it as it came. Source: EPUB 3 SSV 1.1, `pagebreak`;
 * DPUB-ARIA 1.1, doc-pagebreak.
 */
export function putPageBreaks(tree: Root, starts: readonly PageStart[]): void {
  if (starts.length === 0) return
  const blocks = blocksOf(tree)
  const parents = parentsOf(tree)
  // From the end: what is put in moves what comes after it.
  for (const [index, start] of [...starts.entries()].reverse()) {
    const block = blocks[start.block]
    const parent = block && parents.get(block)
    if (!block || !parent) continue
    const mark = (tagName: 'div' | 'span') =>
      h(tagName, {
        id: breakId(index),
        'epub:type': 'pagebreak',
        role: 'doc-pagebreak',
        ariaLabel: start.folio,
      })
    if (/^(h[1-6]|figure|pre|summary)$/.test(block.tagName))
      parent.children.splice(parent.children.indexOf(block), 0, mark('div'))
    else if (start.letters === 0) (firstBox(block) ?? block).children.unshift(mark('span'))
    else putInto(block, start.letters, mark('span'))
  }
}

function parentsOf(tree: Root): ReadonlyMap<Element, Parents> {
  const parents = new Map<Element, Parents>()
  visitParents(tree, 'element', (element, ancestors) => {
    const parent = ancestors.at(-1)
    if (parent) parents.set(element, parent)
  })
  return parents
}

/** Where a row or an item has its first words. */
function firstBox({ tagName, children }: Element): Element | undefined {
  const first = children.find(child => child.type === 'element')
  const isBox = tagName === 'tr' ? /^t[dh]$/ : tagName === 'li' ? /^p$/ : undefined
  return first && isBox?.test(first.tagName) ? first : undefined
}

/** Elements that a break goes before, rather than into. */
const isWhole = ({ tagName, properties }: Element): boolean =>
  /^(a|code|kbd|math|ruby|samp|sub|sup|svg)$/.test(tagName) ||
  classesOf(properties).includes('page-reference')

/** Put a break behind so many letters of a block, or behind the word that is divided there. */
function putInto(block: Element, letters: number, mark: Element): void {
  let left = letters
  let last: { readonly parent: Element; readonly node: ElementContent } | undefined
  const walk = (parent: Element): boolean => {
    for (const node of parent.children) {
      if (node.type === 'text') {
        const at = placeIn(node, left)
        if (at !== undefined) {
          splitAt(parent, node, at, mark)
          return true
        }
        left -= lettersIn(node.value)
      } else if (node.type === 'element') {
        const inside = isWhole(node) ? lettersOf(node) : 0
        if (isWhole(node) && left < inside) {
          parent.children.splice(parent.children.indexOf(node), 0, mark)
          return true
        }
        left -= inside
        if (!isWhole(node) && walk(node)) return true
      }
      last = { parent, node }
    }
    return false
  }
  if (!walk(block) && last) last.parent.children.push(mark)
}

/** The place in a text behind so many letters and the rest of their word; `undefined` behind its end. */
function placeIn({ value }: Text, letters: number): number | undefined {
  let at = 0
  for (let seen = 0; seen < letters; at++) {
    if (at >= value.length) return undefined
    seen += lettersIn(value.charAt(at))
  }
  const divided = /^[\p{L}\p{N}\u00ad]+/u.exec(value.slice(at))
  const before = value.slice(0, at)
  const isInWord = /[\p{L}\p{N}\u00ad]$/u.test(before) && divided && !isUnspaced(divided[0])
  if (isInWord) at += divided[0].length
  // What closes a word belongs to it.
  at += /^[,.;:!?…)\]»”’]+/u.exec(value.slice(at))?.[0].length ?? 0
  const spaces = /^[\s]+/u.exec(value.slice(at))
  at += spaces?.[0].length ?? 0
  return at >= value.length ? undefined : at
}

/** Scripts that set no space between words. */
const isUnspaced = (text: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text)

function splitAt(parent: Element, text: Text, at: number, mark: Element): void {
  const rest: Text = { type: 'text', value: text.value.slice(at) }
  text.value = text.value.slice(0, at)
  parent.children.splice(parent.children.indexOf(text) + 1, 0, mark, rest)
}

function lettersOf(element: Element): number {
  if (classesOf(element.properties).includes('page-reference')) return 0
  return element.children.reduce(
    (sum, child) =>
      sum +
      (child.type === 'text'
        ? lettersIn(child.value)
        : child.type === 'element'
          ? lettersOf(child)
          : 0),
    0,
  )
}
