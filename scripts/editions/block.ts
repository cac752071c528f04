import type { Nodes } from 'mdast'
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'

/** What a block is to a reader; a field is one of front matter, such as the title. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'item'
  | 'quotation'
  | 'table'
  | 'row'
  | 'figure'
  | 'code'
  | 'formula'
  | 'footnote'
  | 'field'
  | 'passage of HTML'
  | 'break'

/** A block of an edition, with the blocks in it. */
export interface Block {
  readonly kind: BlockKind
  /** Depth of a heading, nesting of an item, number of a row's cells; else 0. */
  readonly level: number
  /** The id that braces give it, a footnote's label, a field's name. */
  readonly id?: string
  /** Its own words as the reader has them, without those of its parts; empty for a list. */
  readonly text: string
  /** The nodes that hold its own words, calls and links; none where it only holds parts. */
  readonly own: readonly Nodes[]
  readonly parts: readonly Block[]
  /** The node that it was read from; a field has none. */
  readonly node?: Nodes
  readonly position: Position
}

/** A field of front matter that readers see. */
export interface Field {
  readonly name: string
  readonly text: string
  readonly point: Point
}

/** An editorial note that readers see, and where in the article it is called. */
export interface ShownNote {
  readonly id: string
  readonly point: Point
}

/** An edition as it is compared. */
export interface EditionText {
  /** BCP 47. */
  readonly lang: string
  /** The article; its path is that of all places. */
  readonly file: VFile
  readonly blocks: readonly Block[]
  /** Addresses of reference links, by label. */
  readonly definitions: ReadonlyMap<string, string>
  readonly notes: readonly ShownNote[]
}
