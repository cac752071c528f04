import { expect, test } from 'vitest'
import { entry, excerpt, lostEntry, message, notesReport, passage } from './fixture.ts'
import { jsonNotes } from './notes-json.ts'

test('writes notes as imprimatur-notes/1', () => {
  const report = notesReport(
    [
      entry(
        {
          status: 'accepted',
          by: 'red',
          for: 'ver',
          due: '2026-11-30',
          excerpt: excerpt({ mark: 'substitution', new: 'sa mission' }),
        },
        {
          passage: passage({ start: { line: 12, column: 16, offset: 300 } }),
          failures: ['overdue'],
        },
      ),
      lostEntry(
        {
          matches: [],
          nearest: {
            point: { line: 9, column: 2, offset: 7 },
            text: 'sa mission',
            likeness: 2 / 3,
          },
        },
        { id: 'b' },
      ),
    ],
    {
      messages: [message({ level: 'error', hint: 'Do.' })],
      failOn: ['open', 'orphan'],
      exitCode: 1,
    },
  )
  expect(JSON.parse(jsonNotes(report))).toStrictEqual({
    schema: 'imprimatur-notes/1',
    version: '0.1.0',
    exitCode: 1,
    today: '2026-12-01',
    failOn: ['open', 'orphan'],
    counts: {
      editions: 1,
      notes: 2,
      statuses: { open: 1, answered: 0, accepted: 1, rejected: 0, resolved: 0 },
      failures: { open: 0, answered: 0, orphan: 1, unsourced: 0, overdue: 1 },
      errors: 1,
      warnings: 0,
    },
    messages: [
      {
        file: 'a.md',
        line: 1,
        column: 1,
        level: 'error',
        blame: 'manuscript',
        rule: 'link-dead',
        reason: 'Unexpected X, expected Y',
        hint: 'Do.',
      },
    ],
    editions: [
      {
        name: 'a.fr',
        work: 'a',
        uuid: '3f2b6c1e-8a4d-8c55-9d10-6f5e4d3c2b1a',
        lang: 'fr',
        title: 'Le titre',
        article: 'a/article.fr.md',
        notesFile: 'a/article.fr.notes.md',
        people: [
          { id: 'red', name: 'Rédaction', role: 'editor' },
          { id: 'ver', name: 'Vérification', url: 'https://example.org/ver' },
        ],
        notes: [
          {
            id: 'mission',
            kind: 'fact',
            status: 'accepted',
            by: 'red',
            for: 'ver',
            due: '2026-11-30',
            show: 'internal',
            start: { line: 3, column: 1 },
            end: { line: 7, column: 4 },
            quotation: {
              mark: 'substitution',
              before: 'a ouvert ',
              old: 'une mission',
              new: 'sa mission',
              after: ' auprès',
            },
            words: 'À vérifier : la date.',
            passage: {
              start: { line: 12, column: 16 },
              end: { line: 12, column: 27 },
              exact: 'une mission',
              prefix: 'Tokyo a ouvert ',
              suffix: ' auprès de l’Alliance',
              from: 215,
              to: 226,
            },
            failures: ['overdue'],
          },
          {
            id: 'b',
            kind: 'fact',
            status: 'open',
            show: 'internal',
            start: { line: 3, column: 1 },
            end: { line: 7, column: 4 },
            quotation: {
              mark: 'highlight',
              before: 'a ouvert ',
              old: 'une mission',
              new: 'une mission',
              after: ' auprès',
            },
            words: 'À vérifier : la date.',
            lost: {
              matches: [],
              nearest: { line: 9, column: 2, text: 'sa mission', likeness: 0.667 },
            },
            failures: ['orphan'],
          },
        ],
      },
    ],
  })
})

test('lists where a quotation is found more than once', () => {
  const report = notesReport([
    lostEntry({
      matches: [
        { line: 1, column: 2, offset: 3 },
        { line: 4, column: 5 },
      ],
    }),
  ])
  expect(JSON.parse(jsonNotes(report)).editions[0].notes[0].lost).toEqual({
    matches: [
      { line: 1, column: 2 },
      { line: 4, column: 5 },
    ],
  })
})

test('is safe to print, and reads back the same', () => {
  const words = '\u001b[2J \u009b2J \u202e'
  const text = jsonNotes(notesReport([entry({}, { words })]))
  for (const hidden of ['\u001b', '\u009b', '\u202e']) expect(text).not.toContain(hidden)
  expect(JSON.parse(text).editions[0].notes[0].words).toBe(words)
})
