import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { classesOf } from '../content/classes.ts'
import type { BookImage } from '../content/images.ts'
import { eachElement, type Page } from '../page.ts'
import { isAnimated } from './moving.ts'

/** What the pages of a book hold, as far as it matters to those who do not read by eye alone. */
export interface Survey {
  /** Images that say something; those with an empty alternative decorate. */
  images: number
  described: number
  /** Drawings of the page with words in them. */
  wordsInDrawings: boolean
  longDescriptions: boolean
  formulas: number
  /** Formulas that say themselves in words too. */
  formulasInWords: number
  /** Headings below the title. */
  headings: boolean
  /** Roles that tell what HTML cannot. */
  roles: boolean
  notes: boolean
  ruby: boolean
  /** Where the pages of the printed edition begin. */
  pages: boolean
  moving: boolean
}

/** Go through the pages, and the images that they show. */
export function survey(pages: readonly Page[], images: readonly BookImage[]): Survey {
  const seen: Survey = {
    images: 0,
    described: 0,
    wordsInDrawings: false,
    longDescriptions: false,
    formulas: 0,
    formulasInWords: 0,
    headings: false,
    roles: false,
    notes: false,
    ruby: false,
    pages: false,
    moving: images.some(isAnimated),
  }
  eachElement(pages, element => {
    const { tagName, properties } = element
    const type = properties['epub:type']
    if (tagName === 'img' && properties.alt !== '') count(seen, properties.alt !== undefined)
    if (tagName === 'svg' && properties.ariaHidden !== 'true') drawing(seen, element)
    if (tagName === 'math') {
      seen.formulas += 1
      if (properties.alttext ?? properties.ariaLabel) seen.formulasInWords += 1
    }
    if (tagName === 'ruby') seen.ruby = true
    if (/^h[2-6]$/.test(tagName)) seen.headings = true
    if (String(properties.role ?? '').startsWith('doc-')) seen.roles = true
    if (type === 'noteref') seen.notes = true
    if (type === 'pagebreak') seen.pages = true
    if (/^(animate|animateMotion|animateTransform|set)$/.test(tagName)) seen.moving = true
    if (properties.ariaDetails || classesOf(properties).includes('long-description'))
      seen.longDescriptions = true
  })
  return seen
}

function drawing(seen: Survey, svg: Element): void {
  count(seen, hasName(svg))
  visit(svg, 'element', ({ tagName }) => {
    if (tagName === 'text') seen.wordsInDrawings = true
  })
}

function count(seen: Survey, described: boolean): void {
  seen.images += 1
  if (described) seen.described += 1
}

const hasName = ({ properties, children }: Element): boolean =>
  Boolean(properties.ariaLabel ?? properties.ariaLabelledBy) ||
  children.some(child => child.type === 'element' && child.tagName === 'title')
