import type { Nodes as HastNodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { paragraph } from '../markdown.ts'
import { plainText } from './critic-marks.ts'

/** Read plain text as paragraphs, a line each. */
export const plainWords = (text: string): RootContent[] =>
  plainText(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(paragraph)

/** Read the text of HTML as paragraphs; scripts and styles are none of it. */
export function htmlWords(html: string): RootContent[] {
  try {
    return plainWords(visibleText(fromHtml(html, { fragment: true }), 0))
  } catch {
    // What nests without end exhausts the parser's stack; nobody wrote it by hand.
    return plainWords(html.replace(/<[^<>]*>/g, ' '))
  }
}

/** Elements that stand on lines of their own. */
const block =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tr|ul)$/

function visibleText(node: HastNodes, depth: number): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  if (node.type !== 'element' && node.type !== 'root') return ''
  if (node.type === 'element' && /^(?:script|style|template|head)$/.test(node.tagName)) return ''
  const text = depth > 200 ? '' : node.children.map(child => visibleText(child, depth + 1)).join('')
  return node.type === 'element' && block.test(node.tagName) ? `\n${text}\n` : text
}

/** The words of blocks on one line, for the report. */
export const wordsOnOneLine = (words: readonly RootContent[]): string =>
  words
    .map(node => textOf(node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
