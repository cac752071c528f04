/** The book's files, relative to the package document; the names never change. */
export const files = {
  cover: 'cover.xhtml',
  title: 'title.xhtml',
  contents: 'toc.xhtml',
  text: 'text.xhtml',
  notes: 'notes.xhtml',
  colophon: 'colophon.xhtml',
  ncx: 'toc.ncx',
  styles: 'style.css',
  package: 'content.opf',
} as const

/** The file of a chapter, counted from 1. */
export const chapterFile = (number: number): string => `chapter-${number}.xhtml`

/** The folder of the container that holds them: epub-gen-memory's choice. */
export const folder = 'OEBPS'

/** The id of the table of contents in its file. */
export const contentsId = 'toc'
