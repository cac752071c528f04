import { contentsId, files } from '../files.ts'
import { isKobos } from '../kobo/kobo-spans.ts'
import { eachElement, type Page } from '../page.ts'

/** Where something with an id stands in the book. */
export interface Place {
  readonly file: string
  readonly id: string
}

/** From an id of the document to its place in the book. */
export type Places = ReadonlyMap<string, Place>

/**
 * Give the elements of the pages ids that every reading system finds, and tell where each stands.
 * Colons are no part of an XML id, and letters outside ASCII are lost between encoded and plain
 * fragments in old readers: both go. An id given twice stays with its first element; one that
 * Kobo's readers would take for their own makes room for theirs.
 */
export function placeIds(pages: readonly Page[], contentsIds: readonly string[]): Places {
  const places = new Map<string, Place>()
  const taken = new Set<string>([contentsId])
  eachElement(pages, ({ properties }, file) => {
    if (properties.id === undefined || properties.id === null) return
    const old = String(properties.id)
    if (old === '' || places.has(old)) {
      delete properties.id
      return
    }
    const id = unique(toNcName(old), taken)
    taken.add(id)
    places.set(old, { file, id })
    properties.id = id
  })
  for (const id of contentsIds) {
    if (!places.has(id)) places.set(id, { file: files.contents, id: contentsId })
  }
  return places
}

function toNcName(id: string): string {
  const plain = id
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]/g, '-')
  return /^[A-Za-z_]/.test(plain) && !isKobos(plain) ? plain : `id-${plain}`
}

function unique(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let count = 2
  while (taken.has(`${id}-${count}`)) count += 1
  return `${id}-${count}`
}
