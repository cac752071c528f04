import Slugger from 'github-slugger'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'

/** Ids that the pages around the text use. */
const reserved = [
  'title',
  'text',
  'contents',
  'contents-title',
  'notes-title',
  'open-queries-title',
  'proof-state-title',
  'colophon',
  'colophon-title',
]

/** Ids that notes, their calls and the pages of the e-book have. */
const ours = /^(fn|ed|fnref|edref|page-break)-[\w-]+$/

const headings = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])

/**
 * A name in a PDF holds 127 bytes, in which the browser writes other letters than Latin as an address
 * does, with six bytes or nine each; some room is left for a number behind.
 */
const longest = 110

/**
 * Make ids whole: an explicit id given twice is a fault (`id-duplicate`); headings, figures and
 * tables without one get one, made from their words in plain letters. Changes the trees, in the
 * order of the text.
 */
export function assignIds(trees: readonly Root[], file: VFile): void {
  const slugger = new Slugger()
  for (const id of reserved) slugger.slug(id)
  const taken = new Set<string>()
  const nameless: Element[] = []
  for (const tree of trees) {
    visit(tree, 'element', node => {
      const { id } = node.properties
      // An empty id is none.
      if (id === undefined || id === '') {
        delete node.properties.id
        if (headings.has(node.tagName)) nameless.push(node)
        return
      }
      const name = String(id)
      if (taken.has(name) || reserved.includes(name) || isTaken(node, name))
        fault(file, 'id-duplicate', `Unexpected second id “${name}”, expected an id of its own`, {
          place: node.position,
        })
      taken.add(name)
      slugger.occurrences[name] = 0
    })
  }
  for (const heading of nameless) heading.properties.id = slugger.slug(plain(heading))
}

/** Whether an id of the author's is one of ours, which stand at calls of notes alone. */
const isTaken = ({ properties }: Element, name: string): boolean =>
  ours.test(name) && properties.role !== 'doc-noteref'

/** The number of a note is no word of its heading, and changes with the notes before it. */
function withoutCalls(element: Element): Element {
  const children = element.children.filter(
    child => child.type !== 'element' || child.properties.role !== 'doc-noteref',
  )
  return {
    ...element,
    children: children.map(child => (child.type === 'element' ? withoutCalls(child) : child)),
  }
}

/** Letters without accents: ids go into links, PDF destinations and file names. */
function plain(heading: Element): string {
  const words = textOf(withoutCalls(heading))
    .normalize('NFKD')
    // Of kana, the marks of voicing are no accents.
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[’'\u202f\u00a0]/g, ' ')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
  if (words === '') return 'section'
  let short = ''
  for (const letter of words) {
    if (encodeURIComponent(short + letter).length > longest) break
    short += letter
  }
  return short.slice(0, 60).replace(/-$/, '')
}
