import type { List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { type Processor, unified } from 'unified'

/**
 * What remark-gfm does not escape: container directives are this project's (`::` covers leaf
 * directives as well), and `www.` begins an address whatever follows.
 */
function escapeMore(this: Processor) {
  const data = this.data()
  data.toMarkdownExtensions ??= []
  data.toMarkdownExtensions.push({
    unsafe: [
      { atBreak: true, character: ':', after: ':' },
      { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: 'autolink' },
    ],
  })
}

const writer = unified().use(remarkGfm).use(escapeMore).use(remarkStringify, { bullet: '-' })

/**
 * Write blocks as Markdown that a CommonMark and GFM parser reads as the very same words.
 *
 * In: mdast content. Out: Markdown with LF, ending in one; whatever Markdown would read in plain
 * text is escaped.
 */
export const toMarkdown = (children: RootContent[]): string => {
  const root: Root = { type: 'root', children }
  return writer.stringify(root)
}

/** Build a paragraph of plain text on one line. */
export const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  children: phrasing(text),
})

/** Build a tight bullet list of plain texts, one line each. */
export const list = (texts: readonly string[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: texts.map(text => ({ type: 'listItem', spread: false, children: [paragraph(text)] })),
})

/** Brackets belong to an address when they are a pair, punctuation at its end does not. */
const address =
  /(\bhttps?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))*(?:[^\s<>()\p{P}]|[/_&#-]|\([^\s<>()]*\)))/u

/**
 * Part addresses from plain text: inside an autolink literal a backslash is part of the address,
 * so that no character of it could be escaped; inside `<…>` nothing needs to be.
 */
function phrasing(text: string): PhrasingContent[] {
  const parts = text.split(address)
  return parts.flatMap((value, index): PhrasingContent[] => {
    if (!value) return []
    const node = { type: 'text', value } as const
    return [index % 2 ? { type: 'link', url: value, children: [node] } : node]
  })
}
