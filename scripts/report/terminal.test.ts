import { expect, test } from 'vitest'
import type { EditionReport } from '../model/report.ts'
import { file, message, run, runWith } from './fixture.ts'
import { terminalMessages, terminalResults } from './terminal.ts'

const edition = (name: string, ...files: EditionReport['files']): EditionReport => ({
  name,
  lang: 'fr',
  outcome: files.length > 0 ? 'written' : 'faulty',
  words: 10,
  files,
})

test('writes each message on one line, its hint below, files apart', () => {
  const report = runWith(
    message({ file: 'b/work.yaml', level: 'error', rule: 'metadata-schema' }),
    message({ file: 'b/article.fr.md', line: 118, column: 4, hint: 'Give it a text.' }),
    message({ file: 'b/article.fr.md', line: 9, level: 'error', reason: 'Unexpected Z' }),
  )
  expect(terminalMessages(report, false)).toBe(
    [
      'b/article.fr.md:9:1    error    Unexpected Z              link-dead',
      'b/article.fr.md:118:4  warning  Unexpected X, expected Y  link-dead',
      '    hint: Give it a text.',
      '',
      'b/work.yaml:1:1  error  Unexpected X, expected Y  metadata-schema',
      '',
    ].join('\n'),
  )
})

test('writes nothing when there are no messages', () => {
  expect(terminalMessages(run(), true)).toBe('')
})

test('never cuts a long message', () => {
  const reason = `Unexpected ${'very '.repeat(60)}long quotation`
  expect(terminalMessages(runWith(message({ reason })), false)).toBe(
    `a.md:1:1  warning  ${reason}  link-dead\n`,
  )
})

test('makes escapes in messages, hints and paths visible, whatever the colours', () => {
  const report = runWith(
    message({ file: 'a\u001b[2J.md', reason: '“\u001b]0;x\u0007”', hint: 'b\nc' }),
  )
  expect(terminalMessages(report, false)).toBe(
    'a␛[2J.md:1:1  warning  “␛]0;x␇”  link-dead\n    hint: b␊c\n',
  )
  expect(terminalMessages(report, true)).toContain('a␛[2J.md:1:1')
})

test('colours level, rule and hint', () => {
  const report = runWith(message({ level: 'error', hint: 'Do it.' }))
  expect(terminalMessages(report, true)).toBe(
    'a.md:1:1  \u001b[31merror\u001b[39m  Unexpected X, expected Y  \u001b[2mlink-dead\u001b[22m\n' +
      '\u001b[36m    hint: Do it.\u001b[39m\n',
  )
})

test('tables the files and sums up', () => {
  const report = run({
    milliseconds: 6412,
    works: [
      {
        id: 'japan-europe',
        editions: [
          edition('japan-europe.fr', file('output/je.fr.html', 'html', 84_231)),
          edition('japan-europe.en', file('output/je.en.pdf', 'pdf', 1_312_002, 24)),
        ],
        messages: [message(), message({ line: 2 })],
      },
      { id: 'a', editions: [edition('a.fr', file('output/a.pdf', 'pdf', 842, 1))], messages: [] },
    ],
  })
  expect(terminalResults(report, false)).toBe(
    [
      'output/je.fr.html  html            84.2 kB',
      'output/je.en.pdf   pdf   24 pages   1.3 MB',
      'output/a.pdf       pdf     1 page    842 B',
      '',
      '2 works, 3 editions, 3 files in 6.4 s; 2 warnings',
      '',
    ].join('\n'),
  )
})

test('says how many editions were written when some were not', () => {
  const report = run({
    works: [
      {
        id: 'a',
        editions: [edition('a.fr', file('a.epub', 'epub', 1)), edition('a.en')],
        messages: [message({ level: 'error' }), message()],
      },
    ],
  })
  expect(terminalResults(report, false)).toBe(
    'a.epub  epub    1 B\n\n1 work, 1 of 2 editions, 1 file in 640 ms; 1 error, 1 warning\n',
  )
})

test('speaks of the books that were checked, and who looked', () => {
  const checkers = [{ name: 'EPUBCheck', version: '5.3.0' }]
  const book = { path: 'b.epub', outcome: 'sound' as const, checkers, messages: [] }
  const works = [{ id: 'a', editions: [edition('a.fr')], messages: [] }]
  const report = run({ command: 'check', works: [], books: [book, book] })
  expect(terminalResults(report, false)).toBe('2 e-books checked by EPUBCheck 5.3.0 in 640 ms\n')
  expect(terminalResults({ ...report, works, books: [book] }, false)).toBe(
    '1 work, 1 edition checked, 1 e-book checked by EPUBCheck 5.3.0 in 640 ms\n',
  )
})

test('speaks of editions checked when nothing is written', () => {
  const works = [{ id: 'a', editions: [edition('a.fr'), edition('a.en')], messages: [] }]
  expect(terminalResults(run({ command: 'check', works }), false)).toBe(
    '1 work, 2 editions checked in 640 ms\n',
  )
})
