import type { Element, Properties } from 'hast'
import { plainAddress } from '../../model/address.ts'
import { eachElement, type Page } from '../page.ts'
import type { Places } from './ids.ts'

/** The attributes whose value is a list of ids, of the same file. */
const idLists = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaDetails', 'headers'] as const

/** What a reading system can open outside the book. */
const openable = /^(https?|mailto|tel):/

/**
 * Lead every reference of the pages to where its target stands now: `#id` in the same file,
 * `file#id` across files. A link that leads nowhere in the book, to a missing id or to a file
 * beside the manuscript, keeps its words and loses its `href` (the manuscript's rule `link-dead`
 * has reported it already); so does one that holds nothing, which a reader could neither see nor hear.
 */
export function relink(pages: readonly Page[], places: Places): void {
  eachElement(pages, (element, file) => {
    const { tagName, properties } = element
    if (isEmptyLink(element)) delete properties.href
    if (typeof properties.href === 'string') {
      // In a drawing `href` may point to data or to a shape, never to a page.
      const href =
        tagName === 'a' || properties.href.startsWith('#')
          ? hrefOf(properties.href, file, places)
          : properties.href
      if (href === undefined) delete properties.href
      else properties.href = href
    }
    if (typeof properties.xLinkHref === 'string' && properties.xLinkHref.startsWith('#'))
      properties.xLinkHref = hrefOf(properties.xLinkHref, file, places) ?? properties.xLinkHref
    // Checkers take a source for something to load, which must be safe.
    const source = plainAddress(String(properties.cite ?? ''))
    delete properties.cite
    if (source?.startsWith('https:')) properties.cite = source
    moveIdLists(properties, file, places)
    movePaints(properties, places)
  })
}

const isEmptyLink = ({ tagName, properties, children }: Element): boolean =>
  tagName === 'a' &&
  properties.ariaLabel === undefined &&
  children.every(child => child.type === 'text' && child.value.trim() === '')

function hrefOf(href: string, file: string, places: Places): string | undefined {
  if (href.startsWith('#')) {
    const place = places.get(href.slice(1)) ?? places.get(decoded(href.slice(1)))
    if (!place) return undefined
    return place.file === file ? `#${place.id}` : `${place.file}#${place.id}`
  }
  const address = plainAddress(href)
  return address && openable.test(address) ? address : undefined
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function moveIdLists(properties: Properties, file: string, places: Places): void {
  for (const name of idLists) {
    const value = properties[name]
    if (value === undefined || value === null) continue
    const ids = (Array.isArray(value) ? value : String(value).split(/\s+/)).flatMap(id => {
      const place = places.get(String(id))
      return place?.file === file ? [place.id] : []
    })
    delete properties[name]
    if (ids.length > 0) Object.assign(properties, { [name]: ids })
  }
}

/** Drawings refer to their gradients, clips and markers by `url(#id)` in any attribute. */
function movePaints(properties: Properties, places: Places): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== 'string' || !value.includes('url(#')) continue
    properties[name] = value.replace(/url\(#([^)]+)\)/g, (whole, id: string) =>
      places.has(id) ? `url(#${places.get(id)?.id})` : whole,
    )
  }
}
