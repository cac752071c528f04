import type { Columns } from './footnotes/columns.ts'

/**
 * Lay out the whole document and say on which page, from 1, everything lies that a link leads to, and
 * how many pages there are. Runs in the page.
 */
export function foreseePlaces(columns: Pick<Columns, 'count' | 'spotOf'>): {
  pages: number
  places: [string, number][]
} {
  const pages = columns.count()
  const ids = new Set<string>()
  for (const link of document.querySelectorAll('a[href^="#"]'))
    ids.add(decodeURIComponent((link.getAttribute('href') ?? '').slice(1)))
  const places: [string, number][] = []
  for (const id of ids) {
    const place = document.getElementById(id)
    const { page } = place ? columns.spotOf(place) : { page: Number.NaN }
    if (!Number.isNaN(page)) places.push([id, page + 1])
  }
  return { pages, places }
}
