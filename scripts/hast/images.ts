import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Asset } from '../model/document.ts'
import { fault } from '../model/fault.ts'
import type { LoadedImage } from '../model/image.ts'

/** The local images that a text shows, as `src` has them. */
export function localSources(tree: Root): string[] {
  const sources: string[] = []
  visit(tree, 'element', node => {
    if (node.tagName === 'img' && !isRemote(srcOf(node))) sources.push(srcOf(node))
  })
  return sources
}

/**
 * Put the images that were read into the text: raster ones with their size, drawings as SVG of
 * the page. One that cannot be used is a fault at its place; of a remote one the alternative text
 * is shown. Changes the tree; the assets it now needs out.
 */
export function placeImages(
  tree: Root,
  images: ReadonlyMap<string, LoadedImage>,
  file: VFile,
): Asset[] {
  const assets = new Map<string, Asset>()
  let drawings = 0
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return undefined
    const src = srcOf(node)
    const place = node.position
    const alt = String(node.properties.alt ?? '')
    const replace = (by: Element) => {
      parent.children[index] = by
      return SKIP
    }
    if (alt === '')
      fault(
        file,
        'image-alt',
        `Unexpected image without text alternative, expected ![what it shows](${src})`,
        {
          place,
        },
      )
    if (isRemote(src)) {
      fault(
        file,
        'image-remote',
        `Unexpected remote image “${shorten(src)}”, expected a file of the work`,
        {
          place,
          hint: 'Its text alternative is shown.',
        },
      )
      return replace(span(alt))
    }
    const image = images.get(src)
    switch (image?.type) {
      case 'raster':
        assets.set(image.path, image)
        node.properties = {
          ...node.properties,
          src: image.path,
          alt,
          width: node.properties.width ?? image.width,
          height: node.properties.height ?? image.height,
        }
        return undefined
      case 'vector': {
        const svg = image.drawing?.children.find(child => child.type === 'element')
        if (svg) return replace(inlineDrawing(structuredClone(svg), alt, `drawing-${++drawings}`))
        assets.set(image.path, { path: image.path, data: image.data, mediaType: 'image/svg+xml' })
        node.properties = { ...node.properties, src: image.path, alt }
        return undefined
      }
      case 'outside':
        fault(
          file,
          'image-outside',
          `Unexpected image “${shorten(src)}” outside the work, expected a file inside its folder`,
          { place },
        )
        break
      case 'unreadable':
        fault(
          file,
          'image-unreadable',
          `Unexpected ${image.why} in “${shorten(src)}”, expected a PNG, JPEG, GIF, WebP or SVG image`,
          { place },
        )
        break
      default:
        fault(
          file,
          'image-missing',
          `Unexpected missing image “${shorten(src)}”, expected the file to exist`,
          { place },
        )
    }
    return replace(span(alt))
  })
  return [...assets.values()]
}

/** A drawing of the page: one image to a screen reader, with ids of its own. */
function inlineDrawing(svg: Element, alt: string, prefix: string): Element {
  visit(svg, 'element', node => {
    if (node.properties.id) node.properties.id = `${prefix}-${node.properties.id}`
  })
  const { ariaLabelledBy, ariaLabel, ariaDescribedBy, ...properties } = svg.properties
  // The alternative text of the manuscript stands for the drawing's own title and description.
  svg.children = svg.children.filter(
    child => !(child.type === 'element' && ['title', 'desc'].includes(child.tagName)),
  )
  svg.properties = { ...properties, role: 'img', ariaLabel: alt }
  return svg
}

const span = (text: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['image-missing'] },
  children: [{ type: 'text', value: text }],
})

const srcOf = (node: Element) => String(node.properties.src ?? '')

const isRemote = (src: string) => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)

const shorten = (src: string) => (src.length > 80 ? `${src.slice(0, 80)}…` : src)
