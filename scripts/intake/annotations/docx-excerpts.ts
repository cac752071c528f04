import type { Excerpt } from '../../model/note.ts'
import type { Change, MarkedText, Place } from './docx-text.ts'

/** Where a comment lies. */
export interface Range {
  readonly start: Place
  readonly end: Place
}

/** Whether a change has no words, and no space where there was none. */
export function isSilent({ start, end, new: words }: Change, text: MarkedText): boolean {
  const old = oldText(text, start.paragraph)
  if (/\S/.test(old.slice(start.old, end.old) + words)) return false
  const beside = old.slice(Math.max(0, start.old - 1), start.old) + old.charAt(end.old)
  const isOneSided = start.old === end.old || words === ''
  return words.includes('\n') || (isOneSided && (/\s/.test(beside) || beside.length < 2))
}

/** Whether a comment is about a change: about all of its old words or some of its new ones alone. */
export function isOver(range: Range, change: Change, text: MarkedText): boolean {
  const { paragraph } = change.start
  if (range.start.paragraph !== paragraph || range.end.paragraph !== paragraph) return false
  const { old, full } = text.paragraphs[paragraph] ?? { old: '', full: '' }
  const inner = trimmed(full, range.start.full, range.end.full)
  const outer = trimmed(full, change.start.full, change.end.full)
  if (inner.start < outer.start || inner.end > outer.end) return false
  const marked = old.slice(range.start.old, range.end.old).trim()
  return marked === '' || marked === old.slice(change.start.old, change.end.old).trim()
}

/** The new words that a comment is about, when there are others in the change. */
export function aboutOf(range: Range, change: Change, text: MarkedText): string | undefined {
  const full = text.paragraphs[range.start.paragraph]?.full ?? ''
  const words = full.slice(range.start.full, range.end.full).trim()
  const isPart = words !== '' && range.start.old === range.end.old && words !== change.new.trim()
  return isPart ? words.replace(/\s+/g, ' ') : undefined
}

function trimmed(text: string, start: number, end: number) {
  const words = text.slice(start, end)
  const lead = words.trim() === '' ? 0 : words.length - words.trimStart().length
  return { start: start + lead, end: start + Math.max(lead, words.trimEnd().length) }
}

/** The words that a comment marks, where they begin, and whether it marks more in other paragraphs. */
export interface Marked {
  readonly excerpt: Excerpt
  readonly place: Place
  readonly isCut: boolean
}

/**
 * Give the words that a comment marks, with their paragraph: of several paragraphs the first that has
 * any; without any, a mere place.
 */
export function excerptOf({ start, end }: Range, text: MarkedText): Marked {
  const parts = text.paragraphs
    .slice(start.paragraph, end.paragraph + 1)
    .flatMap(({ old }, index) => {
      const from = index === 0 ? start.old : 0
      const to = start.paragraph + index === end.paragraph ? end.old : old.length
      const words = old.slice(from, to)
      return words.trim() === '' ? [] : [{ paragraph: start.paragraph + index, old, from, to }]
    })
  const [part] = parts
  if (!part) {
    const { before, after } = around(start, start.old, text)
    return { excerpt: excerpt('highlight', before, '', '', after), place: start, isCut: false }
  }
  const { paragraph, old, from, to } = part
  const words = old.slice(from, to)
  return {
    excerpt: excerpt('highlight', old.slice(0, from), words, words, old.slice(to)),
    place: { paragraph, old: from, full: from },
    isCut: parts.length > 1,
  }
}

/** Give the old and the new words of a change, with their paragraph. */
export function changedAt({ start, end, new: words }: Change, text: MarkedText): Excerpt {
  const old = oldText(text, start.paragraph).slice(start.old, end.old)
  const { before, after, border } = around(start, end.old, text)
  if (old === '') {
    const apart = border === 'before' ? `\n${words}` : border === 'after' ? `${words}\n` : words
    return excerpt('insertion', before, '', apart, after)
  }
  return excerpt(words === '' ? 'deletion' : 'substitution', before, old, words, after)
}

/**
 * The words of the paragraph round a place. Where it has none, those of the nearest that has: the
 * one before, else the one after, and which of the two it is.
 */
function around({ paragraph, old: start }: Place, end: number, text: MarkedText) {
  const old = oldText(text, paragraph)
  if (old.trim() !== '') return { before: old.slice(0, start), after: old.slice(end) }
  const hasWords = (one: { old: string }) => one.old.trim() !== ''
  const before = text.paragraphs.slice(0, paragraph).findLast(hasWords)
  if (before) return { before: before.old, after: '', border: 'before' }
  const after = text.paragraphs.slice(paragraph + 1).find(hasWords)
  return { before: '', after: after?.old ?? '', border: 'after' }
}

const oldText = (text: MarkedText, paragraph: number) => text.paragraphs[paragraph]?.old ?? ''

const excerpt = (
  mark: Excerpt['mark'],
  before: string,
  old: string,
  words: string,
  after: string,
): Excerpt => ({ mark, before, old, new: words, after })
