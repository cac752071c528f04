import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'

/** What bears a dot: kana and characters, with the marks that belong to them, but no punctuation. */
const letter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶ]/u
/** What shows words on their own terms. */
const untouched = new Set(['code', 'kbd', 'math', 'pre', 'rt', 'rp', 'samp', 'svg'])

/**
 * Give each letter that is emphasised in Japanese a box, `span.dotted`, for styles/languages.css to draw a
 * dot at: those of `text-emphasis` are printed as letters, and copied with the text. Changes the tree.
 * Source: Requirements for Japanese Text Layout (JLREQ) §3.3.9.
 */
export function dotEmphasis(tree: Root | Element, lang = '', isEmphasised = false): void {
  tree.children = tree.children.flatMap((child): (typeof tree.children)[number][] => {
    if (child.type === 'text')
      return isEmphasised && /^ja\b/i.test(lang) ? dotted(child.value) : [child]
    if (child.type === 'element' && !untouched.has(child.tagName)) {
      const own = child.properties.lang
      dotEmphasis(child, own ? String(own) : lang, isEmphasised || child.tagName === 'em')
    }
    return [child]
  })
}

/** A text in pieces: letters that bear dots, one by one, and what is between them. */
function dotted(text: string): ElementContent[] {
  const pieces: ElementContent[] = []
  for (const sign of text) {
    const last = pieces.at(-1)
    if (letter.test(sign)) pieces.push(h('span.dotted', sign))
    else if (last?.type === 'text') last.value += sign
    else pieces.push({ type: 'text', value: sign })
  }
  return pieces
}
