import type { Element } from 'hast'
import type { Asset } from '../../model/document.ts'
import { eachElement, type Page } from '../page.ts'

/** An image that lies in the book: an asset under its name there. */
export interface BookImage extends Asset {
  /** Path from the package document: `images/ties.png`. */
  readonly href: string
}

/** What every reading system shows (EPUB 3.3 §3.2), with the ends of its names; the rest would need a fallback. */
const coreTypes: Readonly<Record<string, readonly string[]>> = {
  'image/gif': ['gif'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/svg+xml': ['svg'],
  'image/webp': ['webp'],
}

/**
 * Point the images of the pages to the book's own files and tell which files these are.
 * An image that is no asset (remote, missing, of a type that readers do not know) gives way to
 * its text alternative.
 */
export function takeImages(pages: readonly Page[], assets: readonly Asset[]): readonly BookImage[] {
  const byPath = nameImages(assets.filter(asset => asset.mediaType in coreTypes))
  const used = new Set<BookImage>()
  eachElement(pages, element => {
    if (element.tagName !== 'img') return
    const image = byPath.get(pathOf(element.properties.src))
    delete element.properties.srcSet
    if (image) {
      used.add(image)
      element.properties.src = image.href
    } else becomeWords(element)
  })
  return [...byPath.values()].filter(image => used.has(image))
}

/**
 * Names in plain ASCII, in the order of the assets: container paths allow little more (OCF 3.3 §4.2.2).
 * Their end is that of the type, which the manuscript's may be not: `photo.jpg` can hold a PNG.
 */
function nameImages(assets: readonly Asset[]): Map<string, BookImage> {
  const images = new Map<string, BookImage>()
  const taken = new Set<string>()
  for (const asset of assets) {
    const path = asset.path.replace(/^\.\//, '').replace(/^images\//, '')
    const dot = path.lastIndexOf('.')
    const stem = plain(dot > 0 ? path.slice(0, dot) : path)
    const written = path.slice(dot + 1).toLowerCase()
    const ends = coreTypes[asset.mediaType] ?? []
    const end = `.${ends.includes(written) ? written : (ends[0] ?? '')}`
    let name = `${stem}${end}`
    // Compared without case: OCF 3.3 §4.2.2 wants names unique after case folding.
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${stem}-${count}${end}`
    taken.add(name.toLowerCase())
    images.set(pathOf(asset.path), { ...asset, href: `images/${name}` })
  }
  return images
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-|-$/g, '') || 'image'

function pathOf(src: unknown): string {
  const path = String(src ?? '').replace(/^\.\//, '')
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path.normalize('NFC')
  }
}

function becomeWords(image: Element): void {
  const alt = image.properties.alt
  image.tagName = 'span'
  image.children = typeof alt === 'string' && alt !== '' ? [{ type: 'text', value: alt }] : []
  image.properties = {
    ...(image.properties.id ? { id: image.properties.id } : {}),
    className: ['missing-image'],
  }
}
