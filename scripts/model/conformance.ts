/** What a message asks for. */
export const conformanceWanted = 'words such as “EPUB Accessibility 1.1 - WCAG 2.2 Level AA”'

/**
 * Tell whether a claim of conformance is in the one form that shops and reading systems know: the words
 * of EPUB Accessibility 1.1 §3.2 with a version of WCAG 2 and a level.
 */
export const isConformance = (text: string): boolean =>
  /^EPUB Accessibility 1\.1 - WCAG 2\.[0-2] Level A{1,3}$/.test(text)
