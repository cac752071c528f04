import { imageSize } from 'image-size'
import { visit } from 'unist-util-visit'
import { fromXml } from 'xast-util-from-xml'
import type { CoverChoice, CoverImage } from '../model/cover.ts'
import { fault } from '../model/fault.ts'
import type { Host } from '../model/host.ts'
import type { LoadedImage } from '../model/image.ts'
import { loadImages } from './images.ts'
import { type Fields, isTodo } from './metadata.ts'
import type { WorkData } from './schema.ts'

/** Apple Books takes no cover whose shorter side has less (Apple Books Asset Guide, Cover art). */
const shortest = 1400

/**
 * Read the images that work.yaml names for the cover: `logo` and `epub.cover`. One that is missing,
 * lies outside the work or cannot be drawn is a fault at the place of its field; so is, as a warning,
 * a cover that shops do not take.
 */
export async function readCoverImages(
  host: Host,
  folder: string,
  { file, data, yaml }: Fields<WorkData>,
): Promise<Pick<CoverChoice, 'logo' | 'own'>> {
  const read = async (src: string | undefined, path: readonly string[]) => {
    if (src === undefined || isTodo(src)) return undefined
    const place = yaml?.placeOf(path)
    const loaded = (await loadImages(host, folder, [src])).get(src)
    if (loaded?.type === 'missing' || loaded?.type === 'outside') {
      const [rule, what, wanted] =
        loaded.type === 'missing'
          ? (['image-missing', 'missing image', 'the file to exist'] as const)
          : (['image-outside', 'image outside the work', 'a file inside its folder'] as const)
      fault(file, rule, `Unexpected ${what} in “${path.join('.')}”, expected ${wanted}`, { place })
      return undefined
    }
    const image = loaded && asCoverImage(loaded)
    if (typeof image !== 'string') return image && { image, place }
    fault(
      file,
      'image-unreadable',
      `Unexpected ${image} in “${path.join('.')}”, expected a PNG, a JPEG, or an SVG without text`,
      { place, hint: 'In an SVG, turn words into outlines: their typeface is not at hand.' },
    )
    return undefined
  }
  const logo = await read(data.logo, ['logo'])
  const own = await read(data.epub?.cover, ['epub', 'cover'])
  const faulty = own && whatShopsRefuse(own.image)
  if (faulty)
    fault(file, 'cover-size', `Unexpected cover ${faulty}`, {
      place: own.place,
      hint: 'Shops like best a cover of 1600 pixels by 2400 or 2560.',
    })
  return { ...(logo ? { logo: logo.image } : {}), ...(own ? { own: own.image } : {}) }
}

/** An image that every shop, and the drawing of a cover, can take; or what it is instead. */
function asCoverImage(image: LoadedImage): CoverImage | string {
  switch (image.type) {
    case 'raster': {
      const { path, mediaType, width, height, data } = image
      if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') return `${mediaType} data`
      return { path, mediaType, width, height, data }
    }
    case 'vector':
      return asDrawing(image.path, image.data)
    case 'unreadable':
      return image.why
    default:
      return 'image'
  }
}

function asDrawing(path: string, data: Uint8Array): CoverImage | string {
  let hasText = false
  visit(fromXml(new TextDecoder().decode(data)), 'element', ({ name }) => {
    if (/^(.*:)?text$/.test(name)) hasText = true
  })
  if (hasText) return 'SVG with <text>'
  try {
    const { width, height } = imageSize(data)
    return { path, mediaType: 'image/svg+xml', width, height, data }
  } catch {
    return 'SVG without a viewBox'
  }
}

/** What is wrong with a cover for those who sell it, in words. A drawing has any size. */
function whatShopsRefuse({ mediaType, width, height }: CoverImage): string | undefined {
  if (width >= height) return `that is not upright (${width} × ${height}), expected one that is`
  if (mediaType === 'image/svg+xml' || width >= shortest) return undefined
  return `of ${width} × ${height} pixels, expected ${shortest} or more along the shorter side`
}
