import type { Element, ElementContent } from 'hast'
import { h } from '../xhtml.ts'
import { withKoboPlaces } from './kobo-places.ts'
import { sentencesOf } from './sentences.ts'

/** What begins a paragraph in Kobo's count, as soon as there is something in it to count. */
const paragraphs: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 ol ul dl table'.split(' '))

/** What is left as it is: code, whose spaces count; other vocabularies; a reading's parentheses. */
const whole: ReadonlySet<string> = new Set(['pre', 'svg', 'math', 'rp'])

/** Ids that a page of Kobo's has, beside those of its spans. */
const [columns, inner] = ['book-columns', 'book-inner']

/** Tell whether an id is one of those that Kobo's readers look for. */
export const isKobos = (id: string): boolean =>
  id === columns || id === inner || id.startsWith('kobo.')

/**
 * Mark a page for Kobo's own renderer: each sentence and each image in a span, by which it keeps
 * the reader's place, marks and notes; all of it in the two boxes that it makes pages of; what
 * links lead to, empty. In and out: children of `body`; neither words nor links change, and what
 * came in is not changed.
 *
 * There is no specification. The form is what Kobo's shop makes, as kepubify 4 and calibre 8 tell
 * it: ids `kobo.PARAGRAPH.SEGMENT`, counted from 1 in each file; blank text in a span only where
 * it stands in a paragraph of its own right.
 */
export function koboPage(children: readonly ElementContent[]): ElementContent[] {
  const content = spanned(withKoboPlaces(children), numbering())
  return [h('div', { id: columns }, [h('div', { id: inner }, content)])]
}

function spanned(
  children: readonly ElementContent[],
  numbers: Numbering,
  parent = 'body',
): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return sentenceSpans(child.value, numbers, parent)
    if (child.type !== 'element' || whole.has(child.tagName) || child.properties.hidden)
      return [child]
    const isImage = child.tagName === 'img' || child.tagName === 'picture'
    if (paragraphs.has(child.tagName) || isImage) numbers.begin()
    if (isImage || holdsTextAlone(child)) return [span(numbers.next(), child)]
    return [{ ...child, children: spanned(child.children, numbers, child.tagName) }]
  })
}

/** A time that stands for itself is read by machines, and takes no markup (HTML, “The time element”). */
const holdsTextAlone = ({ tagName, properties }: Element): boolean =>
  tagName === 'time' && properties.dateTime === undefined

/** Between blocks, in lists and in tables, blank text is layout, and a span would be a fault. */
function sentenceSpans(text: string, numbers: Numbering, parent: string): ElementContent[] {
  if (text.trim() === '' && parent !== 'p') return [{ type: 'text', value: text }]
  return sentencesOf(text).map(value => span(numbers.next(), { type: 'text', value }))
}

const span = (id: string, child: ElementContent): Element =>
  h('span', { className: ['koboSpan'], id }, [child])

type Numbering = ReturnType<typeof numbering>

/** Count paragraphs and their segments; a paragraph without any is not counted. */
function numbering() {
  let paragraph = 0
  let segment = 0
  let isNew = true
  return {
    /** The next segment begins a paragraph. */
    begin() {
      isNew = true
    },
    next(): string {
      if (isNew) {
        paragraph += 1
        segment = 0
      }
      isNew = false
      segment += 1
      return `kobo.${paragraph}.${segment}`
    },
  }
}
