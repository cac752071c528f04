/** What a line of a record says of a block and its translation, by their fingerprints. */
export interface EditionMark {
  /** Of the block that was translated; `none` where the translation has a block of its own, as is wanted. */
  readonly source: string
  /** Of its translation; `none` where it is wanted that it has none. */
  readonly translation: string
  /** That the facts of both differ is wanted, as long as neither changes. */
  readonly drift?: 'ok' | undefined
  /** An id and the first words of the source's block, for people. */
  readonly block: string
}

/** What a translation was made from. Source: docs/editions.md. */
export interface EditionRecord {
  /** The language of the source, BCP 47. */
  readonly source: string
  readonly blocks: readonly EditionMark[]
}
