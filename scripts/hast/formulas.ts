import type { Element, ElementContent, Properties, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import { formulaClasses, formulaElements, formulaTokens } from '../model/mathml.ts'

/** What comes with the parts of a formula that are shown, and is shown by nobody. */
const besides = new Set(['annotation', 'annotation-xml'])

/** What stands for its content alone; browsers do the same. */
const transparent = new Set(['semantics'])

/**
 * Cut each `math` element down to MathML Core: known elements, text in those that hold text, known
 * attributes with known values; `aria-label` becomes the text alternative. An element that is not
 * known is a fault (`math-syntax`), a formula without an alternative as well (`math-alt`). Changes the tree.
 */
export function cleanFormulas(tree: Root, file: VFile): void {
  visit(tree, 'element', node => {
    if (node.tagName !== 'math') return undefined
    const { ariaLabel, alttext } = node.properties
    node.properties = known(node)
    const name = [alttext, ariaLabel].map(value => String(value ?? '').trim()).find(Boolean)
    if (name) node.properties.alttext = name
    else
      fault(file, 'math-alt', 'Unexpected formula without a text alternative, expected `alttext`', {
        place: node.position?.start,
        hint: 'Say the formula in words: <math alttext="x squared">.',
      })
    const point = node.position?.start
    node.children = parts(node, tagName =>
      fault(file, 'math-syntax', `Unexpected <${tagName}> in a formula, expected MathML Core`, {
        place: point,
        hint: 'The element is dropped, and its content stays.',
      }),
    )
    return SKIP
  })
}

function parts(parent: Element, refuse: (tagName: string) => void): ElementContent[] {
  const holdsText = formulaTokens.has(parent.tagName)
  return parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return holdsText || isBlank(child.value) ? [child] : []
    if (child.type !== 'element' || besides.has(child.tagName)) return []
    const inner = { ...child, properties: known(child), children: parts(child, refuse) }
    if (transparent.has(child.tagName)) return inner.children
    if (Object.hasOwn(formulaElements, child.tagName) && child.tagName !== 'math' && !holdsText)
      return [inner]
    refuse(child.tagName)
    // HTML holds words where its parent may hold none.
    return holdsText ? wordsOf(child) : inner.children
  })
}

function wordsOf(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element' || /^(script|style|template)$/.test(node.tagName)) return []
  return node.children.flatMap(wordsOf)
}

const isBlank = (text: string) => text.trim() === ''

function known({ tagName, properties }: Element): Properties {
  const tests = formulaElements[tagName] ?? {}
  const kept: Properties = {}
  for (const [name, value] of Object.entries(properties))
    if (Object.hasOwn(tests, name) && tests[name]?.(String(value))) kept[name] = value
  const classes = [properties.className]
    .flat()
    .map(String)
    .filter(name => formulaClasses.has(name))
  if (classes.length > 0) kept.className = classes
  return kept
}
