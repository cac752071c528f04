import type { Page } from 'puppeteer'

/**
 * Let links lead to where their targets begin: the browser takes the corner at the top left for that,
 * which of what runs down over several pages lies on the last. Of all but headings, which pages do not
 * part, the id goes to an empty span at their beginning. Changes the page once its tags are told.
 */
export async function anchorTargets(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isBlock = (element: Element) =>
      element instanceof HTMLElement &&
      !element.matches('img, hr, table') &&
      ['block', 'flex', 'list-item'].includes(getComputedStyle(element).display)
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const id = decodeURIComponent((link.getAttribute('href') ?? '').slice(1))
      const target = document.getElementById(id)
      if (!target || target.matches('h1, h2, h3, h4, h5, h6, a, span, table, table *')) continue
      // As deep inside as blocks go: one without words lies on the border of two pages, and a list's
      // marker keeps the line that it had.
      let place: Element = target
      for (let next = place.firstElementChild; next && isBlock(next); next = next.firstElementChild)
        place = next
      const anchor = document.createElement('span')
      target.removeAttribute('id')
      anchor.id = id
      place.prepend(anchor)
    }
  })
}
