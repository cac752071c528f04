import type { Page } from 'puppeteer'

/**
 * Put each table that asks for it (class `landscape`), and each that is too wide for a page's text in
 * the smallest type unless words are divided, on turned pages of its own. Only tables of the running
 * text are, not those of quotations, lists and notes. Changes the page, before anything is measured.
 */
export async function turnWideTables(page: Page): Promise<void> {
  await page.evaluate(() => {
    const wrappers = document.querySelectorAll<HTMLElement>(
      'article > div.table, article section:not(.notes) > div.table',
    )
    const tables = [...wrappers].flatMap(wrapper => {
      const table = wrapper.querySelector('table')
      return table ? [{ wrapper, table, room: wrapper.getBoundingClientRect().width }] : []
    })
    // All at once, and looked at together: each change would lay the whole text out again.
    const trial = document.createElement('style')
    trial.textContent =
      'table.tried{width:min-content!important;font-size:7pt!important;line-height:9pt!important}' +
      '.tried :is(th,td){overflow-wrap:normal!important;padding-right:5pt!important}'
    document.head.append(trial)
    for (const { table } of tables) table.classList.add('tried')
    const widths = tables.map(({ table }) => table.getBoundingClientRect().width)
    for (const { table } of tables) table.classList.remove('tried')
    trial.remove()
    const measure = getComputedStyle(document.documentElement).getPropertyValue('--turned-width')
    const turnedWidth = (Number.parseFloat(measure) * 96) / 72
    /** Turned, letters are 8 points high, not 7. */
    const enlarged = 8 / 7
    for (const [index, { wrapper, table, room }] of tables.entries()) {
      if (!table.matches('.landscape') && (widths[index] ?? 0) <= room + 1) continue
      const turned = document.createElement('div')
      turned.className = (widths[index] ?? 0) * enlarged <= turnedWidth ? 'turned roomy' : 'turned'
      wrapper.before(turned)
      turned.append(wrapper)
    }
  })
}
