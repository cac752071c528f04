import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { isTag, mend, type Tag, tag } from './tag.ts'

/**
 * Tag every link as a link, one within the text as a reference besides, and describe its annotations
 * in the words of the page, which are in its language. Changes the tree and the annotations.
 * Source: ISO 14289-1, 7.18.5; ISO 32000-1, 14.8.4.4.
 */
export function mendLinks(root: Tag, context: PDFContext): void {
  mend(root, parent => {
    for (const [index, kid] of parent.kids.entries()) {
      if (!isTag(kid)) continue
      const annotations = kid.kids.flatMap(one => {
        const found = one.type === 'annotation' ? context.lookup(one.object) : undefined
        return found instanceof PDFDict ? [found] : []
      })
      if (annotations.length === 0) {
        // A link without a box leads nowhere: it was clipped, or is empty.
        if (kid.role === 'Link') kid.role = 'Span'
        continue
      }
      kid.role = 'Link'
      for (const annotation of annotations) describe(annotation, kid.mark?.name ?? '')
      const isWithin = annotations.some(annotation => annotation.has(PDFName.of('Dest')))
      if (isWithin && !kid.mark?.back && parent.role !== 'Reference')
        parent.kids[index] = tag('Reference', [kid])
    }
  })
}

function describe(annotation: PDFDict, words: string) {
  annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words || addressOf(annotation)))
}

function addressOf(annotation: PDFDict): string {
  const action = annotation.lookup(PDFName.of('A'))
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
  if (address instanceof PDFString || address instanceof PDFHexString) return address.decodeText()
  const place = annotation.lookup(PDFName.of('Dest'))
  return place instanceof PDFName || place instanceof PDFString ? place.decodeText() : '…'
}
