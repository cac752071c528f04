/** An image of the work that stands on its cover, or is it. */
export interface CoverImage {
  /** Relative to the work's folder, with forward slashes. */
  readonly path: string
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/svg+xml'
  /** Pixels, or the units of a drawing. */
  readonly width: number
  readonly height: number
  /** The file's bytes, unchanged. */
  readonly data: Uint8Array
}

/** What a work gives to its cover. */
export interface CoverChoice {
  /** Stands on the cover that is drawn. */
  readonly logo?: CoverImage
  /** Takes the place of the cover that is drawn. */
  readonly own?: CoverImage
  /** The name of the series by which its look is chosen: that of work.yaml, in whatever language. */
  readonly series?: string
}
