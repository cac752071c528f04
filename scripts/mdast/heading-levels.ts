import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'

/** Report headings that skip a level on the way down (`heading-level`). */
export function checkHeadingLevels(tree: Root, file: VFile): void {
  let before: number | undefined
  visit(tree, 'heading', heading => {
    if (before !== undefined && heading.depth > before + 1)
      fault(
        file,
        'heading-level',
        `Unexpected heading of level ${heading.depth}, expected level ${before + 1} or less`,
        {
          place: heading.position,
          hint: 'Readers with a screen reader move by levels.',
        },
      )
    before = heading.depth
  })
}
