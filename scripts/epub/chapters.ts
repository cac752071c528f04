import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { StyledDocument } from '../model/document.ts'

/** What one file of the text holds; what stands before the first chapter has no head. */
export interface Chapter {
  /** The id of the heading that opens it. */
  readonly head?: string
  readonly children: ElementContent[]
}

/** Longer texts are cut by themselves: old readers are slow with files of more than 300 kB. */
const longText = 100_000

/**
 * The level of the headings that begin files, `undefined` when the text is one file: as the work says,
 * else level 2 where the printed chapters open pages or the text is longer than 100,000 characters.
 */
export function chapterLevel({ book, page }: StyledDocument, text: Element): number | undefined {
  if (book.chapters) return book.chapters === 'none' ? undefined : Number(book.chapters)
  return page.chapters !== 'flow' || textOf(text).length > longText ? 2 : undefined
}

/**
 * Cut the sections of a text into chapters: each heading of the level, or of a higher one, begins one.
 * A section that is itself cut is a part; what stands in it before its first chapter is a file of its own.
 */
export function chaptersOf(text: readonly ElementContent[], level: number): Chapter[] {
  const chapters: Chapter[] = [{ children: [] }]
  const put = (node: ElementContent) => chapters.at(-1)?.children.push(node)
  for (const node of text) {
    const head = node.type === 'element' ? headOf(node) : undefined
    if (node.type !== 'element' || !head || head.level > level) {
      put(node)
      continue
    }
    const [opening, ...inner] = chaptersOf(node.children, level)
    const type = inner.length > 0 ? 'part' : 'chapter'
    const section: Element = {
      ...node,
      properties: { ...node.properties, 'epub:type': type, role: `doc-${type}` },
      children: opening?.children ?? [],
    }
    chapters.push({ head: head.id, children: [section] }, ...inner)
  }
  return chapters
}

/** The heading that a section of the text is named by. */
function headOf({ tagName, properties, children }: Element) {
  if (tagName !== 'section') return undefined
  const id = [properties.ariaLabelledBy].flat().map(String)[0]
  // In a bilingual edition, beside that of the other language.
  const heading = children
    .flatMap(child => [child, ...(isPair(child) ? child.children : [])])
    .find(child => child.type === 'element' && child.properties.id === id)
  const level = heading?.type === 'element' ? /^h([2-6])$/.exec(heading.tagName)?.[1] : undefined
  return id && level ? { id, level: Number(level) } : undefined
}

const isPair = (node: ElementContent): node is Element =>
  node.type === 'element' && [node.properties.className].flat().includes('pair')
