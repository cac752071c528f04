import { isAbsolute, join, relative, sep } from 'node:path'
import { imageSize } from 'image-size'
import type { Host } from '../model/host.ts'
import type { LoadedImage } from '../model/image.ts'
import { readDrawing } from './drawing.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/**
 * Read the local images that a text shows: their `src` as written in, what was found out.
 * Nothing outside the work's folder is read, wherever links lead.
 */
export async function loadImages(
  host: Host,
  folder: string,
  sources: Iterable<string>,
): Promise<Map<string, LoadedImage>> {
  const images = new Map<string, LoadedImage>()
  for (const source of new Set(sources)) images.set(source, await load(host, folder, source))
  return images
}

async function load(host: Host, folder: string, source: string): Promise<LoadedImage> {
  const name = decode(source)
  if (name === undefined || isAbsolute(name) || name.includes('\\')) return { type: 'outside' }
  const root = await host.realPath(folder)
  const real = await host.realPath(join(folder, name))
  if (!root || !inside(join(folder, name), folder)) return { type: 'outside' }
  if (!real) return { type: 'missing' }
  if (!inside(real, root)) return { type: 'outside' }
  const data = await host.readFile(real)
  if (!data) return { type: 'missing' }
  const path = relative(folder, join(folder, name)).split(sep).join('/')
  return read(path, data)
}

function read(path: string, data: Uint8Array): LoadedImage {
  if (/\.svg$/i.test(path)) {
    const result = readDrawing(data)
    if (typeof result === 'string') return { type: 'unreadable', why: result }
    return { type: 'vector', path, data, ...result }
  }
  try {
    const { type = '', width, height } = imageSize(data)
    const mediaType = mediaTypes[type]
    if (!mediaType) return { type: 'unreadable', why: `${type || 'unknown'} data` }
    return { type: 'raster', path, mediaType, width, height, data }
  } catch {
    return { type: 'unreadable', why: 'data that is no image' }
  }
}

function inside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}

function decode(source: string): string | undefined {
  try {
    return decodeURIComponent(source)
  } catch {
    return undefined
  }
}
