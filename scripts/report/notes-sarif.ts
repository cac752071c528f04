import { createHash } from 'node:crypto'
import type { Position } from 'unist'
import { isQuery, type NoteKind, noteKinds } from '../model/note.ts'
import type { NoteEntry, NotesOfEdition, NotesReport } from '../model/notes-report.ts'
import { inOrder } from './messages.ts'
import { replacementOf } from './notes-fix.ts'
import { noteMessage } from './notes-sarif-message.ts'
import { descriptorOf, resultOf, rulesOf } from './sarif.ts'
import { artifactLocationOf, literal, physicalLocationOf, sarifLog } from './sarif-log.ts'

/** What each kind of note is about, for the table of rules. */
const says = {
  translation: 'An editorial note on the translation.',
  fact: 'An editorial note on a fact.',
  gloss: 'An editorial note that explains a passage.',
  style: 'An editorial note on the style.',
  source: 'An editorial note on a source.',
  legal: 'An editorial note on a question of law.',
  layout: 'An editorial note on the layout.',
} as const satisfies Record<NoteKind, string>

/**
 * Write notes as a SARIF log: a result for each note at its passage in the article, or in the notes
 * file when it is lost; then one for each message. `error` is what was asked for with `--fail-on`,
 * `warning` an open or answered note, `note` the rest.
 * Source: SARIF 2.1.0; docs.github.com, “SARIF support for code scanning”.
 */
export function sarifNotes(report: NotesReport): string {
  const messages = inOrder(report.messages)
  const ids = rulesOf(messages)
  const notes = report.editions.flatMap(edition =>
    edition.entries.map(entry => ({ entry, edition })),
  )
  const kinds = noteKinds.filter(kind => notes.some(({ entry }) => entry.note.kind === kind))
  return sarifLog({
    version: report.version,
    exitCode: report.exitCode,
    // A build's log of the same commit would else be replaced by this one.
    category: 'imprimatur/notes/',
    rules: [...kinds.map(kindRule), ...ids.map(explained)],
    results: [
      ...notes.map(({ entry, edition }) => noteResult(entry, edition, kinds, report)),
      ...messages.map(message => resultOf(message, kinds.length + ids.indexOf(message.rule))),
    ],
  })
}

/** The id says the kind alone: an alert stays the same one when the note's status changes. */
const kindRule = (kind: NoteKind) => ({
  id: `note/${kind}`,
  shortDescription: { text: says[kind] },
  fullDescription: { text: `${says[kind]} While open or answered, it waits for somebody.` },
  help: { text: 'Settle the note in the notes file beside the article, and set its status there.' },
  defaultConfiguration: { level: 'warning' },
  // A person has written it: nothing is guessed.
  properties: { tags: ['editorial', kind], precision: 'very-high' },
})

/** A rule of ours with the two descriptions that code scanning wants besides. */
function explained(id: Parameters<typeof descriptorOf>[0]) {
  const rule = descriptorOf(id)
  return { ...rule, fullDescription: rule.shortDescription, help: rule.shortDescription }
}

function noteResult(
  entry: NoteEntry,
  edition: NotesOfEdition,
  kinds: readonly NoteKind[],
  { failOn }: NotesReport,
) {
  const { note, passage, failures } = entry
  const { id, kind, status, by, for: whom, due, show } = note
  const fails = failures.some(failure => failOn.includes(failure))
  const { text, related } = noteMessage(entry, edition)
  const fix = fixOf(entry, edition)
  return {
    ruleId: `note/${kind}`,
    ruleIndex: kinds.indexOf(kind),
    level: fails ? 'error' : isQuery(note) ? 'warning' : 'note',
    message: { text },
    locations: [
      {
        physicalLocation: passage
          ? physicalLocationOf(edition.article, regionOf(passage))
          : physicalLocationOf(edition.notesFile, regionOf(note.position)),
      },
    ],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    partialFingerprints: fingerprintsOf(id, edition),
    ...(fix ? { fixes: [fix] } : {}),
    properties: { edition: edition.name, id, kind, status, by, for: whom, due, show, failures },
  }
}

/**
 * What makes a note the same one, wherever its passage has gone to. The second name is the only one
 * that code scanning reads; its own hash would be of the whole line, which in prose is a paragraph
 * with several notes.
 */
function fingerprintsOf(id: string, { work, lang }: NotesOfEdition) {
  const whole = JSON.stringify([work, lang, id])
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 16)
  return { 'imprimaturNote/v1': whole, primaryLocationLineHash: `${hash}:1` }
}

function fixOf(entry: NoteEntry, { article }: NotesOfEdition) {
  const replacement = replacementOf(entry)
  if (!replacement) return undefined
  const { passage, text } = replacement
  return {
    description: { text: literal(`Make the change of note “${entry.note.id}”.`) },
    artifactChanges: [
      {
        artifactLocation: artifactLocationOf(article),
        replacements: [
          {
            deletedRegion: regionOf(passage),
            ...(text === '' ? {} : { insertedContent: { text } }),
          },
        ],
      },
    ],
  }
}

const regionOf = ({ start, end }: Pick<Position, 'start' | 'end'>) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})
