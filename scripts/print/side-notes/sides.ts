import type { Page } from 'puppeteer'
import type { Survey } from '../footnotes/survey.ts'

/**
 * Turn the notes in the margin to the outer side of their pages: `places` are the printed pages, from
 * 1, by id. Most of the notes tell how many pages come before the text.
 */
export async function turnSideNotes(
  page: Page,
  { places }: Survey,
  printed: ReadonlyMap<string, number>,
): Promise<void> {
  const before = places
    .flatMap(({ id, notePage }) => {
      const at = printed.get(id)
      return at === undefined ? [] : [at - notePage]
    })
    .sort((a, b) => a - b)
  const first = before[Math.floor(before.length / 2)]
  if (first === undefined) return
  await page.evaluate((first: number) => {
    for (const note of document.querySelectorAll<HTMLElement>('.side-note[data-page]'))
      note.dataset.side = (first + Number(note.dataset.page)) % 2 === 0 ? 'verso' : 'recto'
  }, first)
}
