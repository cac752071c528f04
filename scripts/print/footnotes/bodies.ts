/** A note that is to stand at the foot of the page of its call. */
export interface Foot {
  /** `fn-1`, `ed-a`. */
  readonly id: string
  /** What is raised in the text. */
  readonly call: HTMLElement
  /** The note, and after it those that it alone calls. */
  body: HTMLElement
}

/**
 * Take the notes out of their section at the end, each with its marker as the link back, in the order
 * of their first calls; the section goes. Notes called in a table are set below it, where no page can
 * part them, and do not come out. Runs in the page.
 */
export function gatherFeet(): Foot[] {
  const section = document.querySelector<HTMLElement>('section.notes')
  const article = document.querySelector<HTMLElement>('main > article')
  if (!section || !article) return []
  const items = new Map(
    [...section.querySelectorAll<HTMLElement>('li[data-marker]')].map(item => [item.id, item]),
  )
  const noteOf = (item: HTMLElement): HTMLElement => {
    const note = document.createElement('div')
    note.className = 'footnote'
    note.id = item.id
    note.setAttribute('role', 'doc-footnote')
    note.append(...item.childNodes)
    const marker = document.createElement('a')
    marker.className = 'marker'
    marker.textContent = item.dataset.marker ?? ''
    // The first link back is the marker's; further calls keep theirs at the note's end.
    const back = note.querySelector('a.backlink')
    for (const name of ['href', 'role', 'aria-label']) {
      const value = back?.getAttribute(name)
      if (value) marker.setAttribute(name, value)
    }
    back?.remove()
    const start = note.firstElementChild
    if (start?.matches('p')) start.prepend(marker, ' ')
    else note.prepend(marker, ' ')
    for (const paragraph of note.querySelectorAll('p'))
      if (!paragraph.textContent?.trim()) paragraph.remove()
    return note
  }
  const take = (call: HTMLElement): HTMLElement | undefined => {
    const id = (call.getAttribute('href') ?? '').slice(1)
    const item = items.get(id)
    if (!item) return undefined
    items.delete(id)
    const body = document.createElement('div')
    body.append(noteOf(item))
    for (const inner of body.querySelectorAll<HTMLElement>('a.noteref')) {
      const further = take(inner)
      if (further) body.append(...further.childNodes)
    }
    return body
  }
  const feet: Foot[] = []
  for (const link of [...article.querySelectorAll<HTMLElement>('a.noteref')]) {
    if (section.contains(link)) continue
    const id = (link.getAttribute('href') ?? '').slice(1)
    const body = take(link)
    if (!body) continue
    const table = link.closest('div.table') ?? link.closest('table')
    if (table) {
      let below = table.nextElementSibling
      if (!below?.matches('.table-notes')) {
        below = document.createElement('div')
        below.className = 'table-notes'
        table.after(below)
      }
      below.append(...body.childNodes)
    } else {
      feet.push({ id, call: link.closest<HTMLElement>('sup.call') ?? link, body })
    }
  }
  section.remove()
  return feet
}
