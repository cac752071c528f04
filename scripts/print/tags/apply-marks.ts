import type { PDFContext } from '@cantoo/pdf-lib'
import { markSign } from './mark-elements.ts'
import { type Mark, type Tag, walk } from './tag.ts'

/**
 * Give each tag of a marked element the role, language, expansion and alternative that its mark says.
 * Changes the tree.
 */
export function applyMarks(root: Tag, marks: readonly Mark[], context: PDFContext): void {
  walk(root, tag => {
    if (tag.role !== 'Figure' || !tag.alt?.startsWith(markSign)) return
    const mark = marks[Number(tag.alt.slice(markSign.length, -markSign.length))]
    tag.alt = mark?.alt
    tag.role = mark?.role ?? 'NonStruct'
    if (!mark) return
    tag.mark = mark
    tag.lang ??= mark.lang
    tag.expansion = mark.expansion
    if (mark.line) tag.attributes.push(context.obj({ O: 'Layout', TextDecorationType: mark.line }))
  })
}
