import type { Block } from './block.ts'
import { wordsOf } from './profile.ts'

/** The first words of a text, about so many characters, cut between words where there are any; plain blanks. */
export function firstWords(text: string, atMost: number): string {
  const characters = [...text.replace(/\s/gu, ' ')]
  if (characters.length <= atMost) return characters.join('')
  const cut = characters.slice(0, atMost).join('')
  const blank = cut.lastIndexOf(' ')
  return `${(blank > atMost / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`
}

/** A block's id and first words: `#japon Un Japon qui prend…`. */
export function labelOf(block: Block): string {
  const id = block.id === undefined ? '' : `#${block.id}`
  return [id, firstWords(wordsOf(block), 40)].filter(part => part !== '').join(' ')
}

/** A block for a message, named by its kind and its first words: `paragraph “Les 8 et 9…”`. */
export function namedBlock(block: Block): string {
  if (block.kind === 'field') return `field “${block.id}”`
  const words = firstWords(wordsOf(block), 48)
  return words === '' ? block.kind : `${block.kind} “${words}”`
}

/** A language by its English name: `fr` → `French`. */
export const languageName = (lang: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(lang) ?? lang
