import { mend, type Tag } from './tag.ts'

/**
 * Let each figure say what it shows: one without an alternative text is no figure. Changes the tree. Source: ISO 14289-1, 7.3.
 */
export function mendFigures(root: Tag): void {
  mend(root, tag => {
    if (tag.role !== 'Figure' || tag.alt?.trim()) return
    tag.alt = undefined
    tag.role = tag.kids.every(kid => kid.type !== 'tag') ? 'Span' : 'Div'
  })
}
