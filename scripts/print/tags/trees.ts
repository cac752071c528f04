import { type PDFContext, type PDFObject, type PDFRef, PDFString } from '@cantoo/pdf-lib'

/** So many entries a node: a reader need not load all of them to find one. */
const most = 64

/** Write a number tree. Source: ISO 32000-1, 7.9.7. */
export function numberTree(context: PDFContext, entries: ReadonlyMap<number, PDFObject>): PDFRef {
  const sorted = [...entries].sort(([a], [b]) => a - b)
  return treeOf(
    context,
    'Nums',
    sorted.map(([key, value]) => [context.obj(key), value]),
  )
}

/** Write a name tree; names are ASCII. Source: ISO 32000-1, 7.9.6. */
export function nameTree(context: PDFContext, entries: ReadonlyMap<string, PDFObject>): PDFRef {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return treeOf(
    context,
    'Names',
    sorted.map(([key, value]) => [PDFString.of(key), value]),
  )
}

/** A root, and below it one level of leaves where there are many entries. */
function treeOf(
  context: PDFContext,
  kind: 'Nums' | 'Names',
  entries: readonly (readonly [PDFObject, PDFObject])[],
): PDFRef {
  if (entries.length <= most) return context.register(context.obj({ [kind]: entries.flat() }))
  const leaves: PDFRef[] = []
  for (let at = 0; at < entries.length; at += most) {
    const part = entries.slice(at, at + most)
    const limits = [part[0], part.at(-1)].flatMap(entry => entry?.[0] ?? [])
    leaves.push(context.register(context.obj({ Limits: limits, [kind]: part.flat() })))
  }
  return context.register(context.obj({ Kids: leaves }))
}
