import type { Element, Parents, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { taskSigns } from '../labels/task-signs.ts'
import type { Face } from '../model/document.ts'
import { type Script, scriptsOf, signsOf } from '../model/script.ts'

/**
 * What every subset holds, so that most editions share one: Latin of Western Europe, punctuation,
 * superiors of ordinals, arrows back.
 */
const common =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
  '\u00a0¡£§©«­®°±²³´·¹º»¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖ×ØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõö÷øùúûüýÿŒœŠšŸŽž' +
  'ʳᵉˢ–—‘’‚“”„†•…\u2009\u202f‹›€™←→↩−'

/** The characters that a text needs of a script's faces, common ones included, in code-point order. */
export function charactersOf(text: string, script: Exclude<Script, 'math'>): string {
  return script === 'western'
    ? signsIn(common + text)
        .sort()
        .join('')
    : signsOf(text, script)
}

/** The characters of a text, each once. A book has millions: they are ticked off rather than collected. */
function signsIn(text: string): string[] {
  const seen = new Uint8Array(0x110000)
  const signs: string[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at++
    if (seen[code] === 1) continue
    seen[code] = 1
    signs.push(String.fromCodePoint(code))
  }
  return signs
}

/**
 * The characters that a tree's formulas need of their face, in code-point order; none without a formula.
 * Letters alone are shown in mathematical italic, and a root has a sign that no text names.
 * Source: MathML Core §2.1.1, Appendix C.
 */
export function formulaCharactersOf(tree: Root): string {
  const signs = new Set<string>()
  visit(tree, 'element', node => {
    if (node.tagName !== 'math') return
    for (const sign of `${textOf(node)}√`)
      for (const form of [sign, italicOf(sign)]) signs.add(form)
  })
  return [...signs].sort().join('')
}

/** The mathematical italic of a letter; another sign is its own. */
function italicOf(sign: string): string {
  if (sign === 'h') return 'ℎ'
  if (sign === 'ı') return '𝚤'
  if (sign === 'ȷ') return '𝚥'
  const odd = [...'∂ϵϑϰϕϱϖ'].indexOf(sign)
  if (odd >= 0) return String.fromCodePoint(0x1d715 + odd)
  for (const [from, to, first] of italics)
    if (sign >= from && sign <= to)
      return String.fromCodePoint(first + (sign.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0))
  return sign
}

/** Where the italics of the letters from one to another begin. */
const italics = [
  ['A', 'Z', 0x1d434],
  ['a', 'z', 0x1d44e],
  ['Α', 'Ω', 0x1d6e2],
  ['α', 'ω', 0x1d6fc],
] as const

/** Name the faces that a text is set in, for its colophon. */
export function typefacesOf(tree: Root, words: string): string[] {
  const scripts = scriptsOf(textOf(tree) + words)
  return [
    'Source Serif 4',
    'Source Sans 3',
    ...(scripts.includes('japanese') ? ['Noto Serif JP', 'Noto Sans JP'] : []),
    ...(scripts.includes('arabic') ? ['Amiri'] : []),
    ...(formulaCharactersOf(tree) ? ['STIX Two Math'] : []),
  ]
}

/** All that a document shows as text; the boxes of task lists as the signs that an e-book has for them. */
export const textOfTree = (tree: Root): string =>
  textOf(tree) + (hasTasks(tree) ? Object.values(taskSigns).join('') : '')

const hasTasks = ({ children }: Parents): boolean =>
  children.some(child => child.type === 'element' && (isTaskBox(child) || hasTasks(child)))

const isTaskBox = ({ tagName, properties }: Element): boolean =>
  tagName === 'input' && properties.type === 'checkbox'

/**
 * Cut a face down to some characters, for print and for old reading systems: TrueType in and out. All of
 * its features stay: figures, small capitals, superiors.
 */
export async function subsetFace(face: Face, characters: string): Promise<Face> {
  const { default: subset } = await import('subset-font')
  const data = await subset(Buffer.from(face.data), characters, { targetFormat: 'truetype' })
  return { ...face, data }
}

/** Pack a face for a page on the web: TrueType in, WOFF2 out. */
export async function packFace(face: Face): Promise<Face> {
  const { default: fontverter } = await import('fontverter')
  return { ...face, data: await fontverter.convert(Buffer.from(face.data), 'woff2') }
}
