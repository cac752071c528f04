import type { BlockContent, PhrasingContent, Table } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Data, Literal, Parent, Point } from 'unist'

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

/** What the parser and then the maker of formulas know of one. */
interface FormulaData extends Data {
  /** Where each line of `value` begins in the file. */
  starts: Point[]
  /** How many of its two fences there are. */
  fences: number
  /** Set off from the text, by two dollars. */
  display: boolean
}

/** A formula in running text; `value` is TeX. */
export interface InlineMath extends Literal {
  type: 'inlineMath'
  value: string
  data: FormulaData
}

/** A formula as a block. */
export interface DisplayMath extends Literal {
  type: 'math'
  value: string
  data: FormulaData
}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure
    exhibit: Exhibit
    mark: Mark
    inlineMath: InlineMath
    math: DisplayMath
    containerDirective: ContainerDirective
  }
  interface BlockContentMap {
    figure: Figure
    exhibit: Exhibit
    math: DisplayMath
    containerDirective: ContainerDirective
  }
  interface PhrasingContentMap {
    mark: Mark
    inlineMath: InlineMath
  }
}
