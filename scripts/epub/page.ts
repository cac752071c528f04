import type { Element, ElementContent } from 'hast'

/** What a page is in the book, by the names of the EPUB structure vocabulary. */
export type PageType = 'cover' | 'titlepage' | 'bodymatter' | 'footnotes' | 'colophon'

/** One XHTML document of the spine (the navigation document apart), still as hast. */
export interface Page {
  readonly type: PageType
  readonly file: string
  readonly title: string
  readonly children: ElementContent[]
}

/** The elements among some nodes and below them, in reading order. */
export function elementsIn(children: readonly ElementContent[]): Element[] {
  const elements: Element[] = []
  eachElement([{ file: '', children: [...children] }], element => {
    elements.push(element)
  })
  return elements
}

/** Call a function for each element of the pages, in reading order; it may change what is inside. */
export function eachElement(
  pages: readonly Pick<Page, 'file' | 'children'>[],
  change: (element: Element, file: string) => void,
): void {
  // Called some ten times over every book, and several times as fast as a walk that tells the ancestors.
  const walk = (children: readonly ElementContent[], file: string) => {
    for (const child of children) {
      if (child.type !== 'element') continue
      change(child, file)
      walk(child.children, file)
    }
  }
  for (const page of pages) walk(page.children, page.file)
}
