import type { Element, ElementContent, Root } from 'hast'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'

/** Elements within elements, at most: reading systems and their checkers give up at 256. */
const most = 100

/**
 * Take nesting down to a depth that every reader can follow: what lies deeper keeps its words and
 * loses its elements, with one warning (`html-nesting`). Changes the tree.
 */
export function limitDepth(tree: Root, file: VFile): void {
  const deep = { children: tree.children as ElementContent[], depth: 0 }
  const rest = [deep]
  let first: Element | undefined
  for (let at = rest.pop(); at; at = rest.pop()) {
    for (const child of at.children) {
      if (child.type !== 'element') continue
      if (at.depth + 1 < most) {
        rest.push({ children: child.children, depth: at.depth + 1 })
      } else if (child.children.some(inner => inner.type === 'element')) {
        first ??= child
        child.children = [{ type: 'text', value: wordsOf(child) }]
      }
    }
  }
  if (first)
    fault(file, 'html-nesting', `Unexpected nesting deeper than ${most}, expected less`, {
      place: first.position?.start,
      hint: 'What lies deeper is kept as plain words.',
    })
}

/** The words of an element, without recursion: it may be thousands of levels deep. */
function wordsOf(element: Element): string {
  const words: string[] = []
  const rest: ElementContent[] = [element]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'text') words.push(node.value)
    if (node.type === 'element') rest.push(...node.children.toReversed())
  }
  return words.join(' ').replace(/\s+/g, ' ')
}
