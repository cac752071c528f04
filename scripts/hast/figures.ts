import type { Element, ElementContent, Parents, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import type { LabelSet } from '../labels/label-set.ts'

/** A numbered figure or table, for the contents. */
export interface Exhibited {
  readonly id: string
  readonly label: string
  readonly caption: string
  /** What running text calls it: `figure 2`. */
  readonly name: string
}

/**
 * Number figures and captioned tables in the order of the text, label their captions, make first
 * cells in bold row headers, and wrap tables so that a narrow screen can scroll them.
 * Those of notes, which may stand anywhere, go on where the text's end. Changes the trees.
 */
export function finishExhibits(
  trees: readonly Root[],
  labels: LabelSet,
  captionText: (node: Element) => string,
) {
  const exhibited: Exhibited[] = []
  let figures = 0
  let tables = 0
  const finish = (tree: Root) =>
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'figure') {
        const caption = childOf(node, 'figcaption')
        if (caption) {
          const id = idOf(node, `figure-${++figures}`)
          const label = `${labels.figure} ${figures}`
          const name = `${labels.inText.figure}\u00a0${figures}`
          exhibited.push({ id, label, name, caption: captionText(caption) })
          addLabel(caption, label)
        }
        finishDescription(node, nextElement(parent, index), labels)
        node.properties.className = ['figure']
      }
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined
      headRows(node)
      alignCells(node)
      const caption = childOf(node, 'caption')
      const wrapper = h('div.table')
      if (caption) {
        const id = idOf(node, `table-${++tables}`)
        const label = `${labels.table} ${tables}`
        const name = `${labels.inText.table}\u00a0${tables}`
        exhibited.push({ id, label, name, caption: captionText(caption) })
        addLabel(caption, label)
        caption.properties.id = `${id}-caption`
        // A region that scrolls must be reachable by keyboard, and have a name.
        Object.assign(wrapper.properties, {
          role: 'region',
          tabIndex: 0,
          ariaLabelledBy: [`${id}-caption`],
        })
      }
      wrapper.children = [node]
      parent.children[index] = wrapper
      return SKIP
    })
  trees.forEach(finish)
  return exhibited
}

/** Tie a figure to the long description that follows it, when one does. */
function finishDescription(figure: Element, next: Element | undefined, labels: LabelSet) {
  if (next?.tagName !== 'details') return
  if (!String(next.properties.className).includes('long-description')) return
  const id = `${String(figure.properties.id)}-description`
  next.properties.id = id
  next.children.unshift(h('summary', labels.figureDescription))
  visit(figure, 'element', node => {
    if (node.tagName === 'img' || node.tagName === 'svg') node.properties.ariaDetails = id
  })
}

/** The element after a node, line ends between them left out. */
function nextElement(parent: Parents | undefined, index: number | undefined): Element | undefined {
  const after = parent?.children.slice((index ?? 0) + 1) ?? []
  const next = after.find(node => node.type !== 'text' || node.value.trim() !== '')
  return next?.type === 'element' ? next : undefined
}

/** A body row whose first cell is wholly in bold is headed by that cell. */
function headRows(table: Element) {
  const body = childOf(table, 'tbody')
  const rows = (body?.children ?? []).filter(isElement)
  const firsts = rows.map(row => row.children.find(isElement))
  const head = childOf(table, 'thead')
  visit(head ?? h('thead'), 'element', cell => {
    if (cell.tagName === 'th') cell.properties.scope ??= 'col'
  })
  if (!firsts.every(cell => cell && isBold(cell))) return
  for (const cell of firsts) {
    if (!cell) continue
    cell.tagName = 'th'
    cell.properties.scope = 'row'
    cell.children = cell.children.flatMap(child => (isElement(child) ? child.children : [child]))
  }
}

/** The `align` of GFM's tables as a class: as an attribute, HTML has given it up. */
function alignCells(table: Element) {
  visit(table, 'element', cell => {
    const { align, className } = cell.properties
    if (align === undefined || align === null) return
    delete cell.properties.align
    const others = Array.isArray(className) ? className : []
    cell.properties.className = [...others, `align-${align}`]
  })
}

function isBold(cell: Element): boolean {
  const [only, ...others] = cell.children.filter(
    child => child.type !== 'text' || child.value.trim() !== '',
  )
  return others.length === 0 && only !== undefined && isElement(only) && only.tagName === 'strong'
}

function addLabel(caption: Element, label: string) {
  caption.children.unshift(h('span.label', label), { type: 'text', value: ' ' })
}

function idOf(node: Element, otherwise: string): string {
  node.properties.id ??= otherwise
  return String(node.properties.id)
}

const isElement = (node: ElementContent | undefined): node is Element => node?.type === 'element'

const childOf = (node: Element, tagName: string): Element | undefined =>
  node.children.filter(isElement).find(child => child.tagName === tagName)
