import type { Element, Nodes } from 'hast'
import { visit } from 'unist-util-visit'
import { cssString } from '../model/css-string.ts'

/** Out of sight and out of the tab order, but still a link of the chain of notes in the margin. */
const hidden = 'visibility:hidden;height:0;margin:var(--gone,0);padding:0;border:0;overflow:hidden'

/**
 * Write the rules of a proof's screen that depend on its notes: what each choice of the filter hides,
 * and where each note stands in the margin, beside its call or below the note before it, whichever
 * is lower. The document's tree in, CSS out.
 */
export function proofRules(tree: Nodes): string {
  const rules: string[] = []
  const notes: string[] = []
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    if (tagName === 'input' && properties.dataBy) rules.push(filterRule(properties))
    if (tagName === 'aside' && properties.role === 'note') notes.push(String(properties.id))
  })
  return [...rules, ...notes.flatMap(placeRules)].join('\n')
}

function filterRule({ dataBy, value }: Element['properties']): string {
  const words = cssString(String(value))
  const field = `input[data-by=${String(dataBy)}][value=${words}]`
  if (dataBy !== 'person')
    return hide(`${field}:not(:checked)`, `[data-${String(dataBy)}=${words}]`)
  return value === '' ? '' : hide(`${field}:checked`, `:not([data-people~=${words}])`)
}

/** While a field is in a state, hide some notes, their calls, and the marks of their passages. */
const hide = (state: string, which: string) =>
  [
    `body:has(${state}) .proof-note${which}{${hidden}}`,
    `body:has(${state}) :is(.proof-call,.queries li)${which}{display:none}`,
    `body:has(${state}) .proof-passage${which}{background:none;border:0}`,
  ].join('\n')

function placeRules(id: string, index: number): string[] {
  const withId = (name: string) => `[id=${cssString(name)}]`
  const beside = `anchor(--call-${index} top,0px)`
  const below = index > 0 ? `calc(anchor(--note-${index - 1} bottom,0px) + var(--gap))` : '0px'
  return [
    `${withId(id.replace(/^note-/, 'passage-'))}{anchor-name:--call-${index}}`,
    `${withId(id)}{anchor-name:--note-${index};top:max(${beside},${below})}`,
  ]
}
