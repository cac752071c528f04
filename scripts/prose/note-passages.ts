import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import '../model/mdast.ts'
import type { Passage } from '../model/passage.ts'
import { passagesOf } from './passages.ts'

/**
 * Find the running text of editorial notes that readers see: the tree of a notes file in, passages out. A note
 * begins with its quotation, which is the article's text and not its own.
 */
export function notePassagesOf(tree: Root, file: VFile, lang: string): Passage[] {
  return tree.children.flatMap(node => {
    if (node.type !== 'containerDirective' || node.name !== 'note') return []
    const show = node.attributes?.show ?? 'internal'
    if (show === 'internal') return []
    const [first, ...rest] = node.children
    const children = first?.type === 'blockquote' ? rest : node.children
    return passagesOf({ type: 'root', children }, file, lang)
  })
}
