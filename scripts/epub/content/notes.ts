import type { Element, ElementContent } from 'hast'
import { visit } from 'unist-util-visit'
import { eachElement, elementsIn, type Page } from '../page.ts'
import { classesOf } from './classes.ts'
import { isContent } from './phrasing.ts'

/**
 * Make the note calls and the notes of the text what reading systems pop up: `noteref` calls,
 * and a section of `aside` footnotes, each with its marker as the link back to the call.
 * Source: EPUB 3 Structural Semantics Vocabulary 1.1, "Notes and annotations".
 */
export function toPopUpNotes(pages: readonly Page[]): void {
  const sections = pages.flatMap(({ children }) =>
    elementsIn(children).filter(({ properties }) => properties.dataPart === 'notes'),
  )
  const notes = new Set(
    sections.flatMap(itemsOf).map(({ properties }) => `#${String(properties.id)}`),
  )
  const calls = new Set<string>()
  eachElement(pages, element => {
    if (element.properties.role !== 'doc-noteref') return
    // A role that raw HTML gave, to what calls no note, goes.
    if (element.tagName !== 'a' || !notes.has(String(element.properties.href)))
      delete element.properties.role
    else {
      markCall(element)
      calls.add(`#${String(element.properties.id)}`)
    }
  })
  // Likewise to what leads back to no call.
  eachElement(pages, ({ tagName, properties }) => {
    if (properties.role !== 'doc-backlink') return
    if (tagName !== 'a' || !calls.has(String(properties.href))) delete properties.role
  })
  for (const section of sections) markNotes(section)
}

const listsOf = (section: Element): Element[] =>
  section.children
    .filter(child => child.type === 'element')
    .filter(({ tagName }) => tagName === 'ol')

const itemsOf = (section: Element): Element[] =>
  listsOf(section).flatMap(list => list.children.filter(child => child.type === 'element'))

function markCall(call: Element): void {
  const series = call.properties.dataSeries
  call.properties['epub:type'] = 'noteref'
  call.properties.className = [
    ...classesOf(call.properties),
    ...(typeof series === 'string' ? [`noteref-${series}`] : []),
  ]
}

/**
 * The role `doc-endnotes` goes: its notes would have to be list items, which no reading system
 * pops up, while `aside` popped up in all that were tried.
 */
function markNotes(section: Element): void {
  section.properties['epub:type'] = 'footnotes'
  delete section.properties.role
  section.children = section.children.map(child =>
    child.type === 'element' && child.tagName === 'ol' ? toAsides(child) : child,
  )
}

function toAsides(list: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: classesOf(list.properties), ...languageOf(list) },
    children: list.children
      .filter(item => item.type === 'element')
      .map((item, index) => toAside(item, `${index + 1}`)),
  }
}

/** The language of what is not in that of its page. */
const languageOf = ({ properties: { lang, dir } }: Element): Element['properties'] => ({
  ...(lang ? { lang } : {}),
  ...(dir ? { dir } : {}),
})

function toAside(item: Element, ordinal: string): Element {
  const marker = String(item.properties.dataMarker ?? ordinal)
  const back = takeBacklink(item)
  // Without a call to go back to, the marker is only words.
  const link: Element = {
    type: 'element',
    tagName: back ? 'a' : 'span',
    properties: {
      className: ['marker'],
      ...(back
        ? {
            href: back.properties.href,
            role: 'doc-backlink',
            ariaLabel: back.properties.ariaLabel,
          }
        : {}),
    },
    children: [{ type: 'text', value: marker }],
  }
  return {
    type: 'element',
    tagName: 'aside',
    properties: {
      id: item.properties.id,
      className: ['note', ...classesOf(item.properties)],
      'epub:type': 'footnote',
      role: 'doc-footnote',
    },
    children: withMarker(item.children, link),
  }
}

/** Take the first link back out of a note; those of further calls stay at its end. */
function takeBacklink(item: Element): Element | undefined {
  let taken: Element | undefined
  visit(item, 'element', (element, index, parent) => {
    if (taken || element.properties.role !== 'doc-backlink' || !parent || index === undefined)
      return
    taken = element
    parent.children.splice(index, 1)
    const before = parent.children[index - 1]
    // Links of further calls bring a space of their own.
    if (before?.type === 'text') before.value = before.value.trimEnd()
  })
  // Where the note ended with a list, the link had a paragraph to itself.
  item.children = item.children.filter(
    child => child.type !== 'element' || child.tagName !== 'p' || child.children.some(isContent),
  )
  return taken
}

/** The marker opens the note's first paragraph, or a paragraph of its own before other blocks. */
function withMarker(children: ElementContent[], marker: Element): ElementContent[] {
  const first = children.find(child => child.type === 'element')
  const space = { type: 'text' as const, value: ' ' }
  if (first?.tagName === 'p') {
    first.children.unshift(marker, space)
    return children
  }
  const hasBlocks =
    first && ['ul', 'ol', 'pre', 'blockquote', 'div', 'table'].includes(first.tagName)
  return hasBlocks
    ? [{ type: 'element', tagName: 'p', properties: {}, children: [marker] }, ...children]
    : [{ type: 'element', tagName: 'p', properties: {}, children: [marker, space, ...children] }]
}
