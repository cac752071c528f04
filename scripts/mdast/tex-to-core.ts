import type { Element } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

/** What Temml says by classes, as classes of ours. */
const classes: Readonly<Record<string, string>> = {
  'tml-jot': 'aligned',
  'tml-left': 'align-left',
  'tml-right': 'align-right',
  'tml-tageqn': 'tagged',
}

/**
 * Say with MathML Core alone what Temml says with styles, its own classes and MathML 3: the columns and
 * rows of a table, frames, lines above and below, displaystyle on a row. Changes the tree.
 */
export function toCore(math: Element): void {
  visit(math, 'element', node => {
    const { className, style, notation, ...properties } = node.properties
    const kept = [className].flat().flatMap(name => classes[String(name)] ?? [])
    if (node.tagName === 'mrow' && /border:/.test(String(style))) kept.push('boxed')
    node.properties = { ...properties, ...(kept.length > 0 ? { className: kept } : {}) }
    if (node.tagName === 'mrow' && (properties.displaystyle || properties.scriptlevel))
      node.tagName = 'mstyle'
    if (node.tagName === 'menclose' && notation === 'top') ruled(node, 'mover', '‾')
    if (node.tagName === 'menclose' && notation === 'bottom') ruled(node, 'munder', '_')
  })
}

/** A line as wide as what it is above or below. */
function ruled(node: Element, tagName: string, line: string) {
  node.tagName = tagName
  node.children = [
    { type: 'element', tagName: 'mrow', properties: {}, children: node.children },
    h('mo', { stretchy: 'true' }, line),
  ]
}
