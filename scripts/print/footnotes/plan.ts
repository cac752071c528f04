/** A call on a page, laid out without the page's notes; heights in CSS pixels from the top of its text. */
export interface WaitingCall {
  /** Of the line that the call stands on. */
  readonly top: number
  readonly bottom: number
  /** Of its note. */
  readonly height: number
}

/** What a page offers to the notes that are called on it. */
export interface PageOffer {
  /** Where text begins that can go to the next page. */
  readonly top: number
  /** Where the notes begin if none is added: at the page's end, or above the rest of an earlier one. */
  readonly bottom: number
  /** So much may all notes take that are added. */
  readonly most: number
  /** Height of a line of text, and of notes. */
  readonly line: number
  readonly small: number
  /** Those of the page, in their order. */
  readonly calls: readonly WaitingCall[]
}

/** What to set at the foot of a page. */
export interface Plan {
  /** So many notes from the first, whole, but for the one that is parted. */
  readonly take: number
  /** Of the note at `index`, what goes into so many pixels; the rest goes on overleaf. */
  readonly part?: { readonly index: number; readonly room: number }
  /** Left empty above the notes, so that the line of the next call goes to the next page. */
  readonly blank: number
  /** Whether calls may leave the page: the last way out, when lines can neither stay nor go. */
  readonly forced?: boolean
}

/**
 * Think out how the notes of a page may stand, the best way first. Lines that stay or go by rules of
 * their own, such as widows, are not known here: a plan is to be tried. Pure; runs in the page.
 */
export function makePlanner(): (offer: PageOffer) => Plan[] {
  return ({ top, bottom, most, line, small, calls }) => {
    const sums = [0]
    for (const { height } of calls) sums.push((sums.at(-1) ?? 0) + height)
    const sum = (count: number) => sums[count] ?? 0
    const edge = (count: number) => bottom - sum(count)
    const fits = (count: number) => sum(count) <= most && edge(count) >= top + line - 1
    const bottomOf = (call: WaitingCall) =>
      Math.max(top + line, Math.ceil((call.bottom - 2) / line) * line)
    /** Set the first lines of a long note below the line of its call, and so many pixels of text. */
    const parted = (index: number, more: number): Plan[] => {
      const call = calls[index]
      if (!call || call.height <= 3.5 * small) return []
      const floor = bottomOf(call) + more
      const left = Math.min(edge(index) - floor, most - sum(index))
      // Others that are called on these lines begin on this page too, behind its first part.
      const beside = calls.slice(index + 1).filter(one => one.top < call.bottom - 2 + more)
      const taken = beside.reduce((total, one) => total + one.height, 0)
      const room = Math.floor(Math.min(left - taken, call.height - 2 * small) / small) * small
      if (room < 2 * small) return []
      const take = index + 1 + beside.length
      // The rest goes on overleaf, so no note can follow: nor can the lines that call one.
      const rest = edge(index) - room - taken - floor
      const blank = take < calls.length ? Math.max(0, rest) : 0
      return [{ take, part: { index, room }, blank }]
    }
    /** Leave blank what the line of a call needs, down to its middle, so that it goes, and it alone. */
    const pushed = (index: number): Plan[] => {
      const call = calls[index]
      return call && fits(index)
        ? [{ take: index, blank: Math.max(0, edge(index) - (call.top + call.bottom) / 2) }]
        : []
    }
    let take = 0
    while (
      take < calls.length &&
      fits(take + 1) &&
      (calls[take]?.bottom ?? 0) - 2 <= edge(take + 1)
    )
      take++
    const next = calls[take]
    const goes = !next || next.bottom - 2 > edge(take)
    const plans: Plan[] = goes ? [{ take, blank: 0 }] : []
    for (let index = goes ? take - 1 : take; index >= Math.max(0, take - 7); index--)
      plans.push(
        ...parted(index, 0),
        ...parted(index, line),
        ...parted(index, 2 * line),
        ...pushed(index),
      )
    /** Whether the lines of all calls stand above the notes. */
    const isSound = ({ take, part, blank }: Plan) => {
      const call = calls[take - 1]
      const saved = part ? (calls[part.index]?.height ?? 0) - part.room : 0
      return !call || call.bottom - 2 <= edge(take) + saved - blank
    }
    // It cannot go: its note stays with it, whatever it costs.
    return [
      ...plans.filter(isSound),
      { take: Math.min(Math.max(take, 1), calls.length), blank: 0, forced: true },
    ]
  }
}
