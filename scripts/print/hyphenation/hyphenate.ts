import type { Element, Nodes, Root, Text } from 'hast'
import type { Hyphenation } from '../../model/hyphenation.ts'
import { makeDivider, type WholeWords } from './division.ts'
import { mannerOf } from './manners.ts'
import { loadPatterns } from './patterns.ts'

/**
 * What is not divided: names of things to type, heads, captions, numbers of notes, title page and
 * colophon, and the cells of tables, where soft hyphens would make columns narrow that need not be.
 */
const undivided = new Set([
  ...['code', 'kbd', 'pre', 'samp', 'var', 'math', 'svg', 'sup', 'sub', 'head', 'abbr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'footer', 'nav', 'table', 'figcaption'],
])

/** What begins and ends with lines of its own. */
const blocks = new Set(['p', 'li', 'dd', 'dt', 'div', 'blockquote', 'summary', 'section', 'aside'])

type Divider = ReturnType<typeof makeDivider>

/** A text, its language, and which of its words go on in another or end the paragraph. */
interface Running {
  readonly text: Text
  readonly lang: string
  readonly whole: { -readonly [Word in keyof WholeWords]: boolean }
}

/**
 * Put soft hyphens into the running text, each word by the language it is in (the nearest `lang`): this
 * browser has no patterns of its own. Changes the tree. What a work chooses of limits is for the
 * language of the edition.
 */
export async function hyphenate(root: Root, lang: string, choice: Hyphenation): Promise<void> {
  const texts: Running[] = []
  const gather = (node: Nodes, lang: string): void => {
    if (node.type === 'text' && /\p{L}/u.test(node.value)) {
      const before = texts.at(-1)
      const goesOn =
        before?.whole.last === false &&
        /[\p{L}\p{M}]$/u.test(before.text.value) &&
        /^[\p{L}\p{M}]/u.test(node.value)
      if (goesOn) before.whole.last = true
      texts.push({ text: node, lang, whole: { first: goesOn, last: false } })
    }
    if (node.type !== 'root' && node.type !== 'element') return
    const isBlock = node.type === 'element' && blocks.has(node.tagName)
    if (isBlock) endParagraph()
    if (node.type === 'root' || !isWhole(node))
      for (const child of node.children) gather(child, languageOf(node, lang))
    if (isBlock) endParagraph()
  }
  /** Half a word would be a line too short. */
  const endParagraph = () => {
    const last = texts.at(-1)
    if (last) last.whole.last = true
  }
  gather(root, lang)
  endParagraph()

  const dividers = new Map<string, Divider | undefined>()
  for (const { text, lang: own, whole } of texts) {
    if (!dividers.has(own))
      dividers.set(own, await dividerFor(own, own === lang ? choice : withoutLimits(choice)))
    const divide = dividers.get(own)
    if (divide) text.value = divide(text.value, whole)
  }
}

async function dividerFor(lang: string, choice: Hyphenation): Promise<Divider | undefined> {
  const manner = mannerOf(lang)
  const breaks = manner && (await loadPatterns(lang))
  return breaks && makeDivider({ breaks, manner, choice })
}

const withoutLimits = ({ exceptions, names, known }: Hyphenation): Hyphenation => ({
  exceptions,
  names,
  known,
})

const languageOf = (node: Root | Element, lang: string): string =>
  node.type === 'element' && node.properties.lang !== undefined
    ? String(node.properties.lang)
    : lang

const isWhole = (node: Element) => undivided.has(node.tagName) || node.properties.translate === 'no'
