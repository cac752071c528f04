import type { Page } from 'puppeteer'
import { cssString } from '../model/css-string.ts'

/** What the page shows of where things lie, as far as is known. */
export interface PageMap {
  readonly pages: number
  /** Page, from 1, by id. */
  readonly places: ReadonlyMap<string, number>
}

/** The number that a page bears, by its place in the file, from 1. */
export const folioOf = (page: number): string => String(page)

/**
 * Write page numbers into the contents, the running section heads, and the side (`verso` or
 * `recto`) on which each heading, figure and note lies. `heads` are the sections in order.
 *
 * No engine of a browser has `string-set`: a counter style of our own, with one symbol a page,
 * makes the page counter say the section's name.
 */
export async function fillPageNumbers(
  page: Page,
  map: PageMap,
  heads: readonly { readonly id: string; readonly title: string }[],
): Promise<void> {
  const symbols = sectionsByPage(map, heads)
    .map(title => cssString(shorten(title, 34)))
    .join(' ')
  const rule = `@counter-style section-heads{system:fixed;symbols:${symbols || '""'};suffix:""}`
  await page.evaluate(
    (rule: string, places: [string, number, string][]) => {
      let sheet = document.querySelector('#section-heads')
      if (!sheet) {
        sheet = document.createElement('style')
        sheet.id = 'section-heads'
        document.head.append(sheet)
      }
      sheet.textContent = rule
      const folios = new Map(places.map(([id, , folio]) => [id, folio]))
      for (const link of document.querySelectorAll('nav.contents a')) {
        const place = link.querySelector('.page')
        const id = (link.getAttribute('href') ?? '').slice(1)
        if (place) place.textContent = folios.get(id) ?? '000'
      }
      for (const [id, number] of places)
        document.getElementById(id)?.setAttribute('data-side', number % 2 === 0 ? 'verso' : 'recto')
    },
    rule,
    [...map.places].map(([id, page]): [string, number, string] => [id, page, folioOf(page)]),
  )
}

/** The section that a running head names on each page: the last that has begun by its end. */
function sectionsByPage(map: PageMap, heads: readonly { id: string; title: string }[]): string[] {
  return Array.from({ length: map.pages }, (_, index) => {
    const begun = heads.filter(
      ({ id }) => (map.places.get(id) ?? Number.POSITIVE_INFINITY) <= index + 1,
    )
    return begun.at(-1)?.title ?? ''
  })
}

/** Cut a long title at a word's end, so that running heads stay on one line beside each other. */
export function shorten(title: string, most: number): string {
  if (title.length <= most) return title
  const cut = title.slice(0, most)
  return `${cut.replace(/[\s\u00a0\u202f,;:.–—-]*\S*$/u, '') || cut}…`
}
