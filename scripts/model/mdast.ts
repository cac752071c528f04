import type { BlockContent, PhrasingContent, Root, Table } from 'mdast'
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
  data: Data & { caption: PhrasingContent[]; id?: string }
}

/** A passage that an editorial note is about; only in proofs. */
export interface Mark extends Parent {
  type: 'mark'
  children: PhrasingContent[]
  data: Data & { hName: 'mark' | 'ins' | 'del' | 'a'; hProperties: Record<string, string> }
}

/** An editorial note in the text; only in proofs. */
export interface ProofNote extends Parent {
  type: 'proofNote'
  children: Root['children']
  data: Data & { hName: 'aside'; hProperties: Record<string, string> }
}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure
    exhibit: Exhibit
    mark: Mark
    proofNote: ProofNote
    containerDirective: ContainerDirective
  }
  interface BlockContentMap {
    figure: Figure
    exhibit: Exhibit
    proofNote: ProofNote
    containerDirective: ContainerDirective
  }
  interface PhrasingContentMap {
    mark: Mark
  }
}
