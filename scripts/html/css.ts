import type { Face, Styles } from '../model/document.ts'

/** Declare faces; `addressOf` gives where the bytes of each are. */
export function faceRules(faces: readonly Face[], addressOf: (face: Face) => string): string {
  return faces
    .map(
      face =>
        `@font-face{font-family:"${face.family}";font-weight:${face.weight};` +
        `font-style:${face.style};src:url(${addressOf(face)})}`,
    )
    .join('\n')
}

/** The sheets of the HTML file: for the screen, and for whoever prints it from a browser. */
export function htmlCss(styles: Styles, edition: 'clean' | 'proof'): string {
  return [
    styles.tokens,
    styles.base,
    `@media screen {\n${styles.screen}\n}`,
    `@media print {\n${styles.print}\n}`,
    ...(edition === 'proof' ? [styles.proof] : []),
  ].join('\n')
}

/** The sheets of the printed edition. */
export function printCss(styles: Styles, edition: 'clean' | 'proof'): string {
  return [
    styles.tokens,
    styles.base,
    styles.print,
    ...(edition === 'proof' ? [styles.proof] : []),
  ].join('\n')
}

/** The sheets of the e-book. */
export const ebookCss = (styles: Styles): string => [styles.base, styles.ebook].join('\n')
