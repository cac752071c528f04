/** How a series of notes is numbered. The names are those of CSS. Source: CSS Counter Styles 3. */
export const markerStyles = [
  'decimal',
  'lower-alpha',
  'upper-alpha',
  'lower-roman',
  'upper-roman',
  'symbols',
] as const
export type MarkerStyle = (typeof markerStyles)[number]

/** The two series of notes, numbered apart. */
export interface Markers {
  readonly author: MarkerStyle
  readonly editor: MarkerStyle
}

export const markersByDefault: Markers = { author: 'decimal', editor: 'lower-alpha' }
