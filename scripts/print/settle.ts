import type { PageMap } from './page-numbers.ts'

/** Prints until the page numbers are stable; two do in practice. */
const most = 4

/** One print, and where things lie in it. */
export interface Pass<Print> {
  readonly print: Print
  readonly found: PageMap
}

/**
 * Print until a print finds everything where the one before it did, which is what it says itself; the
 * last print out. `pass` prints what is known so far, which at first is nothing. After four prints
 * `settled` is false when the places still moved.
 */
export async function settle<Print>(
  pass: (known: PageMap) => Promise<Pass<Print>>,
): Promise<Pass<Print> & { readonly settled: boolean }> {
  let known: PageMap = { pages: 0, places: new Map() }
  for (let count = 1; ; count++) {
    const last = await pass(known)
    const settled = same(known, last.found)
    if (settled || count === most) return { ...last, settled }
    known = last.found
  }
}

const same = (a: PageMap, b: PageMap) =>
  a.pages === b.pages &&
  a.places.size === b.places.size &&
  [...b.places].every(([id, page]) => a.places.get(id) === page)
