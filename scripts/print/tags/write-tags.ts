import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { roleMap } from './roles.ts'
import type { Content, Kid, Tag } from './tag.ts'
import { nameTree, numberTree } from './trees.ts'

/**
 * Write a tag tree into a PDF in place of the browser's, with the way from content to tags and from
 * ids to tags. Source: ISO 32000-1, 14.7.2 to 14.7.4.
 */
export function writeTags(pdf: PDFDocument, root: Tag): void {
  const { context } = pdf
  dropOldTags(pdf)
  const tree = context.nextRef()
  const owners: Owner[] = []
  const ids = new Map<string, PDFRef>()
  const top = writeTag(root, tree)
  const next = Math.max(-1, ...parentKeys(context)) + 1
  context.assign(
    tree,
    context.obj({
      Type: 'StructTreeRoot',
      K: top,
      ParentTree: numberTree(context, byKey(context, owners)),
      ParentTreeNextKey: next,
      RoleMap: context.obj(roleMap),
      ...(ids.size > 0 ? { IDTree: nameTree(context, ids) } : {}),
    }),
  )
  pdf.catalog.set(PDFName.of('StructTreeRoot'), tree)

  function writeTag(tag: Tag, parent: PDFRef): PDFRef {
    const ref = context.nextRef()
    const page = pageOf(tag)
    const element = context.obj({ S: tag.role, P: parent })
    if (page) element.set(PDFName.of('Pg'), page)
    for (const [key, text] of [
      ['Lang', tag.lang],
      ['Alt', tag.alt],
      ['E', tag.expansion],
      ['ID', tag.id],
    ] as const)
      if (text !== undefined) element.set(PDFName.of(key), stringOf(text))
    if (tag.id !== undefined) ids.set(tag.id, ref)
    const attributes = [...tag.attributes, ...cellAttributes(tag, context)]
    if (attributes.length > 0)
      element.set(PDFName.of('A'), only(attributes) ?? context.obj(attributes))
    const kids = tag.kids.map(kid => writeKid(kid, ref, page))
    if (kids.length > 0) element.set(PDFName.of('K'), only(kids) ?? context.obj(kids))
    context.assign(ref, element)
    return ref
  }

  function writeKid(kid: Kid, ref: PDFRef, page: PDFRef | undefined): PDFObject {
    if (kid.type === 'tag') return writeTag(kid, ref)
    owners.push({ kid, ref })
    if (kid.type === 'annotation')
      return context.obj({
        Type: 'OBJR',
        Obj: kid.object,
        ...(kid.page === page ? {} : { Pg: kid.page }),
      })
    if (kid.page === page && !kid.stream) return PDFNumber.of(kid.mcid)
    return context.obj({
      Type: 'MCR',
      Pg: kid.page,
      MCID: kid.mcid,
      ...(kid.stream ? { Stm: kid.stream } : {}),
    })
  }
}

/** Which tag a piece of content belongs to. */
interface Owner {
  readonly kid: Exclude<Kid, Tag>
  readonly ref: PDFRef
}

/** The page that a tag's own content begins on. */
const pageOf = (tag: Tag): PDFRef | undefined =>
  tag.kids.find((kid): kid is Content => kid.type === 'content')?.page

const only = (list: PDFObject[]): PDFObject | undefined => (list.length === 1 ? list[0] : undefined)

/** ASCII as it is, since that is shorter. */
const stringOf = (text: string): PDFObject =>
  /^[\w .:+-]*$/.test(text) ? PDFString.of(text) : PDFHexString.fromText(text)

function cellAttributes({ cell }: Tag, context: PDFContext): PDFObject[] {
  if (!cell) return []
  const dict = context.obj({
    O: 'Table',
    ...(cell.scope ? { Scope: cell.scope } : {}),
    ...(cell.rowSpan > 1 ? { RowSpan: cell.rowSpan } : {}),
    ...(cell.colSpan > 1 ? { ColSpan: cell.colSpan } : {}),
  })
  if (cell.headers.length > 0)
    dict.set(PDFName.of('Headers'), context.obj(cell.headers.map(stringOf)))
  return dict.keys().length > 1 ? [dict] : []
}

/** The entries of the parent tree: of a page or form, its tags by MCID; of an annotation, its tag. */
function byKey(context: PDFContext, owners: readonly Owner[]): Map<number, PDFObject> {
  const entries = new Map<number, PDFObject>()
  const lists = new Map<number, PDFRef[]>()
  for (const { kid, ref } of owners) {
    if (kid.type === 'annotation') {
      const key = keyOf(context.lookup(kid.object), 'StructParent')
      if (key !== undefined) entries.set(key, ref)
    } else {
      const key = keyOf(context.lookup(kid.stream ?? kid.page), 'StructParents')
      if (key === undefined) continue
      const list = lists.get(key) ?? []
      list[kid.mcid] = ref
      lists.set(key, list)
    }
  }
  for (const [key, list] of lists)
    entries.set(key, context.register(context.obj(Array.from(list, ref => ref ?? null))))
  return entries
}

function keyOf(object: PDFObject | undefined, name: string): number | undefined {
  const dict = object instanceof PDFStream ? object.dict : object
  const key = dict instanceof PDFDict ? dict.get(PDFName.of(name)) : undefined
  return key instanceof PDFNumber ? key.asNumber() : undefined
}

const parentKeys = (context: PDFContext): number[] =>
  context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      ['StructParent', 'StructParents'].flatMap(name => keyOf(object, name) ?? []),
    )

/** Take the browser's own tags out, with all that leads to them. */
function dropOldTags({ catalog, context }: PDFDocument) {
  const drop = (ref: PDFObject | undefined) => {
    if (!(ref instanceof PDFRef)) return
    const object = context.lookup(ref)
    context.delete(ref)
    if (!(object instanceof PDFDict)) return
    const kids = object.lookup(PDFName.of('Kids'))
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) drop(kid)
  }
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'))
  if (tree instanceof PDFDict)
    for (const key of ['ParentTree', 'IDTree']) drop(tree.get(PDFName.of(key)))
  drop(catalog.get(PDFName.of('StructTreeRoot')))
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('StructElem'))
      context.delete(ref)
}
