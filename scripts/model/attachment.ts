/** What a work may have attached to its PDFs: the article, and the notes that readers see. */
export const attachables = ['source', 'notes'] as const

export type Attachable = (typeof attachables)[number]

/** A file that a PDF was made from and holds inside. */
export interface Attachment {
  readonly kind: Attachable
  /** A file name: `article.fr.md`. */
  readonly name: string
  readonly mediaType: string
  readonly data: Uint8Array
}
