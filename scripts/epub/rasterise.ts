import { Resvg } from '@resvg/resvg-js'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** Turn an SVG element into PNG bytes of its own size. Text is not drawn: it comes as outlines. */
export function rasterise(drawing: Element): Uint8Array {
  // No system faces: what a machine has must not change the picture.
  const image = new Resvg(toXml(drawing), { font: { loadSystemFonts: false } }).render()
  return Uint8Array.from(image.asPng())
}
