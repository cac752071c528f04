import { expect, test } from 'vitest'
import { file, message, run } from './fixture.ts'
import { jsonReport } from './json.ts'

test('writes a run as imprimatur-report/1', () => {
  const report = run({
    milliseconds: 6412.34,
    exitCode: 1,
    works: [
      {
        id: 'a',
        editions: [
          {
            name: 'a.fr',
            lang: 'fr',
            outcome: 'written',
            words: 5,
            files: [file('output/a.fr.pdf', 'pdf', 9, 1)],
          },
        ],
        messages: [
          message({ line: 2, endLine: 2, endColumn: 5, level: 'error', hint: 'Do.' }),
          message(),
        ],
      },
    ],
    books: [
      {
        path: 'b.epub',
        outcome: 'sound',
        checkers: [{ name: 'EPUBCheck', version: '5.3.0' }],
        messages: [message({ file: 'b.epub', rule: 'book-doubt' })],
      },
    ],
    timings: [
      { edition: 'a.fr', stage: 'print', milliseconds: 3120.44 },
      { edition: 'a.fr', stage: 'source', milliseconds: 12.04 },
      { edition: 'a.en', stage: 'print', milliseconds: 2900 },
    ],
  })
  expect(JSON.parse(jsonReport(report))).toStrictEqual({
    schema: 'imprimatur-report/1',
    command: 'build',
    version: '0.1.0',
    exitCode: 1,
    milliseconds: 6412.3,
    counts: { works: 1, editions: 1, books: 1, files: 1, errors: 1, warnings: 2 },
    messages: [],
    books: [
      {
        path: 'b.epub',
        outcome: 'sound',
        checkers: [{ name: 'EPUBCheck', version: '5.3.0' }],
        messages: [
          {
            file: 'b.epub',
            line: 1,
            column: 1,
            level: 'warning',
            blame: 'manuscript',
            rule: 'book-doubt',
            reason: 'Unexpected X, expected Y',
          },
        ],
      },
    ],
    works: [
      {
        id: 'a',
        editions: [
          {
            name: 'a.fr',
            lang: 'fr',
            outcome: 'written',
            words: 5,
            files: [
              {
                path: 'output/a.fr.pdf',
                format: 'pdf',
                bytes: 9,
                sha256: '0'.repeat(64),
                pages: 1,
              },
            ],
          },
        ],
        messages: [
          {
            file: 'a.md',
            line: 1,
            column: 1,
            level: 'warning',
            blame: 'manuscript',
            rule: 'link-dead',
            reason: 'Unexpected X, expected Y',
          },
          {
            file: 'a.md',
            line: 2,
            column: 1,
            endLine: 2,
            endColumn: 5,
            level: 'error',
            blame: 'manuscript',
            rule: 'link-dead',
            reason: 'Unexpected X, expected Y',
            hint: 'Do.',
          },
        ],
      },
    ],
    timings: [
      { stage: 'source', milliseconds: 12, editions: [{ edition: 'a.fr', milliseconds: 12 }] },
      {
        stage: 'print',
        milliseconds: 6020.4,
        editions: [
          { edition: 'a.fr', milliseconds: 3120.4 },
          { edition: 'a.en', milliseconds: 2900 },
        ],
      },
    ],
  })
})
