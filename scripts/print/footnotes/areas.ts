import type { Anchors } from './anchors.ts'
import type { Columns } from './columns.ts'

/** The place of a page's notes: as wide as its text, as high as they are. Heights in CSS pixels. */
export interface Area {
  readonly element: HTMLElement
  /** From the top of the page, where the text begins that can go to the next. */
  top(): number
  /** Be so high, with so much left empty above; whether it stands on its page then. */
  stand(height: number, blank: number): boolean
  /** Take it out of the text again. */
  close(): void
}

/** Opens the places of notes. */
export interface Areas {
  /** On a page, on which the call stands if one is given; `undefined` when there is no text. */
  open(page: number, call: HTMLElement | undefined): Area | undefined
}

/** Make what opens the places of notes: `end` is where they end, `above` what is above them. Runs in the page. */
export function makeAreas(columns: Columns, anchors: Anchors, end: number, above: number): Areas {
  const spot = (place: Element) => columns.spotOf(place)
  return {
    open(page, call) {
      const opened = anchors.openAtStart(page) ?? (call && anchors.openAtCall(call))
      if (!opened) return undefined
      const { spacer, area } = opened
      // Where text begins it is reckoned, which saves a look at every page.
      let top = opened.top ?? spot(spacer).top
      const left = opened.left ?? spot(area).left
      const set = (height: number, blank: number) => {
        spacer.style.height = `${Math.max(0, end - height - blank - top)}px`
        // Whatever list or quotation it hangs in.
        area.style.width = `${columns.width}px`
        area.style.marginLeft = `${-left}px`
        area.style.height = `${height + blank}px`
        area.style.paddingTop = `${above + blank}px`
        area.style.backgroundPositionY = `${blank + 5}px`
      }
      return {
        element: area,
        top: () => top,
        close() {
          spacer.remove()
          area.remove()
        },
        stand(height, blank) {
          set(height, blank)
          let start = spot(spacer)
          for (let moves = 0; start.page < page && moves < 4; moves++) {
            anchors.moveOn(opened)
            start = spot(spacer)
          }
          if (start.page === page && Math.abs(start.top - top) > 0.5) {
            top = start.top
            set(height, blank)
          }
          return spot(area).page === page
        },
      }
    },
  }
}
