import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'

/**
 * Report footnotes that are called and not written (an error: GFM leaves the call as text), and
 * written and never called, or written twice (a warning: nobody would read them).
 */
export function checkFootnotes(tree: Root, file: VFile): void {
  const called = new Set<string>()
  const written = new Set<string>()
  visit(tree, 'footnoteReference', node => {
    called.add(node.identifier)
  })
  visit(tree, 'footnoteDefinition', node => {
    const id = node.identifier
    if (!called.has(id) || written.has(id))
      fault(
        file,
        'footnote-unused',
        `Unexpected footnote “${node.label ?? id}” ${written.has(id) ? 'written twice, expected one' : 'that is never called, expected a call'}`,
        {
          place: node.position?.start,
        },
      )
    written.add(id)
  })
  const source = String(file)
  // A text that notes have cut in pieces keeps one position in all of them.
  const seen = new Set<number>()
  visit(tree, 'text', node => {
    const { start, end } = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    if (seen.has(start.offset)) return
    seen.add(start.offset)
    for (const match of source
      .slice(start.offset, end.offset)
      .matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
      const lines = source.slice(start.offset, start.offset + match.index).split('\n')
      const last = lines.at(-1) ?? ''
      const line = start.line + lines.length - 1
      const column = (lines.length === 1 ? start.column : 1) + last.length
      fault(
        file,
        'footnote-undefined',
        `Unexpected call of footnote “${match[1]}”, expected it to be written: [^${match[1]}]: …`,
        {
          place: {
            start: { line, column },
            end: { line, column: column + match[0].length },
          },
        },
      )
    }
  })
}
