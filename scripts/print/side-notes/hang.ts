import type { Foot } from '../footnotes/bodies.ts'

/**
 * Hang notes into the margin, where they have the width that they are printed with, in no place as
 * yet. Runs in the page.
 */
export function hangNotes(feet: Foot[]): void {
  const article = document.querySelector('main > article')
  if (!article || feet.length === 0) return
  const margin = document.createElement('div')
  margin.className = 'side-notes'
  for (const { body } of feet) {
    body.className = 'side-note'
    margin.append(body)
  }
  article.classList.add('with-side-notes')
  article.append(margin)
}
