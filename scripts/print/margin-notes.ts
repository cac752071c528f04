import type { Page } from 'puppeteer'

/**
 * Move each note of a proof to the call that leads to it, so that it floats in the margin beside its
 * line; those below it move down in order, and overleaf when they must. (A parser would end the
 * paragraph there, hence only in the page.) A note of more than half a page may be divided.
 */
export async function placeMarginNotes(page: Page): Promise<void> {
  await page.evaluate(() => {
    /** Notes of one heading keep their order. */
    const behind = (heading: Element): Element => {
      let at = heading
      while (at.nextElementSibling?.matches('.proof-note.placed')) at = at.nextElementSibling
      return at
    }
    const line = Number.parseFloat(getComputedStyle(document.body).lineHeight)
    for (const note of document.querySelectorAll<HTMLElement>('.proof-note')) {
      const call = document.getElementById(note.id.replace(/^note-/, 'passage-'))
      const table = call?.closest('div.table') ?? call?.closest('table, details')
      const heading = call?.closest('h2, h3, h4, h5, h6')
      // A float in a cell would widen it; in a heading, it would have to stay on the heading's page.
      if (table) table.before(note)
      else if (heading) behind(heading).after(note)
      else (call?.closest('ruby') ?? call)?.after(note)
      note.classList.add('placed')
      if (note.getBoundingClientRect().height > 22 * line) note.classList.add('divisible')
    }
  })
}
