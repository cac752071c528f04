import { Buffer } from 'node:buffer'
import { Resvg } from '@resvg/resvg-js'

/** Turn an SVG document into PNG bytes of a width in pixels. Text is not drawn: it comes as outlines. */
export function rasterise(drawing: string | Uint8Array, width: number): Uint8Array {
  const svg = typeof drawing === 'string' ? drawing : Buffer.from(drawing)
  const image = new Resvg(svg, {
    // No system faces: what a machine has must not change the picture.
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: width },
  })
  return image.render().asPng()
}
