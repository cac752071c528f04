import { de } from './de.ts'
import type { LabelSet } from './label-set.ts'

/** German as printers in Switzerland have it: without ß, and passed with the “Gut zum Druck”. */
export const deCh: LabelSet = {
  ...de,
  notReleased: 'Ohne Gut zum Druck',
  notReleasedWhy: 'Arbeitsfassung: Diese Ausgabe hat noch kein Gut zum Druck.',
  released: 'Gut zum Druck',
  accessibility: {
    ...de.accessibility,
    text: 'Text, der sich vergrössern, umfärben und in seiner Reihenfolge vorlesen lässt, mit Inhaltsverzeichnis.',
  },
}
