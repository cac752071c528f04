import type { Element, Nodes, Root } from 'hast'
import { primaryLanguage } from '../labels/labels.ts'

/** Patterns by language; a language without them is not hyphenated. */
const patterns: Readonly<Record<string, () => Promise<{ default: { hyphenateSync: Hyphenate } }>>> =
  {
    de: () => import('hyphen/de/index.js'),
    en: () => import('hyphen/en-gb/index.js'),
    es: () => import('hyphen/es/index.js'),
    fr: () => import('hyphen/fr/index.js'),
    it: () => import('hyphen/it/index.js'),
  }

type Hyphenate = (text: string, options?: { minWordLength?: number }) => string

/** What is not divided: names of things to type, headings, numbers of notes, ragged texts. */
const whole = new Set([
  ...['a', 'code', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'kbd', 'nav', 'pre', 'samp'],
  ...['svg', 'table', 'footer', 'sup', 'head'],
])

/**
 * Put soft hyphens into the running text, language by language: this browser has no patterns of
 * its own. Capitalised words stay whole, since most are names. Changes the tree.
 */
export async function hyphenate(tree: Root, lang: string): Promise<void> {
  const cache = new Map<string, Hyphenate | undefined>()
  const of = async (language: string) => {
    const primary = primaryLanguage(language)
    if (!cache.has(primary))
      cache.set(primary, (await patterns[primary]?.())?.default.hyphenateSync)
    return cache.get(primary)
  }
  const walk = async (node: Nodes, language: string): Promise<void> => {
    if (node.type === 'text') {
      const divide = await of(language)
      if (divide) node.value = divideWords(node.value, divide)
    } else if (node.type === 'root' || node.type === 'element') {
      if (node.type === 'element' && isWhole(node)) return
      const own =
        node.type === 'element' && node.properties.lang ? String(node.properties.lang) : language
      for (const child of node.children) await walk(child, own)
    }
  }
  await walk(tree, lang)
}

const isWhole = (node: Element) => whole.has(node.tagName) || node.properties.translate === 'no'

/** Words of six letters and more in lower case; no hyphen within two letters of an end. */
function divideWords(text: string, divide: Hyphenate): string {
  return text.replace(/(?<![\p{L}\p{N}.@/_-])\p{Ll}{6,}(?![\p{N}.@/_]\p{L})/gu, word =>
    divide(word, { minWordLength: 6 })
      .replace(/^(.{1,2})\u00ad/u, '$1')
      .replace(/\u00ad(.{1,2})$/u, '$1'),
  )
}
