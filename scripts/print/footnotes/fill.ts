import type { PageEnds } from '../hyphenation/page-ends.ts'
import type { Anchors } from './anchors.ts'
import type { Areas } from './areas.ts'
import type { Foot } from './bodies.ts'
import type { Columns } from './columns.ts'
import type { makeKeeper } from './keep-together.ts'
import type { makePlanner, Plan } from './plan.ts'
import type { Splitter } from './splitter.ts'

/** The hands that set notes. */
export interface Tools {
  readonly columns: Columns
  readonly anchors: Anchors
  readonly areas: Areas
  readonly splitter: Splitter
  readonly plansFor: ReturnType<typeof makePlanner>
  readonly lineToGoFrom: ReturnType<typeof makeKeeper>
  readonly mendEnds: PageEnds['mend']
}

/** Measures of notes, in CSS pixels. */
export interface FootMeasures {
  /** A line of text, and of notes. */
  readonly line: number
  readonly small: number
  /** The space with the rule above the notes of a page. */
  readonly above: number
  /** Where notes end: a little above the page's end, lest a rounding pushes them off it. */
  readonly end: number
}

/**
 * Set notes at the foot of the pages of their calls, page by page. On each, a spacer without width
 * floats from the first line down to the notes, and the notes float below it as wide as the page: text
 * flows beside the one and not beside the other. What fits is reckoned out first, and then tried; most
 * pages are right at once. A note whose page is done already is left out, and missed by the gate. Out
 * comes how many pages are done. Runs in the page.
 */
export function fillFeet(
  feet: readonly Foot[],
  { columns, anchors, areas, splitter, plansFor, lineToGoFrom, mendEnds }: Tools,
  { line, small, above, end }: FootMeasures,
): number {
  /** However long the notes, so much of a page is text. */
  const most = end - 4 * line
  // Before anything is measured: all of the text would be laid out for it.
  columns.focus(0)
  const heights = splitter.heightsOf(feet.map(({ body }) => body))
  const heightOf = (body: HTMLElement) => splitter.heightsOf([body])[0] ?? 0
  const pageOfCall = (index: number) => {
    const foot = feet[index]
    return foot ? columns.spotOf(foot.call).page : Number.NaN
  }
  let next = 0
  /** What of the last note goes on overleaf. */
  let carry: HTMLElement | undefined
  /** Pages before this one have their notes. */
  let done = 0

  /** The page on which there is something to do, from one on; `undefined` when all is done. */
  function pageToSet(): number | undefined {
    let page = done
    for (let looks = 4 * feet.length + 400; looks > 0 && (next < feet.length || carry); looks--) {
      columns.focus(page)
      if (carry) return page
      const of = pageOfCall(next)
      if (of === page) return page
      if (of < done) next++
      else {
        // Not laid out yet, or on another page: those before it are as they will be, but for their ends.
        const to = Number.isNaN(of) ? page + 1 : of
        if (mendEnds(page, to) === 0) page = to
      }
    }
    return undefined
  }

  function setPage(page: number): void {
    let waiting = 0
    while (pageOfCall(next + waiting) === page) waiting++
    const calls = feet.slice(next, next + waiting).map(({ call }, index) => {
      const { top, bottom } = columns.spotOf(call)
      return { top, bottom, height: heights[next + index] ?? 0 }
    })
    const first = feet[next]
    const head = first && anchors.headOf(page, first.call)
    const area = areas.open(page, carry ? undefined : first?.call)
    // A page without running text, such as a figure's: the rest waits for the next.
    if (!area) return
    let used = above
    if (carry) {
      const whole = heightOf(carry)
      const rest = used + whole > most ? splitter.split(carry, most - used) : undefined
      used += rest ? heightOf(carry) : whole
      area.element.append(carry)
      carry = rest
      // What goes on overleaf once more fills the page: no note can follow it.
      if (rest) {
        const [call] = calls
        area.stand(used, call ? Math.max(0, end - used - (call.top + call.bottom) / 2) : 0)
        return
      }
    }
    const parted = makeParted(next)
    const isTried = ({ take, part, blank, forced }: Plan): boolean => {
      const halves = part && parted(part.index, part.room)
      if (part && !halves) return false
      const taken = feet.slice(next, next + take)
      const bodies = taken.map(({ body }, at) => (halves && at === part.index ? halves.body : body))
      const height = taken.reduce(
        (sum, _, at) =>
          sum + (halves && at === part.index ? halves.height : (heights[next + at] ?? 0)),
        used,
      )
      area.element.append(...bodies)
      const holds = (blank: number) =>
        area.stand(height, blank) &&
        taken.every(({ call }) => columns.spotOf(call).page === page) &&
        pageOfCall(next + take) !== page
      let isRight = holds(blank)
      // What belongs to the text overleaf goes there, if all that is called above it stays; a line that
      // stays alone is better than notes that do.
      let kept = blank
      for (let tries = 0; isRight && tries < 3; tries++) {
        const top = lineToGoFrom(page)
        if (top === undefined || top < line / 2) break
        const more = Math.max(kept, end - height - top - line / 4)
        if (!holds(more)) {
          isRight = holds(kept)
          break
        }
        kept = more
      }
      if (!isRight && !forced) {
        for (const body of bodies) body.remove()
        return false
      }
      // Where no other text is on the page, nothing of it can hold a line off: all of it goes overleaf.
      if (!isRight && head && used === above) {
        area.close()
        head.classList.add('pushed')
        return true
      }
      const foot = feet[next + (part?.index ?? 0)]
      if (halves && foot) {
        foot.body = halves.body
        carry = halves.rest
      }
      // It holds off the line of a call whose note goes to the next page, too.
      if (take === 0 && used === above) area.element.classList.add('empty')
      next += take
      return true
    }
    plansFor({
      top: area.top(),
      bottom: end - used,
      most: most - used,
      line,
      small,
      calls,
    }).some(isTried)
  }

  /** Part notes from one on: the first lines, and the rest of them; the note itself stays whole. */
  function makeParted(first: number) {
    const known = new Map<string, { body: HTMLElement; rest: HTMLElement; height: number }>()
    return (index: number, room: number) => {
      const key = `${index} ${room}`
      const body = feet[first + index]?.body.cloneNode(true)
      if (known.has(key) || !(body instanceof HTMLElement)) return known.get(key)
      const rest = splitter.split(body, room)
      if (rest) known.set(key, { body, rest, height: heightOf(body) })
      return known.get(key)
    }
  }

  for (let page = pageToSet(); page !== undefined; page = pageToSet()) {
    done = page + 1
    setPage(page)
    // Once more where the word before is too long for what is left, too.
    for (let tries = 0; tries < 3 && mendEnds(page, page + 1) > 0; tries++);
  }
  return done
}
