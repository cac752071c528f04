import type { Element, ElementContent } from 'hast'
import { visit } from 'unist-util-visit'

/** What a page is in the book, by the names of the EPUB structure vocabulary. */
export type PageType = 'cover' | 'titlepage' | 'bodymatter' | 'footnotes' | 'colophon'

/** One XHTML document of the spine (the navigation document apart), still as hast. */
export interface Page {
  readonly type: PageType
  readonly file: string
  readonly title: string
  readonly children: ElementContent[]
}

/** Call a function for each element of the pages, in reading order. */
export function eachElement(
  pages: readonly Pick<Page, 'file' | 'children'>[],
  change: (element: Element, file: string) => void,
): void {
  for (const page of pages) {
    visit({ type: 'root', children: page.children }, 'element', element => {
      change(element, page.file)
    })
  }
}
