import type { Excerpt } from '../../model/note.ts'

/**
 * Settle the spaces at the borders of a change: a quotation keeps one alone of several in a row,
 * the first, and none at its ends. What the change would leave of a space is put into its words.
 */
export function settle(excerpt: Excerpt): Excerpt {
  const { mark, before, old, new: words, after } = excerpt
  const goesOn = /^\s/.test(after)
  switch (mark) {
    case 'highlight':
      return excerpt
    case 'insertion':
      if (!/\s$/.test(before)) return excerpt
      if (after.trim() === '')
        return { ...excerpt, before: before.trimEnd(), new: ` ${words}`, after: '' }
      if (!goesOn) return excerpt
      return { ...excerpt, new: `${words.trim()} `, after: after.trimStart() }
    default:
      if (!goesOn || !/\s$/.test(old)) return excerpt
      return old.trim() === ''
        ? { ...excerpt, new: `${words} ` }
        : { ...excerpt, old: old.trimEnd() }
  }
}
