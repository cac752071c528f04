import type { PageStart } from '../../model/page-start.ts'
import type { Places } from '../content/ids.ts'
import { breakId } from '../page-breaks.ts'

/** A page of the printed edition: what is printed on it, and where it begins in the book. */
export interface PrintedPage {
  readonly folio: string
  readonly href: string
}

/**
 * List the pages that have a place in the book. Those of the printed contents lead to the contents.
 */
export const pageListOf = (starts: readonly PageStart[], places: Places): PrintedPage[] =>
  starts.flatMap(({ folio }, index) => {
    const place = places.get(breakId(index))
    return place ? [{ folio, href: `${place.file}#${place.id}` }] : []
  })
