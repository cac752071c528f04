/** What `visible` shows, but for the line feeds of the indentation: strings never hold a raw one. */
const hidden = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu

/**
 * Write a value as indented JSON with a final line feed, safe to print on a terminal.
 * `JSON.stringify` leaves DEL, the C1 controls (U+009B opens an escape sequence) and the bidi
 * controls as they are; here they become `\u` escapes, which any parser reads back the same.
 */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(
    hidden,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`
