import type { Excerpt } from '../model/editions-report.ts'
import type { Block, EditionText } from './block.ts'
import type { Editions, Finding } from './findings.ts'
import { wordsOf } from './profile.ts'

/** About so many characters of a block are shown: some lines in half of a terminal. */
const room = 220

/** The words of both sides that a finding is about; those around what differs, where it is within them. */
export function excerptsOf(
  { unit, words }: Finding,
  { source, target }: Editions,
): { readonly source?: Excerpt; readonly target?: Excerpt } {
  const texts = [unit.source, unit.target].map(blocks => blocks.map(wordsOf).join(' '))
  // What one side lacks would stand at about the same place of it.
  const share = texts.map(text => shareOf(text, words)).find(share => share !== undefined)
  const [ours = '', theirs = ''] = texts.map(text => windowOf(text, share ?? 0))
  return {
    ...excerpt('source', unit.source, source, ours),
    ...excerpt('target', unit.target, target, theirs),
  }
}

function excerpt<Side extends 'source' | 'target'>(
  side: Side,
  [block]: readonly Block[],
  { lang, file }: EditionText,
  text: string,
): { readonly [key in Side]?: Excerpt } | object {
  if (!block) return {}
  const { line, column } = block.position.start
  return { [side]: { lang, file: file.path, line, column, text } }
}

/** How far within a text some words stand, from 0 to 1. */
function shareOf(text: string, words: readonly string[]): number | undefined {
  const at = words.map(word => text.indexOf(word)).find(place => place >= 0)
  return at === undefined ? undefined : at / Math.max(1, text.length)
}

function windowOf(text: string, share: number): string {
  if (text.length <= room) return text
  const wanted = Math.round(share * text.length) - room / 2
  const start = Math.max(0, Math.min(text.length - room, wanted))
  // From a word's start, where there are blanks.
  const from =
    start === 0 ? 0 : (/\s/u.exec(text.slice(start, start + 20))?.index ?? -1) + 1 + start
  const end = from + room
  const cut = text.slice(from, end).replace(end < text.length ? /\s\S{0,20}$/u : /$^/, '')
  return `${from > 0 ? '… ' : ''}${cut}${end < text.length ? ' …' : ''}`
}
