import type { Root } from 'hast'

/** A local image as it was read, or why it cannot be used. */
export type LoadedImage =
  | {
      readonly type: 'raster'
      readonly path: string
      readonly mediaType: string
      readonly width: number
      readonly height: number
      readonly data: Uint8Array
    }
  | {
      readonly type: 'vector'
      readonly path: string
      readonly data: Uint8Array
      /** The drawing as hast, when it can stand in the page itself; else it stays a file. */
      readonly drawing?: Root
    }
  | { readonly type: 'missing' | 'outside' }
  | { readonly type: 'unreadable'; readonly why: string }
