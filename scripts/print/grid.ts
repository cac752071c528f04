import type { Page } from 'puppeteer'

/**
 * Lengthen what stands on no baseline grid (figures, tables, lists in smaller type …) to a whole
 * number of lines, so that the text below it is back on the grid and facing pages end level.
 */
export async function snapToGrid(page: Page): Promise<void> {
  await page.evaluate(() => {
    const line = Number.parseFloat(getComputedStyle(document.body).lineHeight)
    const sheet = getComputedStyle(document.documentElement)
    const runsDown = getComputedStyle(document.body).writingMode === 'vertical-rl'
    const [height = 0, leading = 1] = [runsDown ? '--text-width' : '--text-height', '--line'].map(
      name => Number.parseFloat(sheet.getPropertyValue(name)),
    )
    const half = Math.floor(height / leading / 2) * line
    const blocks = document.querySelectorAll<HTMLElement>(
      'article > :is(figure, div.table, div.formula, pre, ul, ol, blockquote), ' +
        'article > section :is(figure, div.table, div.formula, pre, section > ul, section > ol, section > blockquote, h2.opening)',
    )
    // All looked at before any is changed: each change would lay the text out again.
    const measured = [...blocks].map(block => {
      const style = getComputedStyle(block)
      const [before, after, end] = runsDown
        ? [style.marginRight, style.marginLeft, style.paddingLeft]
        : [style.marginTop, style.marginBottom, style.paddingBottom]
      const box = block.getBoundingClientRect()
      const height = runsDown ? box.width : box.height
      const margins = Number.parseFloat(before) + Number.parseFloat(after)
      return { block, height, over: (height + margins) % line, padding: Number.parseFloat(end) }
    })
    for (const { block, height, over, padding } of measured) {
      // A table longer than half a page would leave the page before it half empty.
      if (block.matches('div.table') && height > half) block.style.breakInside = 'auto'
      if (over > 0.5 && line - over > 0.5)
        block.style.setProperty(
          runsDown ? 'padding-left' : 'padding-bottom',
          `${padding + line - over}px`,
        )
    }
  })
}
