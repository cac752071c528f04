import { opaque } from '../rule.ts'

/** Narrow, U+202F; no line ends there, as at the next. */
export const narrow = '\u202f'
/** As wide as the blank between words, U+00A0. */
export const wide = '\u00a0'

/** A class of blanks, as source of a pattern: the common one, and those where no line ends. */
export const blank = '[ \\u00a0\\u202f\\u2009]'

/** Inside a class: letters, digits and what stands for code or another language. */
export const word = `\\p{L}\\p{N}${opaque}`
