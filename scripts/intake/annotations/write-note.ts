import type { RootContent } from 'mdast'
import type { Excerpt } from '../../model/note.ts'
import type { Decision } from '../decision.ts'
import { paragraph, toMarkdown } from '../markdown.ts'
import type { Wording } from '../wording.ts'
import type { Annotation } from './annotation.ts'
import { chooseContext } from './context.ts'
import { clipAround, isWritable, plainText, writeExcerpt } from './critic-marks.ts'
import { highlightInstead, trimHighlight } from './nearest-word.ts'
import { freeId, idOfWords } from './note-id.ts'
import { personOf, writeRemarks } from './remarks.ts'
import { settle } from './settle.ts'

/** What a note is written for. */
export interface Circumstances {
  /** The article's text, folded, a block a line. */
  readonly article: string
  /** Names of the people of work.yaml by id. */
  readonly people: ReadonlyMap<string, string>
  readonly wording: Wording
  /** Ids that are given already. */
  readonly taken: ReadonlySet<string>
}

/** One `:::note` block, and what is to be told of it. */
export interface WrittenNote {
  readonly id: string
  readonly block: string
  /** Whether its quotation occurs exactly once in the article. */
  readonly unique: boolean
  readonly decisions: readonly Decision[]
}

/**
 * Write an annotation as a `:::note` block that reads back as it is meant: a change that the marks
 * cannot hold becomes a plain note that says it in words. `undefined` when there is no word in its
 * paragraph to hang it on.
 */
export function writeNote(
  annotation: Annotation,
  { article, people, wording, taken }: Circumstances,
): WrittenNote | undefined {
  const read = plain(annotation.excerpt)
  // What has been made stands in the article, spaces and all.
  const meant = annotation.status === 'resolved' ? trimHighlight(read) : settle(trimHighlight(read))
  const writable = isWritable(meant)
  // A change that has been made stands in its new words.
  const made = annotation.status === 'resolved' ? { ...meant, old: meant.new } : meant
  const instead = writable ? meant : highlightInstead(made)
  const excerpt = instead && { ...instead, ...clipAround(instead.before, instead.after) }
  if (!excerpt) return undefined
  // Said in words, a change cannot be made by accepting it.
  const told = !writable && meant.mark !== 'highlight'
  const status = told && annotation.status === 'accepted' ? 'open' : annotation.status
  const standing = status === 'resolved' ? excerpt.new : excerpt.old
  const { before, after, unique } = chooseContext({ ...excerpt, standing }, article)
  const id = freeId(annotation.noteId ?? idOfWords(excerpt.old || excerpt.new), taken)
  const by = personOf(annotation.author, people)
  const whom = personOf(annotation.audience, people)
  const attributes = [
    `#${id} kind=${annotation.kind} status=${status}`,
    ...(by === undefined ? [] : [`by=${quoted(by)}`]),
    ...(whom === undefined ? [] : [`for=${quoted(whom)}`]),
    ...(annotation.due === undefined ? [] : [`due=${annotation.due}`]),
    ...(annotation.show === 'internal' ? [] : [`show=${annotation.show}`]),
  ].join(' ')
  const body = [
    ...(told ? [paragraph(sayChange(meant, wording))] : []),
    ...(annotation.moved ? [paragraph(wording.moved[annotation.moved])] : []),
    ...writeRemarks(annotation, by, people, wording),
  ]
  return {
    id,
    block: fenced(attributes, writeExcerpt({ ...excerpt, before, after }), body),
    unique,
    decisions: writable ? [] : [decisionOn(annotation, id, told)],
  }
}

function decisionOn({ from, excerpt }: Annotation, id: string, told: boolean): Decision {
  if (told)
    return {
      what: `${from}: said in words in the note #${id}`,
      why: (excerpt.old + excerpt.new).includes('\n')
        ? 'a mark lies within one paragraph'
        : 'its words hold what CriticMarkup reads as a mark',
    }
  return excerpt.old.trim() === ''
    ? { what: `${from}: hung on the nearest word, note #${id}`, why: 'it marks no word' }
    : {
        what: `${from}: part of its words marked, note #${id}`,
        why: 'the others are what CriticMarkup reads as a mark',
      }
}

function sayChange({ mark, old, new: words }: Excerpt, wording: Wording): string {
  const [gone = '', text = ''] = [old, words].map(one => {
    const lines = one.split('\n').map(line => line.trim())
    return lines.join(' ¶ ').trim()
  })
  if (mark === 'deletion') return wording.toDelete(gone)
  if (mark === 'substitution') return wording.toReplace(gone, text)
  return words.includes('\n') ? wording.toInsertParagraphs(text) : wording.toInsert(text)
}

/** The fence is longer than any run of colons that begins a line of the words. */
function fenced(attributes: string, quotation: string, body: RootContent[]): string {
  const words = body.length === 0 ? '' : `\n${toMarkdown(body)}`
  const runs = [...words.matchAll(/^\s*(:{3,})/gm)].map(([, run = '']) => run.length + 1)
  const fence = ':'.repeat(Math.max(3, ...runs))
  return `${fence}note{${attributes}}\n> ${quotation}\n${words}${fence}\n`
}

/** An attribute's value, in quotation marks when it must. */
const quoted = (value: string): string =>
  /^[\w-]+$/.test(value)
    ? value
    : `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replace(/\s+/g, ' ')}"`

const plain = ({ mark, ...parts }: Excerpt): Excerpt => ({
  mark,
  before: plainText(parts.before),
  old: plainText(parts.old),
  new: plainText(parts.new),
  after: plainText(parts.after),
})
