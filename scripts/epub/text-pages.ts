import type { Element, ElementContent } from 'hast'
import type { LabelSet } from '../labels/label-set.ts'
import type { OutlineItem, StyledDocument } from '../model/document.ts'
import { shareOutNotes } from './chapter-notes.ts'
import { type Chapter, chapterLevel, chaptersOf } from './chapters.ts'
import { chapterFile, files } from './files.ts'
import type { Page } from './page.ts'

/**
 * Make the pages of the text out of the document's `main`: one, with the notes in it; or what opens the
 * text, its chapters, and the notes, unless each chapter has its own.
 */
export function textPages(main: Element, document: StyledDocument, labels: LabelSet): Page[] {
  const { title } = document.metadata
  const level = chapterLevel(document, main)
  const text = (file: string, title: string, children: ElementContent[]): Page => ({
    type: 'bodymatter',
    file,
    title,
    children: [{ ...main, children }],
  })
  if (level === undefined) return [text(files.text, title, main.children)]
  const content = main.children.flatMap(child =>
    child.type === 'element' && child.tagName === 'article' ? child.children : [child],
  )
  const notes = content.find(isNotes)
  const cut = chaptersOf(
    content.filter(child => child !== notes),
    level,
  )
  const isShared = notes !== undefined && document.book.notes === 'chapter'
  const chapters = (isShared ? shareOutNotes(cut, notes, labels) : cut).filter(isWorthAFile)
  // Readers are led to the start of a text, be it empty.
  if (chapters.length === 0) chapters.push({ children: [] })
  const titles = titlesOf(document.outline)
  let count = 0
  return [
    ...chapters.map(({ head, children }) =>
      head === undefined
        ? text(files.text, title, children)
        : text(chapterFile(++count), titles.get(head) ?? title, children),
    ),
    ...(notes && !isShared
      ? [{ type: 'footnotes' as const, file: files.notes, title: labels.notes, children: [notes] }]
      : []),
  ]
}

const isNotes = (node: ElementContent): node is Element =>
  node.type === 'element' && node.properties.dataPart === 'notes'

/** What stands before the first heading may be nothing but space. */
const isWorthAFile = ({ head, children }: Chapter): boolean =>
  head !== undefined || children.some(child => child.type === 'element')

function titlesOf(outline: readonly OutlineItem[]): ReadonlyMap<string, string> {
  return new Map(outline.flatMap(item => [[item.id, item.title], ...titlesOf(item.children)]))
}
