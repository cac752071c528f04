import type { Properties } from 'hast'

/** The class names of an element's properties, none where there are none. */
export const classesOf = ({ className }: Properties): string[] =>
  Array.isArray(className) ? className.map(String) : []
