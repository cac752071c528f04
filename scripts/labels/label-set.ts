/** Every word that the tool itself puts into an edition, in one language. */
export interface LabelSet {
  readonly contents: string
  readonly figuresAndTables: string
  readonly notes: string
  readonly skipToText: string
  readonly cover: string
  readonly titlePage: string
  readonly landmarks: string
  readonly startOfText: string
  readonly colophon: string
  readonly figure: string
  readonly table: string
  readonly figureDescription: string
  readonly originalTitle: string
  readonly by: string
  readonly translatedBy: string
  readonly editedBy: string
  readonly version: string
  readonly notReleased: string
  /** One sentence under "not released". */
  readonly notReleasedWhy: string
  readonly released: string
  readonly proof: string
  readonly rights: string
  readonly licence: string
  readonly source: string
  readonly sourceDigest: string
  readonly typefaces: string
  readonly madeWith: string
  readonly backTo: string
  readonly note: string
  readonly editorsNote: string
  readonly taskDone: string
  readonly taskOpen: string
  /** Labels of shown editorial notes. */
  readonly ndlr: string
  readonly nde: string
  readonly ndt: string
  readonly classification: string
  readonly embargo: string
  readonly accessibilitySummary: string
  readonly noteKinds: Readonly<Record<string, string>>
  readonly noteStatuses: Readonly<Record<string, string>>
  readonly notesOfTheEditors: string
  readonly due: string
  readonly number: string
}
