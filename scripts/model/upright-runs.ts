import type { Element, ElementContent, Root } from 'hast'
import { EXIT, visit } from 'unist-util-visit'
import { mayRunDown } from './writing.ts'

/**
 * What stands upright between two characters of a vertical line: one or two digits, a letter, a pair
 * of marks. Longer numbers and words lie on their side; a neighbour of theirs is no run of its own.
 * Source: Requirements for Japanese Text Layout (JLREQ) §3.2.5.
 */
const run =
  /(?<![\p{Script=Latin}\p{Nd}.,:;/%+−–-]|\p{Script=Latin} )(?:\d{1,2}|[A-Za-z]|[!?]{2})(?![\p{Script=Latin}\p{Nd}/%+−–-]|[.,:;][\p{Script=Latin}\p{Nd}]| \p{Script=Latin}|[!?])/gu

/** What has signs of its own, or lies on its side as a whole. */
const untouched = new Set(['code', 'kbd', 'math', 'pre', 'rt', 'samp', 'svg'])

/**
 * Wrap what stands upright in a vertical line, in the parts of a text whose language is so written, in
 * `span.upright`: reading systems know `text-combine-upright: all`, but not `digits`. The changed
 * children out; the tree that came in stays as it is. `lang` is that of the text around (BCP 47).
 */
export function uprightRuns(children: readonly ElementContent[], lang: string): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return mayRunDown(lang) ? pieces(child.value) : [child]
    if (child.type !== 'element' || untouched.has(child.tagName)) return [child]
    const own = child.properties.lang
    return [{ ...child, children: uprightRuns(child.children, own ? String(own) : lang) }]
  })
}

/** The same of the body of a whole page, which is changed. */
export function standUpright(page: Root, lang: string): void {
  visit(page, 'element', node => {
    if (node.tagName !== 'body') return undefined
    node.children = uprightRuns(node.children, lang)
    return EXIT
  })
}

function pieces(text: string): ElementContent[] {
  const out: ElementContent[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(run)) {
    if (index > end) out.push({ type: 'text', value: text.slice(end, index) })
    out.push(upright(found))
    end = index + found.length
  }
  if (end < text.length || out.length === 0) out.push({ type: 'text', value: text.slice(end) })
  return out
}

const upright = (text: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['upright'] },
  children: [{ type: 'text', value: text }],
})
