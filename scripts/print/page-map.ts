import type { PDFDocument } from '@cantoo/pdf-lib'
import { destinationsOf } from './destinations.ts'

/** What is known of where things lie in print. */
export interface PageMap {
  readonly pages: number
  /** Page, from 1, by id. */
  readonly places: ReadonlyMap<string, number>
  /** Number of pages before the text that are numbered in roman. */
  readonly front: number
  /** Pages, from 1, that are blank. */
  readonly blanks: readonly number[]
}

/** What is known before anything has been laid out. */
export const noPages: PageMap = { pages: 0, places: new Map(), front: 0, blanks: [] }

/** The page on which the text begins. */
export const textPage = ({ places }: Pick<PageMap, 'places'>): number => places.get('text') ?? 1

/**
 * Read where things lie in a printed document. `blanks` are the ids before which blank pages stand;
 * `hasRoman` says whether the pages before the text are numbered by themselves.
 */
export function readPageMap(
  pdf: PDFDocument,
  blanks: readonly string[],
  hasRoman: boolean,
): PageMap {
  return pageMap(pdf.getPageCount(), destinationsOf(pdf), blanks, hasRoman)
}

/** Make a map of what is known: number of pages, page by id, and what `readPageMap` is told. */
export const pageMap = (
  pages: number,
  places: ReadonlyMap<string, number>,
  blanks: readonly string[],
  hasRoman: boolean,
): PageMap => ({
  pages,
  places,
  front: hasRoman ? textPage({ places }) - 1 : 0,
  blanks: blanks.map(id => (places.get(id) ?? 0) - 1),
})

/** Where everything will lie once a blank page has been put before the text. */
export function movedByBlank(map: PageMap): PageMap {
  const text = textPage(map)
  const moved = (page: number) => (page < text ? page : page + 1)
  return {
    pages: map.pages + 1,
    places: new Map([...map.places].map(([id, page]) => [id, moved(page)])),
    front: map.front > 0 ? map.front + 1 : 0,
    blanks: [...map.blanks.map(moved), text],
  }
}

/** Whether two maps tell the same. */
export const isSameMap = (a: PageMap, b: PageMap): boolean =>
  a.pages === b.pages &&
  a.places.size === b.places.size &&
  [...b.places].every(([id, page]) => a.places.get(id) === page)
