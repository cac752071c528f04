import type { PDFObject, PDFRef } from '@cantoo/pdf-lib'

/** Marked content of a page, or of a form that the page shows. */
export interface Content {
  readonly type: 'content'
  readonly page: PDFRef
  /** The form's stream; without it, the page's own. */
  readonly stream?: PDFRef
  readonly mcid: number
}

/** A link of a page, as an annotation. */
export interface Annotation {
  readonly type: 'annotation'
  readonly page: PDFRef
  readonly object: PDFRef
}

/** The place of a table's cell. */
export interface Cell {
  readonly scope?: 'Row' | 'Column'
  readonly rowSpan: number
  readonly colSpan: number
  /** Ids of the cells that head this one. */
  readonly headers: readonly string[]
}

/** An element of a PDF's tag tree, to be changed at will. Source: ISO 32000-1, 14.7.2. */
export interface Tag {
  readonly type: 'tag'
  /** A standard structure type, or one that `roleMap` maps to such: `P`, `Em`. */
  role: string
  kids: Kid[]
  /** BCP 47, where it differs from that around it. */
  lang?: string | undefined
  /** What the element shows, in words. */
  alt?: string | undefined
  /** An abbreviation's long form. */
  expansion?: string | undefined
  /** A name that nothing else has. */
  id?: string | undefined
  cell?: Cell | undefined
  /** Other attribute objects, as they are written. */
  attributes: PDFObject[]
  /** What the page said of the element that this one is of. */
  mark?: Mark | undefined
}

export type Kid = Tag | Content | Annotation

/** A cell of a table as the page has it. */
export interface MarkedCell {
  readonly empty: boolean
  readonly rowSpan: number
  readonly colSpan: number
}

/**
 * What the browser's own tags do not tell of an element. `role` is a structure type, or one of ours,
 * which are gone when the tags are finished: `Feet` (the notes at the foot of a page), `Rest` (of a note
 * that begins on an earlier page).
 */
export interface Mark {
  readonly role: string
  readonly lang?: string
  readonly alt?: string
  readonly expansion?: string
  /** A line along the words. */
  readonly line?: 'Underline' | 'LineThrough'
  /** A link's description in words, or the note whose rest this is. */
  readonly name?: string
  /** The id of the note that this is, or that a link leads to. */
  readonly note?: string
  /** Of a link to a note, what it shows: `3`. */
  readonly call?: string
  /** Of what is around a table, its cells row by row; those without content have no tag. */
  readonly rows?: readonly (readonly MarkedCell[])[]
  /** A link leads back to the call of the note that it stands in. */
  readonly back?: boolean
}

/** Make a tag around others. */
export const tag = (role: string, kids: Kid[] = [], others: Partial<Tag> = {}): Tag => ({
  type: 'tag',
  role,
  kids,
  attributes: [],
  ...others,
})

/** Whether a child is a tag, of one of these roles if some are given. */
export const isTag = (kid: Kid | undefined, ...roles: readonly string[]): kid is Tag =>
  kid?.type === 'tag' && (roles.length === 0 || roles.includes(kid.role))

/** Call `see` with each tag of a tree, children after their parents, with the way to it. */
export function walk(root: Tag, see: (tag: Tag, parents: readonly Tag[]) => void): void {
  const go = (at: Tag, parents: readonly Tag[]) => {
    see(at, parents)
    const way = [...parents, at]
    for (const kid of at.kids) if (kid.type === 'tag') go(kid, way)
  }
  go(root, [])
}

/** Call `change` with each tag of a tree, children before their parents. */
export function mend(root: Tag, change: (tag: Tag) => void): void {
  for (const kid of root.kids) if (kid.type === 'tag') mend(kid, change)
  change(root)
}
