import type { Element } from 'hast'
import { h } from 'hastscript'
import type { LabelSet } from '../labels/label-set.ts'
import type { OutlineItem } from '../model/document.ts'
import type { Exhibited } from './figures.ts'

/** Entries go down to this level of the outline. */
const depth = 2

/**
 * Make the table of contents, with a list of figures and tables below it. Print fills the empty
 * `.page` of each entry with its page number. `undefined` when there is nothing to list.
 */
export function contents(
  outline: readonly OutlineItem[],
  exhibited: readonly Exhibited[],
  labels: LabelSet,
): Element | undefined {
  if (outline.length === 0 && exhibited.length === 0) return undefined
  return h(
    'nav.contents',
    { dataPart: 'contents', id: 'contents', role: 'doc-toc', ariaLabelledBy: ['contents-title'] },
    [
      h('h2#contents-title', labels.contents),
      outline.length > 0 && list(outline, 1),
      exhibited.length > 0 && h('p.contents-exhibits', labels.figuresAndTables),
      exhibited.length > 0 &&
        h(
          'ol.toc',
          exhibited.map(({ id, label, caption }) =>
            h('li', entry(id, [h('span.label', label), ` ${firstSentence(caption)}`])),
          ),
        ),
    ].filter(child => child !== false),
  )
}

function list(items: readonly OutlineItem[], level: number): Element {
  return h(
    'ol.toc',
    items.map(({ id, title, children }) =>
      h('li', [
        entry(id, [title]),
        ...(children.length > 0 && level < depth ? [list(children, level + 1)] : []),
      ]),
    ),
  )
}

/** A caption may explain itself at length; its first sentence names it. In Japanese and Chinese no space ends it. */
const firstSentence = (caption: string) =>
  caption.split(/(?<=[.!?…؟])\s|(?<=[。！？])(?![。！？」』）])/)[0]?.replace(/[.。]$/, '') ??
  caption

const entry = (id: string, words: (Element | string)[]) =>
  h('a', { href: `#${id}` }, [h('span.entry', words), h('span.page')])
