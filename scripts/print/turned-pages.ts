/**
 * Say of each turned table how many pages it will fill, as `--turned-pages`: in the layout, where columns
 * are pages that are not turned, it is as many of them high. Runs in the page.
 */
export function countTurnedPages(): void {
  const turned = [...document.querySelectorAll<HTMLElement>('.turned')]
  if (turned.length === 0) return
  const gap = 40
  const trial = document.createElement('style')
  trial.textContent =
    '.turned{height:var(--turned-height)!important;column-width:var(--turned-width);' +
    `column-gap:${gap}px;column-fill:auto}`
  document.head.append(trial)
  // All looked at before any is changed: each change would lay the text out again.
  const pages = turned.map(({ scrollWidth, clientWidth }) =>
    Math.round((scrollWidth + gap) / (clientWidth + gap)),
  )
  trial.remove()
  for (const [index, block] of turned.entries())
    block.style.setProperty('--turned-pages', String(pages[index] ?? 1))
}
