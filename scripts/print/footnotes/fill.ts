import type { Anchors, Opened } from './anchors.ts'
import type { Foot } from './bodies.ts'
import type { Columns } from './columns.ts'
import type { makePlanner, Plan } from './plan.ts'
import type { Splitter } from './splitter.ts'

/**
 * Set notes at the foot of the pages of their calls, page by page. On each, a spacer without width
 * floats from the first line down to the notes, and the notes float below it as wide as the page: text
 * flows beside the one and not beside the other. What fits is reckoned out first, and then tried; most
 * pages are right at once. Runs in the page.
 */
export function fillFeet(
  feet: readonly Foot[],
  columns: Columns,
  anchors: Anchors,
  splitter: Splitter,
  plansFor: ReturnType<typeof makePlanner>,
): void {
  const { line } = columns
  /** Of notes, in CSS pixels: a line, and the space with the rule above them. */
  const small = 0.75 * line
  const above = small
  /** Less a little, lest a rounding pushes the notes off the page. */
  const H = columns.height - 2
  /** However long the notes, so much of a page is text. */
  const most = H - 4 * line
  const heights = splitter.heightsOf(feet.map(({ body }) => body))
  const spot = (place: Element | Range) => columns.spotOf(place)
  const pageOfCall = (index: number) => {
    const foot = feet[index]
    return foot ? spot(foot.call).page : Number.NaN
  }
  const placed = (opened: Opened) => {
    const { spacer, area, top, left } = opened
    if (top !== undefined && left !== undefined) return { spacer, area, top, left }
    return { spacer, area, top: spot(spacer).top, left: spot(area).left }
  }
  let next = 0
  let carry: HTMLElement | undefined
  let page = 0
  /** Pages before this one have their notes. */
  let done = 0

  let guard = 4 * feet.length + 400
  while ((next < feet.length || carry) && guard-- > 0) {
    columns.focus(page)
    if (!carry) {
      const of = pageOfCall(next)
      if (of !== page) {
        // Its page is done already: it is left out, and missed by the gate.
        if (of < done) next++
        // Not laid out yet, or on another page.
        else page = Number.isNaN(of) ? page + 1 : of
        continue
      }
    }
    const k = page
    page++
    done = page
    let waiting = 0
    while (pageOfCall(next + waiting) === k) waiting++
    const calls = feet.slice(next, next + waiting).map(({ call }, index) => {
      const { top, bottom } = spot(call)
      return { top, bottom, height: heights[next + index] ?? 0 }
    })
    const here = feet[next]?.call
    const opened = anchors.openAtStart(k) ?? (!carry && here ? anchors.openAtCall(here) : undefined)
    // A page without running text, such as a figure's: the rest waits for the next.
    if (!opened) continue
    const { spacer, area, top: reckoned, left } = placed(opened)
    let top = reckoned
    const set = (height: number, blank: number) => {
      spacer.style.height = `${Math.max(0, H - height - blank - top)}px`
      // As wide as the page's text, whatever list or quotation it hangs in.
      area.style.width = `${columns.width}px`
      area.style.marginLeft = `${-left}px`
      area.style.height = `${height + blank}px`
      area.style.paddingTop = `${above + blank}px`
      area.style.backgroundPositionY = `${blank + 5}px`
    }
    let used = above
    if (carry) {
      const [whole = 0] = splitter.heightsOf([carry])
      const rest: HTMLElement | undefined =
        used + whole > most ? splitter.split(carry, most - used) : undefined
      used += rest ? (splitter.heightsOf([carry])[0] ?? 0) : whole
      area.append(carry)
      carry = rest
      // What goes on overleaf once more fills the page: no note can follow it.
      if (rest) {
        const [call] = calls
        set(used, call ? Math.max(0, H - used - call.top + 2) : 0)
        continue
      }
    }
    const offer = { top, bottom: H - used, most: most - used, line, small, calls }
    const parts = new Map<number, { body: HTMLElement; rest: HTMLElement; height: number }>()
    /** The first lines of a note and the rest of them; the note itself stays whole. */
    const part = ({ index, room }: NonNullable<Plan['part']>) => {
      const key = index * 1000 + room / small
      const known = parts.get(key)
      if (known) return known
      const body = feet[next + index]?.body.cloneNode(true)
      const rest = body instanceof HTMLElement ? splitter.split(body, room) : undefined
      if (!(body instanceof HTMLElement) || !rest) return undefined
      const made = { body, rest, height: splitter.heightsOf([body])[0] ?? 0 }
      parts.set(key, made)
      return made
    }
    const tried = ({ take, part: wanted, blank, forced }: Plan): boolean => {
      const parted = wanted && part(wanted)
      if (wanted && !parted) return false
      let height = used
      const bodies = feet.slice(next, next + take).map(({ body }, index) => {
        const isParted = parted && index === wanted.index
        height += isParted ? parted.height : (heights[next + index] ?? 0)
        return isParted ? parted.body : body
      })
      set(height, blank)
      area.append(...bodies)
      columns.extend(k + 1)
      // Where it begins was reckoned only.
      const start = spot(spacer)
      if (start.page === k && Math.abs(start.top - top) > 0.5) {
        top = start.top
        set(height, blank)
      }
      const holds =
        forced ||
        (feet.slice(next, next + take).every(({ call }) => spot(call).page === k) &&
          pageOfCall(next + take) !== k &&
          spot(area).page === k)
      if (!holds) {
        for (const body of bodies) body.remove()
        return false
      }
      const foot = feet[next + (wanted?.index ?? 0)]
      if (parted && foot) {
        foot.body = parted.body
        carry = parted.rest
      }
      if (take === 0 && used === above) area.classList.add('empty')
      if (take === 0 && used === above && blank === 0) {
        area.remove()
        spacer.remove()
      }
      next += take
      return true
    }
    plansFor(offer).some(tried)
  }
}
