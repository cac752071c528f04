import type { BlockContent, PhrasingContent, Table } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Data, Parent } from 'unist'

/** An image in a paragraph of its own, with what belongs to it. */
export interface Figure extends Parent {
  type: 'figure'
  children: (PhrasingContent | BlockContent)[]
  data: Data & { caption: string; id?: string; description: BlockContent[] }
}

/** A table with its caption. */
export interface Exhibit extends Parent {
  type: 'exhibit'
  children: [Table]
  data: Data & { caption: PhrasingContent[]; id?: string; landscape?: true }
}

/** A passage that an editorial note is about; only in proofs. */
export interface Mark extends Parent {
  type: 'mark'
  children: PhrasingContent[]
  data: Data & { hName: 'mark' | 'ins' | 'del' | 'a'; hProperties: Record<string, string> }
}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure
    exhibit: Exhibit
    mark: Mark
    containerDirective: ContainerDirective
  }
  interface BlockContentMap {
    figure: Figure
    exhibit: Exhibit
    containerDirective: ContainerDirective
  }
  interface PhrasingContentMap {
    mark: Mark
  }
}
