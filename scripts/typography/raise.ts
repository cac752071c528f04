import type { Profile } from './profile.ts'
import { masked, type Range } from './shields.ts'

/** What of a text is raised, in order; nothing within addresses and the like. */
export function raisedIn(text: string, { raised }: Profile): Range[] {
  const open = raised.length > 0 ? masked(text) : ''
  return raised
    .flatMap(pattern =>
      [...open.matchAll(pattern)].map(match => ({
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((one, other) => one.start - other.start)
}

/** Modifier letters, which plain text has for raised ones. Unicode has none for `q`. */
const modifiers: Readonly<Record<string, string>> = {
  ...{ a: 'ᵃ', b: 'ᵇ', c: 'ᶜ', d: 'ᵈ', e: 'ᵉ', f: 'ᶠ', g: 'ᵍ', h: 'ʰ', i: 'ⁱ', j: 'ʲ', k: 'ᵏ' },
  ...{ l: 'ˡ', m: 'ᵐ', n: 'ⁿ', o: 'ᵒ', p: 'ᵖ', r: 'ʳ', s: 'ˢ', t: 'ᵗ', u: 'ᵘ', v: 'ᵛ', w: 'ʷ' },
  ...{ x: 'ˣ', y: 'ʸ', z: 'ᶻ' },
}

/** Raise a text's ranges in plain text: one with a letter that has no modifier stays as it is. */
export function raisedPlainly(text: string, ranges: readonly Range[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of ranges) {
    if (start < at) continue
    const letters = [...text.slice(start, end)].map(letter => modifiers[letter])
    out += text.slice(at, start)
    out += letters.every(letter => letter !== undefined) ? letters.join('') : text.slice(start, end)
    at = end
  }
  return out + text.slice(at)
}
