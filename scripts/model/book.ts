/** Heading levels at which a file of the e-book may begin; the title is level 1. */
export const chapterLevels = ['none', '2', '3', '4'] as const

/** Where the e-book's notes stand: all of them after the text, or each chapter's at its end. */
export const bookNotePlaces = ['end', 'chapter'] as const

/** Whether the e-book says where the pages of the printed edition begin. */
export const bookPages = ['none', 'printed'] as const

/** What a work says of its e-book. */
export interface BookChoice {
  /** Each heading of this level, or of a higher one, begins a file; none is left to the text. */
  readonly chapters?: (typeof chapterLevels)[number]
  readonly notes: (typeof bookNotePlaces)[number]
  readonly pages: (typeof bookPages)[number]
}

/** One text, no pages. */
export const bookByDefault: BookChoice = { notes: 'end', pages: 'none' }
