import type { Page } from 'puppeteer'

/**
 * Let tables, figures and the colophon run down a page, as its text does, where they are too large for
 * one: they run across it otherwise (styles/vertical.css), and then nothing may part them. Changes classes
 * alone.
 */
export async function standBlocks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = getComputedStyle(document.documentElement)
    const [width = 0, height = 0] = ['--text-width', '--text-height'].map(
      name => (Number.parseFloat(sheet.getPropertyValue(name)) * 96) / 72,
    )
    const blocks = [...document.querySelectorAll('div.table, figure, .colophon')]
    // All looked at before any is changed: each change would lay the text out again.
    const large = blocks.filter(block => {
      const box = block.getBoundingClientRect()
      return box.height > height + 1 || Math.max(box.width, block.scrollWidth) > width + 1
    })
    for (const block of large) block.classList.add('runs-down')
  })
}
