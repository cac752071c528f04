import type { Face, StyledDocument, Styles } from '../model/document.ts'
import type { Script } from '../model/script.ts'

/**
 * Noto Serif JP takes the height of Source Serif's line (1036 over the base, 335 below it), and Noto Sans
 * JP that of Source Sans's, so that a word of it pushes no line apart; Amiri, which is drawn small, its size, and the height of its letters,
 * so that nothing of a page's first line is printed on the page before.
 */
const metrics: Partial<Record<Face['family'], string>> = {
  'Noto Serif JP': 'ascent-override:103.6%;descent-override:33.5%;line-gap-override:0%',
  'Noto Sans JP': 'ascent-override:102.4%;descent-override:40%;line-gap-override:0%',
  Amiri: 'size-adjust:110%;ascent-override:110%;descent-override:50%;line-gap-override:0%',
}

/** What the rule of each face says of it, apart from where it is. */
const declarationOf = ({ family, weight, style }: Pick<Face, 'family' | 'weight' | 'style'>) =>
  `font-family:"${family}";font-weight:${weight};font-style:${style};`

/** Such a declaration of each family of the house. */
export const declarations: readonly string[] = (
  [
    'Source Serif 4',
    'Source Sans 3',
    'Source Code Pro',
    'Noto Serif JP',
    'Noto Sans JP',
    'Amiri',
    'STIX Two Math',
  ] as const
).map(family => declarationOf({ family, weight: 400, style: 'normal' }))

/** Declare faces; `addressOf` gives where the bytes of each are. */
export function faceRules(faces: readonly Face[], addressOf: (face: Face) => string): string {
  return faces
    .map(
      face =>
        `@font-face{${declarationOf(face)}src:url(${addressOf(face)});${metrics[face.family] ?? ''}}`,
    )
    .join('\n')
}

/** What of a document decides on its sheets. */
type Dressed = Pick<StyledDocument, 'edition' | 'sides' | 'writing'>

/** The sheets of the HTML file: for the screen, and for whoever prints it from a browser. */
export function htmlCss(styles: Styles, { edition, sides, writing }: Dressed): string {
  return [
    styles.tokens,
    styles.base,
    styles.formulas,
    `@media screen {\n${styles.screen}\n}`,
    `@media print {\n${styles.paper}\n}`,
    styles.languages,
    ...(writing === 'vertical' ? [styles.vertical] : []),
    ...(sides ? [styles.bilingual] : []),
    ...(edition === 'proof' ? [styles.proof] : []),
  ].join('\n')
}

/** The sheets of the printed edition. */
export function printCss(styles: Styles, { edition, sides, writing }: Dressed): string {
  return [
    styles.tokens,
    styles.base,
    styles.formulas,
    styles.print,
    styles.printNarrow,
    styles.languages,
    ...(writing === 'vertical' ? [styles.vertical, styles.printVertical] : []),
    ...(sides ? [styles.facing] : []),
    ...(edition === 'proof' ? [styles.proof, styles.proofPrint] : []),
  ].join('\n')
}

/**
 * The sheets of an e-book, of formulas and of other scripts only where it has some: old readers know less
 * than these use. Tokens are written out: many reading systems know no custom properties.
 */
export function ebookCss(
  styles: Styles,
  scripts: ReadonlySet<Script>,
  isBilingual = false,
): string {
  const tokens = new Map(
    [...styles.tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
  const hasOthers = scripts.has('japanese') || scripts.has('arabic')
  return [
    styles.ebook,
    ...(scripts.has('math') ? [styles.formulas] : []),
    ...(hasOthers ? [styles.ebookLanguages] : []),
    ...(isBilingual ? [styles.ebookBilingual] : []),
  ]
    .join('\n')
    .replace(/var\((--[\w-]+)\)/g, (whole, name) => tokens.get(name) ?? whole)
}
