import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import type { NotesReport } from '../model/notes-report.ts'
import {
  entry,
  excerpt,
  lostEntry,
  message,
  notesEdition,
  notesReport,
  passage,
} from './fixture.ts'
import { sarifNotes } from './notes-sarif.ts'

// The schema of OASIS as SchemaStore had it (rtm.5). It is of draft 04, but uses nothing that has
// changed its meaning since, but for the names of `id` and `$schema`.
const schemaFile = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
const { id, $schema, ...schema } = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve(schemaFile)), 'utf8'),
)
// One of its patterns has a bracket too many, which only the older grammar of patterns forgives.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

/** The one run of a log that is valid. */
function runOf(report: NotesReport) {
  const log = JSON.parse(sarifNotes(report))
  validate(log)
  expect(validate.errors ?? []).toEqual([])
  return log.runs[0]
}

const resultOf = (...given: Parameters<typeof entry>) =>
  runOf(notesReport([entry(...given)])).results[0]

test('writes a result for each note at its passage, and says what it is', () => {
  const people = { by: 'red', for: 'ver', due: '2026-11-30' }
  const report = notesReport([entry(people, { failures: ['open', 'overdue'] })], { exitCode: 1 })
  expect(JSON.parse(sarifNotes(report)).version).toBe('2.1.0')
  expect(runOf(report)).toStrictEqual({
    tool: {
      driver: {
        name: 'imprimatur',
        version: '0.1.0',
        semanticVersion: '0.1.0',
        rules: [
          {
            id: 'note/fact',
            shortDescription: { text: 'An editorial note on a fact.' },
            fullDescription: {
              text: 'An editorial note on a fact. While open or answered, it waits for somebody.',
            },
            help: {
              text: 'Settle the note in the notes file beside the article, and set its status there.',
            },
            defaultConfiguration: { level: 'warning' },
            properties: { tags: ['editorial', 'fact'], precision: 'very-high' },
          },
        ],
      },
    },
    automationDetails: { id: 'imprimatur/notes/' },
    invocations: [{ executionSuccessful: true, exitCode: 1 }],
    columnKind: 'utf16CodeUnits',
    results: [
      {
        ruleId: 'note/fact',
        ruleIndex: 0,
        level: 'warning',
        message: {
          text:
            'Note (fact), open, by Rédaction for Vérification, due 2026-11-30, overdue.\n\n' +
            'À vérifier : la date.\n\nNote: [mission](1)',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a/article.fr.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 12, startColumn: 16, endLine: 12, endColumn: 27 },
            },
          },
        ],
        relatedLocations: [
          {
            id: 1,
            physicalLocation: {
              artifactLocation: { uri: 'a/article.fr.notes.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 3, startColumn: 1, endLine: 7, endColumn: 4 },
            },
            message: { text: 'mission' },
          },
        ],
        partialFingerprints: {
          'imprimaturNote/v1': '["a","fr","mission"]',
          primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/),
        },
        properties: {
          edition: 'a.fr',
          id: 'mission',
          kind: 'fact',
          status: 'open',
          ...people,
          show: 'internal',
          failures: ['open', 'overdue'],
        },
      },
    ],
  })
})

test.each([
  ['open', ['open'], [], 'warning'],
  ['answered', ['answered'], ['open'], 'warning'],
  ['answered', ['answered'], ['answered'], 'error'],
  ['resolved', [], ['open'], 'note'],
  ['accepted', [], [], 'note'],
  ['accepted', ['unsourced'], ['open', 'unsourced'], 'error'],
] as const)(
  'gives a note that is %s, with %j wrong where %j fails, the level %s',
  (status, failures, failOn, level) => {
    const report = notesReport([entry({ status }, { failures })], { failOn })
    expect(runOf(report).results[0].level).toBe(level)
  },
)

test('puts a lost note at its place in the notes file, and leads to where it may belong', () => {
  const nearest = { point: { line: 9, column: 2 }, text: 'sa mission', likeness: 0.8 }
  const { results } = runOf(
    notesReport([
      lostEntry({ matches: [], nearest }),
      lostEntry({ matches: [nearest.point, { line: 30, column: 1 }] }),
      lostEntry({ matches: [] }),
    ]),
  )
  const place = {
    artifactLocation: { uri: 'a/article.fr.notes.md', uriBaseId: '%SRCROOT%' },
    region: { startLine: 3, startColumn: 1, endLine: 7, endColumn: 4 },
  }
  for (const result of results) expect(result.locations).toEqual([{ physicalLocation: place }])
  const told = results.map(({ message: { text } }: { message: { text: string } }) =>
    text.split('\n\n').at(-1),
  )
  expect(told).toEqual([
    'Its quotation is not in the article; the nearest place is [a/article.fr.md:9:2](1): “sa mission”',
    'Its quotation is found 2 times: [a/article.fr.md:9:2](1), [a/article.fr.md:30:1](2)',
    'Its quotation is not in the article.',
  ])
  expect(results[1].relatedLocations.map((at: { id: number }) => at.id)).toEqual([1, 2])
  expect(results[2].relatedLocations).toBeUndefined()
})

test('writes the messages of the files too, with what code scanning wants of a rule', () => {
  const { results, tool } = runOf(
    notesReport([entry(), entry({ kind: 'style' })], {
      messages: [message({ file: 'b.md', rule: 'note-syntax', level: 'error' }), message()],
    }),
  )
  const { rules } = tool.driver
  expect(rules.map((rule: { id: string }) => rule.id)).toEqual([
    'note/fact',
    'note/style',
    'link-dead',
    'note-syntax',
  ])
  for (const rule of rules) {
    expect(rule.fullDescription.text).not.toBe('')
    expect(rule.help.text).not.toBe('')
  }
  for (const result of results) expect(rules[result.ruleIndex].id).toBe(result.ruleId)
  expect(results).toHaveLength(4)
})

const fixesOf = (mark: 'substitution' | 'deletion' | 'insertion', old: string, wanted: string) =>
  resultOf(
    { excerpt: excerpt({ mark, old, new: wanted }), status: 'accepted' },
    { passage: passage({ verbatim: true }) },
  ).fixes

test.each([
  ['substitution', 'une mission', 'sa mission', { text: 'sa mission' }],
  ['deletion', 'une mission', '', undefined],
  ['insertion', '', 'petite ', { text: 'petite ' }],
] as const)('offers a %s as a fix of the article', (mark, old, wanted, insertedContent) => {
  expect(fixesOf(mark, old, wanted)).toEqual([
    {
      description: { text: 'Make the change of note “mission”.' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'a/article.fr.md', uriBaseId: '%SRCROOT%' },
          replacements: [
            {
              deletedRegion: { startLine: 12, startColumn: 16, endLine: 12, endColumn: 27 },
              ...(insertedContent ? { insertedContent } : {}),
            },
          ],
        },
      ],
    },
  ])
})

test('says in words what a change would do', () => {
  const { message } = resultOf({ excerpt: excerpt({ mark: 'substitution', new: 'sa\nmission' }) })
  expect(message.text).toContain('\n\nReplace “une mission” by “sa mission”.\n\n')
})

test('knows a note again when its passage or its status moves, and no other', () => {
  const print = (report: NotesReport) => {
    const { ruleId, partialFingerprints } = runOf(report).results[0]
    return [ruleId, partialFingerprints]
  }
  const here = print(notesReport([entry()]))
  const moved = passage({ start: { line: 80, column: 1 }, end: { line: 80, column: 12 } })
  expect(print(notesReport([entry({ status: 'resolved' }, { passage: moved })]))).toEqual(here)
  expect(print(notesReport([lostEntry({ matches: [] })]))).toEqual(here)
  expect(print(notesReport([entry({ id: 'b' })]))).not.toEqual(here)
  const english = notesEdition([entry()], { lang: 'en' })
  expect(print(notesReport([], { editions: [english] }))).not.toEqual(here)
})

test('lets words, ids and people be neither link, placeholder nor escape', () => {
  const hostile = '{0} [a](https://example.org) \u001b[2J'
  const { message: said } = resultOf(
    { id: hostile, by: hostile },
    { words: `${hostile}\n${hostile}` },
  )
  const shown = '{{0}} [a\\](https://example.org) ␛[2J'
  expect(said.text).toBe(
    `Note (fact), open, by ${shown}.\n\n${shown}\n${shown}\n\n` +
      'Note: [{{0}} \\[a\\](https://example.org) ␛\\[2J](1)',
  )
})

test('is valid without notes', () => {
  expect(runOf(notesReport()).results).toEqual([])
})

test('would be told apart by the schema from what is no log', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
})
