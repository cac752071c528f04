import type { Columns } from '../footnotes/columns.ts'

/** Where a part of a note is to stand: page from 0, top in points; without a page, below the text. */
export interface Seat {
  readonly part: number
  readonly page: number | undefined
  readonly top: number
  /** Whether it is a whole note whose call is on an earlier page. */
  readonly late: boolean
}

/**
 * Set the parts of notes where they are to stand, by their distance from the top of the text, all pages
 * counted; those without a page go below its end. Runs in the page.
 */
export function setNotes(parts: HTMLElement[], seats: readonly Seat[], columns: Columns): void {
  const article = document.querySelector('main > article')
  const start = document.querySelector('main')
  if (!article || !start) return
  const first = columns.spotOf(start).page
  const height = (columns.height * 72) / 96
  const above = article.getBoundingClientRect().top - start.getBoundingClientRect().top
  const below = document.createElement('div')
  below.className = 'notes-below'
  for (const { part, page, top, late } of seats) {
    const note = parts[part]
    if (!note) continue
    if (late) note.firstElementChild?.classList.add('late')
    if (page === undefined) {
      below.append(note)
      continue
    }
    note.dataset.page = String(page)
    note.style.top = `${(page - first) * height + top - (above * 72) / 96}pt`
  }
  if (below.childElementCount > 0) article.append(below)
}

/** Turn the notes that stand in margins to the outer side of their pages. Runs in the page. */
export function turnNotes(): void {
  for (const note of document.querySelectorAll<HTMLElement>('.side-note[data-page]'))
    note.dataset.side = Number(note.dataset.page) % 2 === 0 ? 'recto' : 'verso'
}
