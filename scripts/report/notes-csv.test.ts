import { expect, test } from 'vitest'
import { entry, excerpt, lostEntry, notesEdition, notesReport } from './fixture.ts'
import { csvNotes } from './notes-csv.ts'

const columns =
  'edition,id,kind,status,by,for,due,show,article,line,column,passage,change,words,state'

/** Read RFC 4180 as its grammar has it; whatever else is thrown out. */
function read(csv: string): string[][] {
  const records: string[][] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let record: string[] = []
  while (field.lastIndex < csv.length) {
    const match = field.exec(csv)
    if (!match) throw new Error('not a field')
    const [, quoted, plain = '', end] = match
    record.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    records.push(record)
    record = []
  }
  return records
}

/** The rows below the header, by the names of their columns. */
const rowsOf = (report: Parameters<typeof csvNotes>[0]) => {
  const [names = [], ...rows] = read(csvNotes(report))
  return rows.map(row => Object.fromEntries(names.map((name, at) => [name, row[at]])))
}

test('writes a header and a row for each note, lines ended by CRLF', () => {
  const report = notesReport([
    entry(
      { by: 'red', for: 'ver', due: '2026-11-30' },
      { words: 'Dit « oui », “non”, "ni" ;\nou pas.', failures: ['open', 'unsourced', 'overdue'] },
    ),
  ])
  expect(csvNotes(report)).toBe(
    `${columns
      .split(',')
      .map(name => `"${name}"`)
      .join(',')}\r\n` +
      '"a.fr","mission","fact","open","red","ver","2026-11-30","internal",' +
      '"a/article.fr.md","12","16","une mission","",' +
      '"Dit « oui », “non”, ""ni"" ;\nou pas.","unsourced overdue"\r\n',
  )
})

test('has as many cells in every row as in the header', () => {
  const report = notesReport([], {
    editions: [notesEdition([entry(), lostEntry({ matches: [] })]), notesEdition([entry()])],
  })
  const rows = read(csvNotes(report))
  expect(rows.map(row => row.length)).toEqual([15, 15, 15, 15])
})

test('gives a lost note the words of its quotation, but no line', () => {
  expect(rowsOf(notesReport([lostEntry({ matches: [] })]))).toMatchObject([
    { passage: 'une mission', line: '', column: '', state: 'orphan' },
  ])
})

test.each([
  ['highlight', ''],
  ['substitution', '{~~une~>sa~~}'],
  ['deletion', '{--une--}'],
  ['insertion', '{++sa++}'],
] as const)('writes a %s in the marks of the notes file', (mark, change) => {
  const report = notesReport([entry({ excerpt: excerpt({ mark, old: 'une', new: 'sa' }) })])
  expect(rowsOf(report)).toMatchObject([{ change }])
})

test.each(['=1+1', '+1', '-1', '@a', '\ta', '\ra', '\n=1', '＝1', '＋1', '－1', '＠a'])(
  'begins no cell with a formula: %j',
  words => {
    expect(rowsOf(notesReport([entry({}, { words })]))[0]?.words).toMatch(/^'/)
  },
)

test('leaves a dash of prose and a hyphen inside alone', () => {
  for (const words of ['— Oui', '– non', 'peut-être =', "'a"])
    expect(rowsOf(notesReport([entry({}, { words })]))).toMatchObject([{ words }])
})

test('guards cells of every column', () => {
  const report = notesReport([], {
    editions: [
      notesEdition([entry({ id: '=id', by: '=by', for: '=for', due: '=due' })], {
        name: '=name',
        article: '=article',
      }),
    ],
  })
  expect(csvNotes(report)).not.toMatch(/"=/)
})

test('makes control characters visible, but for line ends', () => {
  const words = 'a\u001b[2J\u202e\r\nb'
  expect(rowsOf(notesReport([entry({}, { words })]))).toMatchObject([{ words: 'a␛[2J<U+202E>\nb' }])
})
