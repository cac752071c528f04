import type { LabelSet } from '../labels/label-set.ts'
import type { OutlineItem, StyledDocument } from '../model/document.ts'
import { files } from './files.ts'
import type { Places } from './ids.ts'
import { eachElement, type Page } from './page.ts'

/** A line of the contents: words, where they lead, the lines below. */
export interface ContentsLine {
  readonly title: string
  readonly href: string
  readonly children: readonly ContentsLine[]
}

/**
 * List what the navigation document and the NCX both show, in reading order: title page, the
 * text with its headings below it, notes, colophon.
 */
export function contentsOf(
  document: StyledDocument,
  pages: readonly Page[],
  places: Places,
  labels: LabelSet,
): readonly ContentsLine[] {
  const notes = notesHref(pages)
  const headings = linesOf(document.outline, places)
  return [
    ...pageLine(pages, 'titlepage'),
    {
      title: document.metadata.title,
      href: files.text,
      children: headings.filter(
        line => line.href.startsWith(`${files.text}#`) && line.href !== notes?.heading,
      ),
    },
    ...(notes ? [{ title: labels.notes, href: notes.heading, children: [] }] : []),
    ...pageLine(pages, 'colophon'),
  ]
}

/** Where the notes stand: their section, and the heading that names it if it has an id. */
export function notesHref(
  pages: readonly Page[],
): { readonly section: string; readonly heading: string } | undefined {
  let found: { section: string; heading: string } | undefined
  eachElement(pages, ({ properties }, file) => {
    if (properties['epub:type'] !== 'footnotes' || found) return
    const label = [properties.ariaLabelledBy].flat()[0]
    const heading = label ? `${file}#${label}` : file
    found = { section: properties.id ? `${file}#${properties.id}` : heading, heading }
  })
  return found
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
