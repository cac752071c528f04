import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** How the browser names the elements of the tag tree, by numbers that depend on its own timing. */
const generated = /^node\d+$/

/**
 * Number the elements of a PDF's tag tree anew, in the order of their old names: the same document
 * then has the same names in every run. The order of the name tree stays true. Changes the PDF.
 * Source: ISO 32000-1, 14.7.2, ID and IDTree.
 */
export function renumberElements(pdf: PDFDocument): void {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  const names = new Set<string>()
  for (const object of objects) replaceNames(object, name => void names.add(name))
  const ordered = [...names].sort((a, b) => numberOf(a) - numberOf(b))
  const fresh = new Map(
    ordered.map((name, index) => [name, PDFString.of(`e${String(index + 1).padStart(6, '0')}`)]),
  )
  for (const object of objects) replaceNames(object, name => fresh.get(name))
}

const numberOf = (name: string) => Number(name.replace('node', ''))

/** Hand each generated name below an object to `replace`, and put in its place what comes back. */
function replaceNames(object: PDFObject, replace: (name: string) => PDFString | undefined) {
  const seen = (value: PDFObject, put: (fresh: PDFString) => void) => {
    if (value instanceof PDFString || value instanceof PDFHexString) {
      const name = value.decodeText()
      const fresh = generated.test(name) ? replace(name) : undefined
      if (fresh) put(fresh)
    } else {
      replaceNames(value, replace)
    }
  }
  if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries())
      seen(value, fresh => object.set(index, fresh))
  } else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) seen(value, fresh => object.set(key, fresh))
  } else if (object instanceof PDFStream) {
    replaceNames(object.dict, replace)
  }
}
