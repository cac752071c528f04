import type { Page } from 'puppeteer'
import { folioOf } from './folios.ts'
import type { PageMap } from './page-map.ts'

/**
 * Write page numbers into the contents, the margins' texts (`rules`), and the side (`verso` or
 * `recto`) on which each heading, figure and note lies.
 */
export async function fillPageNumbers(page: Page, map: PageMap, rules: string): Promise<void> {
  const places = [...map.places].map(
    ([id, number]) => [id, number, folioOf(number, map.front)] as [string, number, string],
  )
  await page.evaluate(
    (rules: string, places: [string, number, string][]) => {
      let sheet = document.querySelector('#margin-texts')
      if (!sheet) {
        sheet = document.createElement('style')
        sheet.id = 'margin-texts'
        document.head.append(sheet)
      }
      sheet.textContent = rules
      const folios = new Map(places.map(([id, , folio]) => [id, folio]))
      for (const link of document.querySelectorAll('nav.contents a')) {
        const folio = folios.get((link.getAttribute('href') ?? '').slice(1))
        const place = link.querySelector('.page')
        if (place) place.textContent = folio ?? '000'
      }
      for (const [id, number] of places)
        document.getElementById(id)?.setAttribute('data-side', number % 2 === 0 ? 'verso' : 'recto')
    },
    rules,
    places,
  )
}
