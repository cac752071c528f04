import type { VFile } from 'vfile'

/** Stands in a passage for what is no running text of it: code, an image, another language. */
export const opaque = '\ufffc'

/**
 * The running text of a block, in one language, with the way back into the file that it was written in.
 * A stretch in another language is a passage of its own, and one `opaque` in this one.
 */
export interface Passage {
  /** What readers see, markup left out. Line ends are blanks; it has no other control characters. */
  readonly text: string
  /** BCP 47. */
  readonly lang: string
  readonly kind: 'title' | 'heading' | 'text' | 'cell'
  readonly file: VFile
  /**
   * Where in the file each UTF-16 unit of the text begins and ends, as offsets. What lies between two
   * that follow each other is markup.
   */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}
