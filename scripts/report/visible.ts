/** C0, DEL and C1 controls, bidi controls, line separators, the BOM, lone surrogates. */
const hidden = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\ufeff]/gu

/**
 * Make what a terminal would obey or hide visible, on one line: `␛` for an escape, `␊` for a
 * line feed, `<U+202E>` where Unicode has no picture. Manuscripts are untrusted: a quotation in
 * a message must not move the cursor, retitle the window or turn the text around.
 * Source: Unicode block Control Pictures; UAX #9, Bidi_Control.
 */
export const visible = (text: string): string => text.replace(hidden, pictureOf)

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
