import type { Code } from 'micromark-util-types'

/** The characters that mean something in a formula's fences, as micromark counts them. */
export const signs = { dollar: 36, backslash: 92, space: 32 } as const

/** Below -2 are the line ends, above them the blanks of a tab. */
export const isLineEnd = (code: Code): boolean => code !== null && code < -2

export const isBlank = (code: Code): boolean => code === null || code < 0 || code === signs.space

export const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57
