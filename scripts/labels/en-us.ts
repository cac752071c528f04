import { en } from './en.ts'
import type { LabelSet } from './label-set.ts'

/** English as it is spelled, and as proofs are passed, in the United States. */
export const enUs: LabelSet = {
  ...en,
  notReleasedWhy: 'Working draft: this edition has not been approved for press.',
  released: 'Approved for press',
  licence: 'License',
  accessibility: {
    ...en.accessibility,
    text: 'Text that can be enlarged, recolored and read aloud in its order, with a table of contents.',
  },
}
