import { type BookDocument, elementsOf, type OpenBook, pathFrom, unescaped } from './epub-book.ts'
import type { EpubRule } from './epub-rule.ts'

/** Every address inside the book leads to a file of it, every fragment to an id there. */
export const addressesResolve: EpubRule = book =>
  book.pages.flatMap(page =>
    elementsOf(page.tree).flatMap(({ attributes, position }) =>
      [attributes.href, attributes.src, attributes['xlink:href'], ...sourcesOf(attributes.srcset)]
        .filter(address => address && !leadsSomewhere(address, page, book))
        .map(address => ({
          what: `“${address}”`,
          where: page.path,
          expected: 'an address in the book',
          at: position?.start,
        })),
    ),
  )

/** The addresses of a `srcset`, without the densities and widths behind them. */
const sourcesOf = (srcset: string | null | undefined): (string | undefined)[] =>
  (srcset ?? '')
    .split(/,\s+/)
    .map(source => source.trim().split(/\s+/)[0])
    .filter(Boolean)

function leadsSomewhere(address: string, page: BookDocument, book: OpenBook): boolean {
  // What another scheme names is elsewhere; whether it may be is asked of other checks.
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return true
  const path = pathFrom(page.path, address)
  if (path === undefined || !book.entries.has(path)) return false
  const fragment = /#(.+)$/.exec(address)?.[1]
  if (fragment === undefined) return true
  const target = [...book.pages, ...book.drawings].find(other => other.path === path)
  // A file that could not be read is told of as such; a fragment may also name a place otherwise.
  if (!target || /^[a-z]+\(/.test(fragment)) return true
  return target.ids.has(unescaped(fragment)) || target.ids.has(fragment)
}
