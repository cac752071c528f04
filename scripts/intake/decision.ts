/** Something that the import decided in the editor's stead, for the report. */
export interface Decision {
  readonly what: string
  readonly why: string
  /** Line of the raw text, 1-based, when the decision is about one place. */
  readonly line?: number
}
