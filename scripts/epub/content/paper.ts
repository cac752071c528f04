import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { eachElement, type Page } from '../page.ts'
import { classesOf } from './classes.ts'
import type { BookImage } from './images.ts'
import { isTransparent } from './transparency.ts'

const sheet = 'background-color: #fff !important'

/**
 * Make what is drawn in black readable on a dark page. A drawing that names `currentColor` follows the
 * text's colour, and takes it where it says nothing; any other, and an image that one can see through,
 * was drawn for white paper and gets a sheet of it. The styles stand in the elements, with weight: on
 * a dark page, reading systems take every background away and give a drawing's words the text's colour.
 */
export function layOnPaper(pages: readonly Page[], images: readonly BookImage[]): void {
  const clear = new Set(images.filter(isTransparent).map(({ href }) => href))
  eachElement(pages, element => {
    if (element.tagName === 'svg') {
      if (followsText(element)) element.properties.fill ??= 'currentColor'
      else {
        keepInk(element, '#000')
        putOnSheet(element)
      }
    } else if (element.tagName === 'img' && clear.has(String(element.properties.src)))
      putOnSheet(element)
  })
}

function putOnSheet(element: Element): void {
  element.properties.className = [...classesOf(element.properties), 'on-paper']
  element.properties.style = sheet
}

function followsText(drawing: Element): boolean {
  let follows = false
  visit(drawing, 'element', ({ properties }) => {
    if (Object.values(properties).includes('currentColor')) follows = true
  })
  return follows
}

/** Words keep the colour that they have on paper: their own, else what they inherit. */
function keepInk(element: Element, inherited: string): void {
  const ink = String(element.properties.fill ?? inherited)
  if (element.tagName === 'text' || element.tagName === 'tspan')
    element.properties.style = `fill: ${ink} !important`
  for (const child of element.children) if (child.type === 'element') keepInk(child, ink)
}
