import type { RootContent } from 'mdast'
import type { Signature } from './annotation.ts'
import type { Quote } from './quote.ts'

/** An annotation as JSON has it, of Hypothesis or of the W3C's model. */
export interface ForeignAnnotation extends Signature {
  readonly id?: string
  /** The id of the note that it was made of, when it comes from one. */
  readonly noteId?: string
  /** Ids of what it may be a reply to, the nearest last. */
  readonly repliesTo: readonly string[]
  readonly words: readonly RootContent[]
  readonly tags: readonly string[]
  /** The words that are to stand for those it selects. */
  readonly edit?: string
  /** The passages of its targets. */
  readonly quotes: readonly Quote[]
  /** Name of the one who is to answer. */
  readonly audience?: string
}
