import { expect, test } from 'vitest'
import { widthOf } from './columns.ts'
import {
  entry,
  excerpt,
  lostEntry,
  message,
  notesEdition,
  notesReport,
  passage,
} from './fixture.ts'
import { terminalNotes } from './notes-terminal.ts'

const plain = (report: Parameters<typeof terminalNotes>[0], width = Infinity) =>
  terminalNotes(report, false, width).split('\n')

test('writes a heading for an edition, a line for each note, and two lines that sum up', () => {
  const report = notesReport([
    entry({ by: 'red', for: 'ver', due: '2026-12-04' }),
    entry(
      { id: 'termes', kind: 'style', status: 'accepted', by: 'red' },
      { passage: passage({ start: { line: 118, column: 1 }, exact: 'leurs termes' }) },
    ),
    entry({ id: 'x', kind: 'translation', status: 'answered', for: 'ver' }),
  ])
  expect(plain(report)).toEqual([
    'a.fr  a/article.fr.md',
    'a/article.fr.md:12:16  ○ open      fact         mission  red → ver  due 2026-12-04  “une mission”',
    'a/article.fr.md:118:1  ✓ accepted  style        termes   red                        “leurs termes”',
    'a/article.fr.md:12:16  △ answered  translation  x        → ver                      “une mission”',
    '',
    '3 notes in 1 edition: 1 open, 1 answered, 1 accepted',
    'fails: nothing',
    '',
  ])
})

test('tells each status by a sign and a word', () => {
  const statuses = ['open', 'answered', 'accepted', 'rejected', 'resolved'] as const
  const lines = plain(notesReport(statuses.map(status => entry({ status }))))
  expect(lines.slice(1, 6).map(line => line.slice(23, 33))).toEqual([
    '○ open    ',
    '△ answered',
    '✓ accepted',
    '✗ rejected',
    '● resolved',
  ])
})

test('leaves out columns that no note of the edition fills', () => {
  expect(plain(notesReport([entry()]))[1]).toBe(
    'a/article.fr.md:12:16  ○ open  fact  mission  “une mission”',
  )
})

test('says in words what is wrong with a note', () => {
  const [, line] = plain(
    notesReport([entry({ due: '2026-11-01' }, { failures: ['open', 'unsourced', 'overdue'] })]),
  )
  expect(line).toContain('  due 2026-11-01, unsourced, overdue  ')
})

test.each([
  ['substitution', { old: 'une', new: 'sa' }, '“une” → “sa”'],
  ['deletion', { old: 'une', new: '' }, 'delete “une”'],
  ['insertion', { old: '', new: 'petite ' }, 'insert “petite ”'],
] as const)('shows what a %s would do', (mark, words, shown) => {
  const [, line] = plain(notesReport([entry({ excerpt: excerpt({ mark, ...words }) })]))
  expect(line).toContain(`  ${shown}`)
})

test('puts a lost note at its place in the notes file, what is nearest below it', () => {
  const point = { line: 9, column: 2 }
  const report = notesReport([
    lostEntry({ matches: [], nearest: { point, text: 'ouvert sa\nmission', likeness: 0.8 } }),
    lostEntry({ matches: [point, { line: 30, column: 1 }] }, { id: 'b' }),
    lostEntry({ matches: [] }, { id: 'c' }),
  ])
  expect(plain(report).slice(1, 7)).toEqual([
    'a/article.fr.notes.md:3:1  ○ open  fact  mission  orphan  “une mission”',
    '    nearest: a/article.fr.md:9:2 “ouvert sa mission”',
    'a/article.fr.notes.md:3:1  ○ open  fact  b        orphan  “une mission”',
    '    found 2 times: a/article.fr.md:9:2, a/article.fr.md:30:1',
    'a/article.fr.notes.md:3:1  ○ open  fact  c        orphan  “une mission”',
    '    nothing in the article is near to it',
  ])
})

test.each([
  ['highlight', 90, '“une mission permanente auprès de l’Allian…”'],
  ['highlight', 40, '“une mission perma…”'],
  ['substitution', 90, '“une mission perman…” → “une délégation pe…”'],
  ['deletion', 90, 'delete “une mission permanente auprès de l…”'],
  ['insertion', 90, 'insert “une délégation permanente”'],
] as const)(
  'cuts the words of a %s to a width of %i, but not below twenty',
  (mark, width, shown) => {
    const exact = 'une mission permanente auprès de l’Alliance atlantique'
    const marked = excerpt({ mark, old: exact, new: 'une délégation permanente' })
    const [, line = ''] = plain(
      notesReport([entry({ excerpt: marked }, { passage: passage({ exact }) })]),
      width,
    )
    expect(line.slice(line.indexOf('mission  ') + 9)).toBe(shown)
    expect(widthOf(line)).toBeLessThanOrEqual(Math.max(width, 46 + 20))
  },
)

test('gives the longer side of a substitution what the shorter one leaves', () => {
  const marked = excerpt({ mark: 'substitution', old: 'a', new: 'une délégation permanente' })
  const [, line] = plain(notesReport([entry({ excerpt: marked })]), 74)
  expect(line).toMatch(/ {2}“a” → “une délégation perm…”$/)
})

test('writes the messages of the files after the notes', () => {
  const report = notesReport([entry()], {
    messages: [message({ file: 'a/work.yaml', level: 'error', hint: 'Do it.' })],
    exitCode: 1,
  })
  expect(plain(report).slice(2)).toEqual([
    '',
    'a/work.yaml:1:1  error  Unexpected X, expected Y  link-dead',
    '    hint: Do it.',
    '',
    '1 note in 1 edition: 1 open',
    'fails: 1 error',
    '',
  ])
})

test('counts as failing what was asked for, and nothing else', () => {
  const report = notesReport(
    [
      entry({}, { failures: ['open', 'overdue'] }),
      entry({}, { failures: ['open'] }),
      entry({}, { failures: ['unsourced'] }),
    ],
    { failOn: ['open', 'overdue', 'orphan'], exitCode: 1 },
  )
  expect(plain(report).at(-2)).toBe('fails: 2 open, 1 overdue')
})

test('says so when an edition has no notes, or there is no edition', () => {
  const report = notesReport([], { editions: [notesEdition([]), notesEdition([entry()])] })
  expect(plain(report).slice(0, 3)).toEqual([
    'a.fr  a/article.fr.md  no notes',
    '',
    'a.fr  a/article.fr.md',
  ])
  expect(plain(notesReport([], { editions: [] }))).toEqual([
    '0 notes in 0 editions',
    'fails: nothing',
    '',
  ])
})

test('makes escapes of manuscript, paths and ids visible', () => {
  const esc = '\u001b[2J\u202e'
  const report = notesReport([], {
    editions: [
      notesEdition(
        [
          entry({ id: esc, by: esc, for: esc, due: esc }, { passage: passage({ exact: esc }) }),
          lostEntry({
            matches: [],
            nearest: { point: { line: 1, column: 1 }, text: esc, likeness: 1 },
          }),
        ],
        { name: esc, article: esc, notesFile: esc },
      ),
    ],
  })
  const text = terminalNotes(report, false, Infinity)
  expect(text).not.toContain('\u001b')
  expect(text).not.toContain('\u202e')
  expect(text.match(/␛\[2J<U\+202E>/g)).toHaveLength(11)
})

test('colours status, id and what is wrong', () => {
  const report = notesReport([entry({}, { failures: ['open', 'overdue'] })], { failOn: ['open'] })
  const text = terminalNotes(report, true, Infinity)
  expect(text).toContain('\u001b[33m○ open\u001b[39m')
  expect(text).toContain('\u001b[31moverdue\u001b[39m')
  expect(text).toContain('\u001b[31mfails: 1 open\u001b[39m')
})
