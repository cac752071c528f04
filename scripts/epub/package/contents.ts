import type { LabelSet } from '../../labels/label-set.ts'
import type { OutlineItem, StyledDocument } from '../../model/document.ts'
import type { Places } from '../content/ids.ts'
import { files } from '../files.ts'
import { eachElement, type Page } from '../page.ts'

/** A line of the contents: words, where they lead, the lines below. */
export interface ContentsLine {
  readonly title: string
  readonly href: string
  readonly children: readonly ContentsLine[]
}

/**
 * List what the navigation document and the NCX both show, in reading order: title page, text,
 * notes, colophon. The headings stand below the line of a text that is one file; chapters stand for
 * themselves, after what opens the text.
 */
export function contentsOf(
  document: StyledDocument,
  pages: readonly Page[],
  places: Places,
  labels: LabelSet,
): readonly ContentsLine[] {
  const notes = notesHref(pages)
  const text = pages.filter(page => page.type === 'bodymatter')
  const last = pages.findLast(page => page.type === 'bodymatter' || page.type === 'footnotes')
  const inText = new Set(text.map(page => page.file))
  const headings = linesOf(document.outline, places).filter(
    ({ href }) => inText.has(fileOf(href)) && href !== notes?.heading,
  )
  const [first, ...others] = text.map(page => ({ title: page.title, href: page.file }))
  const opening = first?.href === files.text ? [first] : []
  return [
    ...pageLine(pages, 'titlepage'),
    ...(others.length === 0 && opening.length > 0
      ? opening.map(line => ({ ...line, children: headings }))
      : [...opening.map(line => ({ ...line, children: [] })), ...headings]),
    // Notes of a chapter before the last one would break the order.
    ...(notes && fileOf(notes.heading) === last?.file
      ? [{ title: labels.notes, href: notes.heading, children: [] }]
      : []),
    ...pageLine(pages, 'colophon'),
  ]
}

const fileOf = (href: string): string => href.split('#')[0] ?? href

/**
 * Where the notes stand, if in one place: their section, and the heading that names it if it has an id.
 */
export function notesHref(
  pages: readonly Page[],
): { readonly section: string; readonly heading: string } | undefined {
  const found: { section: string; heading: string }[] = []
  eachElement(pages, ({ properties }, file) => {
    if (properties['epub:type'] !== 'footnotes') return
    const label = [properties.ariaLabelledBy].flat()[0]
    const heading = label ? `${file}#${label}` : file
    found.push({ section: properties.id ? `${file}#${properties.id}` : heading, heading })
  })
  return found.length === 1 ? found[0] : undefined
}

const pageLine = (pages: readonly Page[], type: Page['type']): ContentsLine[] =>
  pages
    .filter(page => page.type === type)
    .map(page => ({ title: page.title, href: page.file, children: [] }))

const linesOf = (outline: readonly OutlineItem[], places: Places): ContentsLine[] =>
  outline.flatMap(item => {
    const place = places.get(item.id)
    const children = linesOf(item.children, places)
    return place ? [{ title: item.title, href: `${place.file}#${place.id}`, children }] : children
  })
