import type { Decision } from '../decision.ts'
import type { Annotation, Reading, Remark } from './annotation.ts'
import type { Comment } from './docx-comments.ts'
import {
  aboutOf,
  changedAt,
  excerptOf,
  isOver,
  isSilent,
  type Marked,
  type Range,
} from './docx-excerpts.ts'
import type { Change, MarkedText } from './docx-text.ts'
import { wordsOnOneLine } from './words.ts'

/** An annotation with its place in the text. */
interface Found extends Pick<Marked, 'place'> {
  readonly annotation: Annotation
}

/** A comment that is about a change, with the words of it that it is about. */
interface Joined {
  readonly comment: Comment
  readonly remarks: readonly Remark[]
}

/**
 * Make annotations of a document's comments and changes, in the order of its text. A comment laid
 * over a change, or on some of its new words, joins it.
 */
export function annotationsOf(text: MarkedText, comments: readonly Comment[]): Reading {
  const decisions: Decision[] = []
  const tell = (what: string, why: string) => decisions.push({ what, why })
  const changes = text.changes.filter(change => !isSilent(change, text))
  const joined = new Map<Change, Joined[]>()
  const found: Found[] = []
  for (const comment of comments) {
    const from = `comment ${comment.number} of Word`
    const range = text.ranges.get(comment.id)
    const change = range && changes.find(change => isOver(range, change, text))
    if (!range) {
      const words = wordsOnOneLine(comment.remarks.flatMap(({ words }) => words))
      tell(`${from} left out: “${words}”`, 'it has no place in the text, nor in a note of it')
    } else if (change) {
      const others = joined.get(change) ?? []
      joined.set(change, [...others, joining(comment, aboutOf(range, change, text))])
      if (comment.done)
        tell(`${from}: done, its note kept open`, 'its change is neither accepted nor rejected')
    } else {
      const one = ofComment(comment, range, text)
      found.push(one)
      if (one.isCut)
        tell(
          `${from}: only its part in ${one.annotation.place} is marked`,
          'it is about several paragraphs, and a quotation lies within one',
        )
    }
  }
  found.push(
    ...changes.map((change, index) => ofChange(change, index, joined.get(change) ?? [], text)),
  )
  const silent = text.changes.length - changes.length
  if (silent > 0)
    tell(`changes of spaces and of paragraphs’ ends left out: ${silent}`, 'they carry no words')
  if (text.vanished > 0)
    tell(
      `words inserted and deleted again left out: ${text.vanished}`,
      'they are neither in the old text nor in the new one',
    )
  found.sort((a, b) => a.place.paragraph - b.place.paragraph || a.place.old - b.place.old)
  return { annotations: found.map(({ annotation }) => annotation), decisions }
}

function joining(comment: Comment, about: string | undefined): Joined {
  const [first, ...replies] = comment.remarks
  const own = first ? [about === undefined ? first : { ...first, about }] : []
  return { comment, remarks: [...own, ...replies] }
}

function ofComment({ number, remarks, done }: Comment, range: Range, text: MarkedText) {
  const { excerpt, place, isCut } = excerptOf(range, text)
  const annotation: Annotation = {
    ...signatureOf(remarks[0]),
    from: `comment ${number} of Word`,
    place: `paragraph ${place.paragraph + 1}`,
    excerpt,
    remarks,
    kind: 'style',
    status: done ? 'resolved' : 'open',
    show: 'internal',
  }
  return { place, annotation, isCut }
}

/** It stays open, whatever its comments are: a change that is resolved stands in the article. */
function ofChange(change: Change, index: number, joined: readonly Joined[], text: MarkedText) {
  const { start: place, moved } = change
  const comments = joined.map(({ comment }) => ` with comment ${comment.number}`).join('')
  const annotation: Annotation = {
    ...signatureOf(change),
    from: `change ${index + 1}${comments} of Word`,
    place: `paragraph ${place.paragraph + 1}`,
    excerpt: changedAt(change, text),
    remarks: joined.flatMap(({ remarks }) => remarks),
    ...(moved ? { moved } : {}),
    kind: 'style',
    status: 'open',
    show: 'internal',
  }
  return { place, annotation }
}

const signatureOf = (one: { author?: string; date?: string } | undefined) => ({
  ...(one?.author ? { author: one.author } : {}),
  ...(one?.date ? { date: one.date } : {}),
})
