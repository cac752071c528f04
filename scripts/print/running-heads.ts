import { cssString } from '../model/css-string.ts'
import { folioOf } from './folios.ts'
import { type PageMap, textPage } from './page-map.ts'

/** What stands in the margins of a page, outside of its text. */
export interface MarginTexts {
  readonly title: string
  readonly section: string
  readonly folio: string
}

/** What running heads are made of. */
export interface Running {
  readonly title: string
  /** The sections, in order. */
  readonly heads: readonly { readonly id: string; readonly title: string }[]
  /** Whether sections open pages: there, the head above the text is enough. */
  readonly hasOpenings: boolean
  /** Width of the text, in points, where versos say the title and rectos the section. */
  readonly narrow?: number | undefined
}

/**
 * Find what stands in the margins of each page: nothing on a blank one; no running head where a section
 * opens the page, nor, in a book's page, on front matter.
 */
export function marginTexts(map: PageMap, running: Running): MarginTexts[] {
  const { heads, hasOpenings, narrow } = running
  const total = map.pages - map.front
  const openings = new Set(
    hasOpenings ? ['text', ...heads.map(({ id }) => id)].map(id => map.places.get(id)) : [],
  )
  const text = textPage(map)
  // At 8 points, a character of Source Sans 3 is about 4 wide.
  const title = shorten(running.title, narrow ? Math.floor(narrow / 4) : 64)
  return Array.from({ length: map.pages }, (_, index) => {
    const page = index + 1
    if (map.blanks.includes(page)) return { title: '', section: '', folio: '' }
    const isVerso = page % 2 === 0
    const isBare = openings.has(page) || ((narrow || map.front > 0) && page < text)
    const folio = folioOf(page, map.front)
    const section = shorten(sectionOn(page, map, heads), narrow ? Math.floor(narrow / 4) : 34)
    return {
      title: isBare || (narrow && !isVerso) ? '' : title,
      section: isBare || (narrow && isVerso) ? '' : section,
      folio: page > map.front ? `${folio} / ${total}` : folio,
    }
  })
}

/**
 * Write them as rules of style. No engine of a browser has `string-set`: counter styles of our own,
 * with one symbol a page, make the page counter say it.
 */
export function marginRules(texts: readonly MarginTexts[]): string {
  const rule = (name: string, symbols: readonly string[]) =>
    `@counter-style ${name}{system:fixed;symbols:${symbols.map(cssString).join(' ') || '""'};suffix:""}`
  return [
    rule(
      'running-titles',
      texts.map(({ title }) => title),
    ),
    rule(
      'section-heads',
      texts.map(({ section }) => section),
    ),
    rule(
      'folios',
      texts.map(({ folio }) => folio),
    ),
  ].join('\n')
}

/** The section that a running head names on a page: the last that has begun by its end. */
function sectionOn(page: number, map: PageMap, heads: Running['heads']): string {
  const begun = heads.filter(({ id }) => (map.places.get(id) ?? Number.POSITIVE_INFINITY) <= page)
  return begun.at(-1)?.title ?? ''
}

/** Cut a long title at a word's end, so that running heads stay on one line beside each other. */
export function shorten(title: string, most: number): string {
  if (title.length <= most) return title
  const cut = title.slice(0, most)
  return `${cut.replace(/[\s\u00a0\u202f,;:.–—-]*\S*$/u, '') || cut}…`
}
