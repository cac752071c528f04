import type { Element } from 'hast'
import { h } from 'hastscript'
import { labelWith } from '../labels/labels.ts'
import { isQuery, noteSigns } from '../model/note.ts'
import { passageOf, peopleAndDate, peopleOf, type Review, wordsOf } from './review.ts'
import type { ProofNote } from './to-hast.ts'

/** Make the list that closes a proof: each open or answered note, with links to note and passage. */
export function openQueries(review: Review): Element {
  const { labels, notes } = review
  const open = notes.filter(({ note }) => isQuery(note))
  return h(
    'section.open-queries',
    { dataPart: 'open-queries', ariaLabelledBy: ['open-queries-title'] },
    [
      h('h2#open-queries-title', labels.review.queries),
      open.length === 0
        ? h('p', labels.review.noQueries)
        : h(
            'ul.queries',
            open.map(note => query(note, review)),
          ),
    ],
  )
}

function query({ note, number, body }: ProofNote, review: Review): Element {
  const { labels } = review
  const name = String(number)
  const toNote = { href: `#note-${note.id}`, ariaLabel: labelWith(labels.review.toNote, name) }
  const passage = `#passage-${note.id}`
  const toPassage = labelWith(labels.review.toPassage, name)
  const facts = {
    dataKind: note.kind,
    dataStatus: note.status,
    dataPeople: peopleOf(note).join(' '),
  }
  return h('li', { id: `query-${note.id}`, ...facts }, [
    h('p.proof-head', [
      h('a.proof-number', toNote, name),
      ' ',
      h('span.proof-kind', labels.noteKinds[note.kind]),
      ' ',
      h('span.proof-status', [
        h('span.sign', { ariaHidden: 'true' }, noteSigns[note.status]),
        ` ${labels.noteStatuses[note.status]}`,
      ]),
      ' ',
      h('q.proof-passage-words', shorten(passageOf(note), 80)),
      ' ',
      // On paper, the passage's page stands in the place of the arrow.
      h('a.proof-to-passage.page-reference.titled', { href: passage, ariaLabel: toPassage }, '↑'),
    ]),
    ...[peopleAndDate(note, review)].filter(part => part !== undefined),
    h('p.proof-words', shorten(wordsOf(body), 240)),
  ])
}

/** Cut long words at the end of one of them. */
function shorten(words: string, most: number): string {
  if (words.length <= most) return words
  return `${words.slice(0, most).replace(/\s+\S*$/u, '')}…`
}
