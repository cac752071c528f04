import type { Page } from 'puppeteer'
import { type Columns, makeColumns } from './footnotes/columns.ts'

/**
 * Let the text flow up where a figure or a table that cannot be parted would leave more than a fifth
 * of the page before it blank: it moves behind the paragraphs that follow it in its section, as few as
 * fill that page, and at most six. Where notes stand at the foot, each block is taken to be as much
 * higher as the notes that it calls. Changes the order of the page, before notes are laid out.
 */
export async function moveFigures(page: Page, hasFeet: boolean): Promise<void> {
  if (!(await page.evaluate(hasHighFigures))) return
  // Before there are columns, which would have to be laid out twice.
  const notes = await page.evaluateHandle(measureCalled, hasFeet)
  const columns = await page.evaluateHandle(makeColumns)
  await page.evaluate(moveInColumns, columns, notes)
  await columns.evaluate(one => one.release())
}

/** Whether anything is high enough to leave so much blank. Runs in the page. */
function hasHighFigures(): boolean {
  const runsDown = getComputedStyle(document.body).writingMode === 'vertical-rl'
  const height = getComputedStyle(document.documentElement).getPropertyValue(
    runsDown ? '--text-width' : '--text-height',
  )
  const enough = (Number.parseFloat(height) * 96) / 72 / 5
  return [...document.querySelectorAll('main figure, main .turned, main div.table')].some(block => {
    const { width, height } = block.getBoundingClientRect()
    return (runsDown ? width : height) > enough
  })
}

/**
 * Heights of the notes at the foot that a block calls, by blocks in the order of the text. Runs in the
 * page.
 */
function measureCalled(hasFeet: boolean): Map<HTMLElement, number> {
  const called: { block: HTMLElement; body: HTMLElement }[] = []
  for (const link of hasFeet ? document.querySelectorAll('main > article a.noteref') : []) {
    const note = document.getElementById((link.getAttribute('href') ?? '').slice(1))
    const block = link.closest<HTMLElement>('article > :not(section), section > :not(section)')
    if (!note || !block || block.closest('.notes')) continue
    const body = document.createElement('div')
    body.className = 'footnote'
    body.append(...[...note.childNodes].map(child => child.cloneNode(true)))
    called.push({ block, body })
  }
  const place = document.createElement('div')
  place.className = 'footnotes measured'
  place.style.width = getComputedStyle(document.documentElement).getPropertyValue('--text-width')
  place.append(...called.map(({ body }) => body))
  document.body.append(place)
  const notes = new Map<HTMLElement, number>()
  for (const { block, body } of called)
    notes.set(block, (notes.get(block) ?? 0) + body.getBoundingClientRect().height)
  place.remove()
  return notes
}

/** Runs in the page. */
function moveInColumns(columns: Columns, notes: ReadonlyMap<HTMLElement, number>): void {
  const most = 6
  const text = 'p, ul, ol, dl, blockquote, pre'
  const article = document.querySelector<HTMLElement>('main > article')
  const movable = [
    ...(article?.querySelectorAll<HTMLElement>(
      ':is(article, section:not(.notes)) > :is(figure, .turned, div.table)',
    ) ?? []),
  ]
  if (!article || movable.length === 0) return

  const before = new Map(
    [...notes.keys()].map(block => [
      block,
      Number.parseFloat(getComputedStyle(block).paddingBottom),
    ]),
  )
  // Padding, since pages may part it, as they part the text above notes.
  for (const [block, height] of notes)
    block.style.paddingBottom = `${(before.get(block) ?? 0) + height}px`

  /** What stands before a block, headings apart, which go with what they head. */
  const beforeOf = (block: Element): Element | undefined => {
    const before = block.previousElementSibling
    // What opens a page leaves the page before it as it is.
    if (before?.matches('.opening')) return undefined
    if (before?.matches('h2, h3, h4, h5, h6')) return beforeOf(before)
    if (before) return before
    return block.parentElement?.matches('section') ? beforeOf(block.parentElement) : undefined
  }
  /** How much of the page before stays blank on account of a block, in CSS pixels. */
  const blankBefore = (block: Element): number => {
    const { page } = columns.spotOf(block)
    const box = [...(beforeOf(block)?.getClientRects() ?? [])].at(-1)
    const end = box && columns.spotOfBox(box)
    return end?.page === page - 1 ? columns.height - end.bottom : 0
  }

  for (const block of movable) {
    const enough = columns.height / 5
    if (blankBefore(block) <= enough) continue
    const home = block.previousElementSibling
    const tried: { after: Element | null; blank: number }[] = [
      { after: home, blank: blankBefore(block) },
    ]
    while (tried.length <= most && (tried.at(-1)?.blank ?? 0) > enough) {
      const next = block.nextElementSibling
      if (!next?.matches(text)) break
      next.after(block)
      tried.push({ after: next, blank: blankBefore(block) })
    }
    const best = tried.reduce((one, other) => (other.blank < one.blank ? other : one))
    if (best.after) best.after.after(block)
    else block.parentElement?.prepend(block)
  }
  for (const [block, padding] of before) block.style.paddingBottom = `${padding}px`
}
