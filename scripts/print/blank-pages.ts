import type { Page } from 'puppeteer'
import { type Columns, makeColumns } from './footnotes/columns.ts'
import type { PageMap } from './page-numbers.ts'

/**
 * Where sections are to open rectos, put a blank page before each that would open a verso. The text
 * itself begins on a recto, so that the layout in columns tells; since each section has pages to
 * itself, a blank one moves those behind it and changes none. Runs in the page.
 */
export function insertBlanks(columns: Columns): void {
  columns.count()
  for (const head of document.querySelectorAll('.recto-openings main h2.opening')) {
    if (columns.spotOf(head).page % 2 === 0) continue
    const blank = document.createElement('div')
    blank.className = 'blank-page'
    blank.setAttribute('aria-hidden', 'true')
    head.closest('article > section')?.before(blank)
  }
}

/** The same for a page that has not been laid out in columns. */
export async function layBlanks(page: Page): Promise<void> {
  const columns = await page.evaluateHandle(makeColumns)
  await page.evaluate(insertBlanks, columns)
  await columns.evaluate(one => one.release())
}

/** Put a blank page before the text, so that it begins on a recto. */
export async function insertFrontBlank(page: Page): Promise<void> {
  await page.evaluate(() => {
    const blank = document.createElement('div')
    blank.className = 'blank-page'
    blank.setAttribute('aria-hidden', 'true')
    document.querySelector('main')?.before(blank)
  })
}

/** The ids before which blank pages stand: of the text, or of a section's head. */
export async function blanksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.blank-page')].flatMap(({ nextElementSibling: next }) =>
      next ? [(next.matches('main') ? next : next.querySelector('.opening'))?.id ?? ''] : [],
    ),
  )
}

/** Where everything lies once a blank page has been put before the text. */
export function movedByBlank(map: PageMap, text: number): PageMap {
  const moved = (page: number) => (page < text ? page : page + 1)
  return {
    pages: map.pages + 1,
    places: new Map([...map.places].map(([id, page]) => [id, moved(page)])),
    front: map.front > 0 ? map.front + 1 : 0,
    blanks: [...map.blanks.map(moved), text],
  }
}
