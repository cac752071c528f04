import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

/** What Temml says by classes, as classes of ours. */
const classes: Readonly<Record<string, string>> = {
  'tml-jot': 'aligned',
  'tml-prime': 'prime',
  'tml-left': 'align-left',
  'tml-right': 'align-right',
  'tml-tageqn': 'tagged',
}

/**
 * Say with MathML Core alone what Temml says with styles, its own classes and MathML 3: the columns and
 * rows of a table, frames, lines above and below, displaystyle on a row; and, as TeX has it, without
 * spaces around the signs of scripts. Changes the tree.
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
    if (scripted.has(node.tagName)) node.children.slice(1).forEach(tighten)
  })
}

/** Elements whose first child is the base, and the others its scripts. */
const scripted = new Set(['mover', 'msub', 'msubsup', 'msup', 'munder', 'munderover'])

/** Source: D. E. Knuth, The TeXbook, ch. 18: in scripts, most spaces between atoms go. */
function tighten(script: ElementContent) {
  if (script.type !== 'element') return
  visit(script, 'element', ({ tagName, properties }) => {
    if (tagName === 'mo') Object.assign(properties, { lspace: '0em', rspace: '0em' })
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
