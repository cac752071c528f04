import type { Element } from 'xast'
import { paragraph } from '../markdown.ts'
import type { Remark } from './annotation.ts'
import { plainText } from './critic-marks.ts'
import { dateOf } from './docx-revision.ts'

/** A comment with its replies. */
export interface Comment {
  readonly id: string
  /** Its number among all comments of the file, 1-based. */
  readonly number: number
  /** Itself, then its replies. */
  readonly remarks: readonly Remark[]
  /** Marked as done. */
  readonly done: boolean
}

/**
 * Read the comments of a document, replies with what they reply to.
 *
 * In: the roots of `comments.xml` and of `commentsExtended.xml`. Out: the comments that are no
 * replies, in the file's order; without the second part, each is one of its own.
 * Source: ECMA-376 Part 1, 17.13.4.2 (comment); MS-DOCX 2.5.3.1 (CT_CommentEx, which names a comment
 * by its last paragraph).
 */
export function readComments(comments?: Element, extended?: Element): Comment[] {
  const all = elementsOf(comments).filter(({ name }) => name === 'w:comment')
  const owners = new Map<string, Element>()
  for (const comment of all) for (const id of paragraphIds(comment)) owners.set(id, comment)
  const parents = new Map<Element, Element>()
  const done = new Set<Element>()
  for (const { attributes } of elementsOf(extended)) {
    const comment = owners.get(idOf(attributes['w15:paraId']))
    const parent = owners.get(idOf(attributes['w15:paraIdParent']))
    if (!comment) continue
    if (parent && parent !== comment) parents.set(comment, parent)
    if (/^(?:1|true|on)$/.test(attributes['w15:done'] ?? '')) done.add(comment)
  }
  const threads = Map.groupBy(all, comment => rootOf(comment, parents))
  return all.flatMap((comment, index) => {
    const thread = threads.get(comment)
    if (!thread) return []
    const replies = thread.filter(one => one !== comment)
    return {
      id: comment.attributes['w:id'] ?? '',
      number: index + 1,
      remarks: [comment, ...replies].map(remarkOf),
      done: done.has(comment),
    }
  })
}

/** The first comment of a thread; of a circle, which no program writes, one that is in it. */
function rootOf(comment: Element, parents: ReadonlyMap<Element, Element>): Element {
  const way = new Set([comment])
  let root = comment
  for (let next = parents.get(root); next && !way.has(next); next = parents.get(root)) {
    way.add(next)
    root = next
  }
  return root
}

function remarkOf(comment: Element): Remark {
  const author = comment.attributes['w:author']?.trim()
  const date = dateOf(comment.attributes['w:date'])
  const lines = elementsOf(comment).flatMap(block => wordsIn(block).split('\n'))
  const words = lines.map(line => plainText(line).trim()).filter(line => line !== '')
  return {
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    words: words.map(paragraph),
  }
}

/** The words of a block as they are to be; each paragraph and each break ends a line. */
function wordsIn({ name, children }: Element): string {
  switch (name) {
    case 'w:t':
      return children
        .map(node => (node.type === 'text' ? node.value : ''))
        .join('')
        .replaceAll('\n', ' ')
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:tab':
      return ' '
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:del':
    case 'w:moveFrom':
    case 'w:instrText':
    case 'mc:Choice':
      return ''
  }
  const words = children.map(node => (node.type === 'element' ? wordsIn(node) : '')).join('')
  return name === 'w:p' ? `${words}\n` : words
}

function paragraphIds(element: Element): string[] {
  const own = element.name === 'w:p' ? idOf(element.attributes['w14:paraId']) : ''
  return [...(own ? [own] : []), ...elementsOf(element).flatMap(paragraphIds)]
}

const idOf = (value: string | null | undefined) => value?.toUpperCase() ?? ''

const elementsOf = (element: Element | undefined): Element[] =>
  element?.children.filter((node): node is Element => node.type === 'element') ?? []
