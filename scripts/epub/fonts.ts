import type { Face } from '../model/document.ts'

/** A face as a file of the book. */
export interface FontFile {
  readonly face: Face
  /** Path from the package document and from the style sheet: `fonts/SourceSerif4-Regular.woff2`. */
  readonly href: string
  readonly mediaType: string
}

/** Name the faces' files by what their bytes are: WOFF2, OpenType or TrueType. */
export const fontFiles = (faces: readonly Face[]): readonly FontFile[] =>
  faces.map(face => {
    const { end, mediaType } = formatOf(face.data)
    return { face, href: `fonts/${face.name}.${end}`, mediaType }
  })

/** Write the `@font-face` rules, which go before the style sheet that uses the families. */
export const fontRules = (fonts: readonly FontFile[]): string =>
  fonts
    .map(
      ({ face, href }) =>
        `@font-face { font-family: "${face.family}"; font-weight: ${face.weight}; ` +
        `font-style: ${face.style}; src: url("${href}"); }\n`,
    )
    .join('')

function formatOf(data: Uint8Array): { readonly end: string; readonly mediaType: string } {
  const signature = String.fromCharCode(...data.subarray(0, 4))
  if (signature === 'wOF2') return { end: 'woff2', mediaType: 'font/woff2' }
  if (signature === 'OTTO') return { end: 'otf', mediaType: 'font/otf' }
  return { end: 'ttf', mediaType: 'font/ttf' }
}
