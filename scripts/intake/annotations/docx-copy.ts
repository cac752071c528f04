import type { Element, ElementContent, Root } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { countChanges, insertedEnd, type Revision, revisionOf } from './docx-revision.ts'
import { declarations } from './docx-xml.ts'

/** What lies at a place between two characters. */
export type Mark =
  | { readonly type: 'comment-start' | 'comment-end' | 'comment-call'; readonly id: string }
  | { readonly type: 'revision-start'; readonly revision: Revision }
  | { readonly type: 'revision-end' }
  /** The paragraph goes on in the next one, until the insertion of a paragraph is made. */
  | { readonly type: 'new-paragraph'; readonly revision: Revision }

/** A document made ready for reading, its marks, and how many changes without words it has. */
export interface MarkedCopy {
  readonly xml: string
  readonly marks: readonly Mark[]
  /** Changes of formatting, of paragraphs' ends, of rows and cells. */
  readonly wordless: number
}

/** Stands round a mark's number in the text. A noncharacter: Unicode keeps it for such uses. */
export const sentinel = '\uFDD0'

/**
 * Copy a document so that a reader who knows neither comments nor tracked changes finds all of its
 * words, old and new, and a sentinel with the number of a mark at each of their borders.
 *
 * In: the document's root, and the elements of notes that are read after its text. Out: XML of a
 * document with text, breaks and tables alone.
 * Source: ECMA-376 Part 1, 17.13.4 (comments) and 17.13.5 (revisions).
 */
export function markedCopy(document: Element, notes: readonly Element[]): MarkedCopy {
  const marks: Mark[] = []
  let wordless = 0
  const at = (mark: Mark): Element => text(`${sentinel}${marks.push(mark) - 1}${sentinel}`)

  const copyAll = (element: Element): ElementContent[] =>
    element.children.flatMap(child => (child.type === 'element' ? copy(child) : []))

  const copy = (element: Element): ElementContent[] => {
    const revision = revisionOf(element)
    if (revision)
      return [
        at({ type: 'revision-start', revision }),
        ...copyAll(element),
        at({ type: 'revision-end' }),
      ]
    const id = element.attributes['w:id'] ?? ''
    switch (element.name) {
      case 'w:commentRangeStart':
        return [at({ type: 'comment-start', id })]
      case 'w:commentRangeEnd':
        return [at({ type: 'comment-end', id })]
      case 'w:commentReference':
        return [at({ type: 'comment-call', id })]
      case 'w:t':
      case 'w:delText':
        return [text(wordsOf(element))]
      case 'w:br':
      case 'w:cr':
      case 'w:tab':
      case 'w:ptab':
        return [text(' ')]
      case 'w:p': {
        const added = insertedEnd(element)
        const children = copyAll(element)
        if (added) children.push(at({ type: 'new-paragraph', revision: added }))
        // Counted with the properties, but it may be a part of an insertion with words.
        if (added) wordless -= 1
        return [{ ...element, attributes: {}, children }]
      }
      // Its properties: no words, but changes that are counted. Row and cell changes are there too.
      case 'w:pPr':
      case 'w:rPr':
      case 'w:tblPr':
      case 'w:tblPrEx':
      case 'w:tblGrid':
      case 'w:trPr':
      case 'w:tcPr':
      case 'w:sectPr':
        wordless += countChanges(element)
        return []
      // Its words are in the result of the field, its alternatives in the fallback.
      case 'w:sdtPr':
      case 'w:instrText':
      case 'w:delInstrText':
      case 'w:fldChar':
      case 'w:rt':
      case 'w:rubyPr':
      case 'mc:Choice':
        return []
      case 'w:fldSimple':
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
      case 'w:ruby':
      case 'w:rubyBase':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'mc:AlternateContent':
      case 'mc:Fallback':
        return copyAll(element)
      default:
        return [{ ...element, children: copyAll(element) }]
    }
  }

  const body = document.children.find(node => node.type === 'element' && node.name === 'w:body')
  const children = body?.type === 'element' ? copyAll(body) : []
  for (const note of notes) children.push(...copyAll(note))
  const root: Root = {
    type: 'root',
    children: [
      {
        type: 'element',
        name: 'w:document',
        attributes: { ...declarations },
        children: [{ type: 'element', name: 'w:body', attributes: {}, children }],
      },
    ],
  }
  return { xml: toXml(root), marks, wordless }
}

const text = (value: string): Element => ({
  type: 'element',
  name: 'w:t',
  attributes: {},
  children: [{ type: 'text', value }],
})

/** A line end in XML is a space to Word. */
function wordsOf(element: Element): string {
  const values = element.children.map(node => (node.type === 'text' ? node.value : ''))
  return values
    .join('')
    .replaceAll(sentinel, '')
    .replace(/[\n\r\t]+/g, ' ')
}
