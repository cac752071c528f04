import type { Page } from 'puppeteer'

/**
 * Put each table that asks for it (class `landscape`), and each that is too wide for a page's text in
 * the smallest type unless words are divided, on turned pages of its own. Only tables of the running
 * text are, not those of quotations, lists and notes. Changes the page, before anything is measured.
 */
export async function turnWideTables(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isTooWide = (table: HTMLElement, room: number) => {
      const { style } = table
      const before = style.cssText
      style.cssText = 'width:min-content;font-size:7pt;line-height:9pt'
      for (const cell of table.querySelectorAll<HTMLElement>('th, td'))
        cell.style.cssText = 'overflow-wrap:normal;padding-right:5pt'
      const { width } = table.getBoundingClientRect()
      style.cssText = before
      for (const cell of table.querySelectorAll<HTMLElement>('th, td')) cell.style.cssText = ''
      return width > room + 1
    }
    const tables = document.querySelectorAll<HTMLElement>(
      'article > div.table, article section:not(.notes) > div.table',
    )
    for (const wrapper of tables) {
      const table = wrapper.querySelector('table')
      if (!table) continue
      const room = wrapper.getBoundingClientRect().width
      if (!table.matches('.landscape') && !isTooWide(table, room)) continue
      const turned = document.createElement('div')
      turned.className = 'turned'
      wrapper.before(turned)
      turned.append(wrapper)
    }
  })
}
