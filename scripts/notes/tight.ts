/** A folded text without the blanks at its quotation marks, and where each character comes from. */
export interface Tight {
  readonly text: string
  readonly places: readonly number[]
}

/**
 * Take the blanks at quotation marks out of a folded text, block by block: on a plain keyboard, « oui »
 * is typed "oui".
 */
export function tightened(text: string): Tight {
  const places: number[] = []
  let tight = ''
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === ' ' && (text[at - 1] === '"' || text[at + 1] === '"')) continue
    tight += char
    places.push(at)
  }
  return { text: tight, places }
}
