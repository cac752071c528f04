import { type Mark, sentinel } from './docx-copy.ts'
import type { Revision } from './docx-revision.ts'

/** A place between two characters of a paragraph: in its old words, and in old and new together. */
export interface Place {
  /** Index among the paragraphs. */
  readonly paragraph: number
  readonly old: number
  readonly full: number
}

/** What one author changed at one place, its pieces joined. */
export interface Change extends Omit<Revision, 'type'> {
  readonly start: Place
  readonly end: Place
  /** The inserted words; a line end (LF) is a new paragraph. */
  readonly new: string
}

/** The text before any change was made, and where comments and changes lie in it. */
export interface MarkedText {
  readonly paragraphs: readonly { readonly old: string; readonly full: string }[]
  readonly changes: readonly Change[]
  /** By the id of the comment. */
  readonly ranges: ReadonlyMap<string, { readonly start: Place; readonly end: Place }>
  /** Words that were inserted and deleted again: they are in neither text. */
  readonly vanished: number
}

/**
 * Read a text with sentinels: the words with two line ends after each paragraph and the marks that
 * the sentinels number in, the old text with its changes and comments out. Neighbouring pieces of
 * one author are one change: Word begins a new piece with each minute and each formatting.
 */
export function readMarkedText(text: string, marks: readonly Mark[]): MarkedText {
  const paragraphs: { old: string; full: string }[] = []
  const changes: Change[] = []
  const ranges = new Map<string, { start: Place; end?: Place }>()
  const open: Revision[] = []
  let paragraph = { old: '', full: '' }
  let pending: Change | undefined
  let goesOn = false
  let vanished = 0

  const here = (): Place => ({
    paragraph: paragraphs.length,
    old: paragraph.old.length,
    full: paragraph.full.length,
  })
  const settle = () => {
    if (pending) changes.push(pending)
    pending = undefined
  }
  const endParagraph = () => {
    if (!goesOn) {
      settle()
      paragraphs.push(paragraph)
      paragraph = { old: '', full: '' }
    }
    goesOn = false
  }
  const change = (revision: Revision, words: string) => {
    if (!pending || !areOne(pending, revision)) {
      settle()
      const { type: _, ...whose } = revision
      pending = { ...whose, start: here(), end: here(), new: '' }
    }
    if (revision.type === 'deletion') paragraph.old += words
    paragraph.full += words
    const added = revision.type === 'insertion' ? words : ''
    pending = { ...pending, end: here(), new: pending.new + added }
  }
  const add = (words: string) => {
    const revision = open.at(-1)
    if (words === '') return
    if (new Set(open.map(({ type }) => type)).size > 1) vanished++
    else if (revision) change(revision, words)
    else {
      settle()
      paragraph.old += words
      paragraph.full += words
    }
  }
  const meet = (mark: Mark | undefined) => {
    switch (mark?.type) {
      case 'revision-start':
        open.push(mark.revision)
        break
      case 'revision-end':
        open.pop()
        break
      case 'new-paragraph':
        change(mark.revision, '\n')
        goesOn = true
        break
      case 'comment-start':
        if (!ranges.has(mark.id)) ranges.set(mark.id, { start: here() })
        break
      case 'comment-end': {
        const range = ranges.get(mark.id)
        if (range && !range.end) range.end = here()
        break
      }
      case 'comment-call':
        // A comment may have no range: then it is about this place.
        if (!ranges.has(mark.id)) ranges.set(mark.id, { start: here(), end: here() })
    }
  }

  text.split(sentinel).forEach((piece, index) => {
    if (index % 2) meet(marks[Number(piece)])
    else
      piece.split('\n\n').forEach((words, part) => {
        if (part > 0) endParagraph()
        add(words)
      })
  })
  goesOn = false
  endParagraph()
  return { paragraphs, changes, ranges: closed(ranges, paragraphs), vanished }
}

/** A move is one of its own: its words are told to be moved, others beside it are not. */
const areOne = (change: Change, revision: Revision): boolean =>
  change.author === revision.author && change.moved === revision.moved

/** A range without an end ends with the paragraph that it begins in. */
function closed(
  ranges: ReadonlyMap<string, { start: Place; end?: Place }>,
  paragraphs: MarkedText['paragraphs'],
): MarkedText['ranges'] {
  return new Map(
    [...ranges].map(([id, { start, end }]) => {
      const { old = '', full = '' } = paragraphs[start.paragraph] ?? {}
      const last = { paragraph: start.paragraph, old: old.length, full: full.length }
      return [id, { start, end: end ?? last }]
    }),
  )
}
