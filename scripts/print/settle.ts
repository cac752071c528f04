import { isSameMap, noPages, type PageMap } from './page-map.ts'

/** Prints until the page numbers are stable; one does where the layout was foreseen right. */
const most = 4

/** One print, with the places that it tells and those where things lie in it. */
export interface Pass<Print> {
  readonly print: Print
  readonly told: PageMap
  readonly found: PageMap
  /** What the next print is to start from; what was found, if nothing else. */
  readonly next?: PageMap
}

/**
 * Print until everything lies where the print itself says; the last print out. `pass` prints by what is
 * known so far, which at first is nothing. After four prints `settled` is false when the places still
 * moved.
 */
export async function settle<Print>(
  pass: (known: PageMap) => Promise<Pass<Print>>,
): Promise<Pass<Print> & { readonly settled: boolean }> {
  let known = noPages
  for (let count = 1; ; count++) {
    const last = await pass(known)
    const settled = isSameMap(last.told, last.found)
    if (settled || count === most) return { ...last, settled }
    known = last.next ?? last.found
  }
}
