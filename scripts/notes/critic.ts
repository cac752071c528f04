import type { Excerpt } from '../model/note.ts'

const marks =
  /\{==([\s\S]*?)==\}|\{~~([\s\S]*?)~>([\s\S]*?)~~\}|\{--([\s\S]*?)--\}|\{\+\+([\s\S]*?)\+\+\}/g

/**
 * Read a quotation with one CriticMarkup part, such as `the {~~old~>new~~} words`: text in, excerpt
 * out, or the number of marked parts when it is not one. Comments (`{>>…<<}`) have no place here:
 * the note's body is the comment. Source: http://criticmarkup.com/spec.php
 */
export function parseExcerpt(quotation: string): Excerpt | number {
  const found = [...quotation.matchAll(marks)]
  const [match] = found
  if (!match || found.length > 1) return found.length
  const [whole, highlight, from, to, deletion, insertion] = match
  const around = {
    before: quotation.slice(0, match.index),
    after: quotation.slice(match.index + whole.length),
  }
  if (highlight !== undefined)
    return { ...around, mark: 'highlight', old: highlight, new: highlight }
  if (deletion !== undefined) return { ...around, mark: 'deletion', old: deletion, new: '' }
  if (insertion !== undefined) return { ...around, mark: 'insertion', old: '', new: insertion }
  return { ...around, mark: 'substitution', old: from ?? '', new: to ?? '' }
}

/** Write an excerpt as its quotation: what `parseExcerpt` reads. */
export function writeExcerpt({ before, mark, old, new: words, after }: Excerpt): string {
  const marked = {
    highlight: `{==${old}==}`,
    substitution: `{~~${old}~>${words}~~}`,
    deletion: `{--${old}--}`,
    insertion: `{++${words}++}`,
  }
  return `${before}${marked[mark]}${after}`
}
