import type { Anchors } from './anchors.ts'
import type { Foot } from './bodies.ts'
import type { Columns } from './columns.ts'
import type { Splitter } from './splitter.ts'

/**
 * Set notes at the foot of the pages of their calls, page by page. On each, a spacer without width
 * floats from the first line down to the notes, and the notes float below it as wide as the page: text
 * flows beside the one and not beside the other. A note that does not fit is parted, if
 * it is long enough; else the line of its call goes to the next page. Runs in the page.
 */
export function fillFeet(
  feet: Foot[],
  columns: Columns,
  anchors: Anchors,
  splitter: Splitter,
): void {
  const { line } = columns
  /** Of notes, in CSS pixels: a line, and the space with the rule above them. */
  const small = 0.75 * line
  const above = small
  /** Less a little, lest a rounding pushes the notes off the page. */
  const H = columns.height - 2
  /** However long the notes, so much of a page is text. */
  const most = H - 4 * line
  let next = 0
  let carry: HTMLElement | undefined
  let page = 0

  const spot = (place: Element | Range) => columns.spotOf(place)
  const copyHeight = (body: HTMLElement) => splitter.heightOf(body.cloneNode(true) as HTMLElement)

  let guard = 4 * feet.length + 200
  while ((next < feet.length || carry) && guard-- > 0) {
    columns.focus(page)
    const waiting = feet[next]
    if (!carry && waiting) {
      const of = spot(waiting.call).page
      // Not laid out yet, or on a later page.
      if (of !== page) {
        page = Number.isNaN(of) ? page + 1 : of
        continue
      }
    }
    const k = page
    const opened = anchors.open(k, carry ? undefined : waiting?.call)
    if (!opened) {
      // A page without running text, such as a figure's: the rest waits for the next.
      page++
      continue
    }
    const { spacer, area } = opened
    const anchor = spot(spacer)
    // As wide as the page's text, whatever list or quotation it hangs in.
    area.style.marginLeft = '0'
    area.style.width = `${columns.width}px`
    let height = above
    let blank = 0
    const set = () => {
      const top = H - height - blank
      spacer.style.height = `${Math.max(0, top - anchor.top)}px`
      area.style.height = `${height + blank}px`
      area.style.paddingTop = `${above + blank}px`
      area.style.backgroundPositionY = `${blank + 5}px`
    }
    set()
    area.style.marginLeft = `${-(spot(area).left || 0)}px`
    const placed: { foot: Foot; h: number }[] = []
    const holds = () =>
      height <= most &&
      H - height >= anchor.top + line - 1 &&
      placed.every(({ foot }) => spot(foot.call).page === k) &&
      spot(area).page === k
    const add = (foot: Foot, h: number) => {
      height += h
      area.append(foot.body)
      placed.push({ foot, h })
      next++
      set()
    }
    const drop = () => {
      const last = placed.pop()
      if (!last) return
      last.foot.body.remove()
      height -= last.h
      next--
      set()
    }
    if (carry) {
      const h = splitter.heightOf(carry)
      const rest = height + h > most ? splitter.split(carry, most - height) : undefined
      height += rest ? copyHeight(carry) : h
      area.append(carry)
      carry = rest
      set()
    }
    while (!carry && next < feet.length) {
      const foot = feet[next]
      if (!foot || spot(foot.call).page !== k) break
      const h = splitter.heightOf(foot.body)
      add(foot, h)
      if (holds()) continue
      drop()
      // A line that begins or ends its paragraph needs another by it.
      if (partNote(foot, h, 0) || partNote(foot, h, line) || partNote(foot, h, 2 * line)) break
      pushLine(foot)
      break
    }
    /** Set the first lines of a long note below the line of its call, and so many pixels of text. */
    function partNote(foot: Foot, h: number, more: number): boolean {
      const call = spot(foot.call)
      if (call.page !== k || h <= 3.5 * small) return false
      const floor = Math.max(anchor.top + line, Math.ceil((call.bottom - 2) / line) * line) + more
      const room = Math.floor(Math.min(H - height - floor, most - height) / small) * small
      // Others that are called on these lines begin on this page too, behind its first part.
      const beside = feet.slice(next + 1).filter(one => {
        const at = spot(one.call)
        return at.page === k && at.top < call.bottom - 2 + more
      })
      const heights = beside.map(one => splitter.heightOf(one.body))
      const own = room - heights.reduce((sum, one) => sum + one, 0)
      if (own < 2 * small) return false
      const whole = foot.body.cloneNode(true) as HTMLElement
      const rest = splitter.split(foot.body, Math.min(own, h - 2 * small))
      if (!rest) return false
      add(foot, copyHeight(foot.body))
      for (const [index, one] of beside.entries()) add(one, heights[index] ?? 0)
      // The rest goes on overleaf, so no note can follow: nor can the lines that call one.
      const after = feet[next]
      if (after && spot(after.call).page === k) {
        blank = Math.max(0, H - height - floor)
        set()
      }
      if (holds()) {
        carry = rest
        return true
      }
      blank = 0
      for (let times = beside.length; times >= 0; times--) drop()
      foot.body = whole
      return false
    }
    /** Leave blank what the line of a call needs, so that it goes, and what cannot stay without it. */
    function pushLine(foot: Foot) {
      for (let tries = 0; tries < 8; tries++) {
        const at = spot(feet[next]?.call ?? foot.call)
        if (at.page === k) {
          blank = Math.max(0, H - height - at.top + 2)
          set()
        }
        const gone = spot(feet[next]?.call ?? foot.call).page !== k
        if (gone && placed.every(one => spot(one.foot.call).page === k)) return
        if (!gone && placed.length === 0) {
          // It cannot go: its note stays with it, whatever it costs.
          const stuck = feet[next] ?? foot
          blank = 0
          add(stuck, splitter.heightOf(stuck.body))
          return
        }
        drop()
      }
    }
    if (area.childElementCount === 0) {
      if (blank > 0) area.classList.add('empty')
      else {
        area.remove()
        spacer.remove()
      }
    }
    page = k + 1
  }
}
