import { expect, test } from 'vitest'
import { message, run, runWith } from './fixture.ts'
import { sarifReport } from './sarif.ts'

// The whole form was held against the official schema with Microsoft's Sarif.Multitool 5.7.0
// (`validate`): no error, no warning. No package of ours holds the schema.
test('writes a log with one run: the rules that spoke, a result for each message', () => {
  const report = runWith(
    message({ file: 'manuscript/a/article.fr.md', line: 3, column: 5, endLine: 4, endColumn: 2 }),
    message({ file: 'b.md', level: 'error', rule: 'image-missing', hint: 'Add it.' }),
  )
  expect(JSON.parse(sarifReport(report))).toStrictEqual({
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'imprimatur',
            version: '0.1.0',
            semanticVersion: '0.1.0',
            rules: [
              {
                id: 'image-missing',
                shortDescription: { text: 'A local image exists.' },
                defaultConfiguration: { level: 'error' },
              },
              {
                id: 'link-dead',
                shortDescription: { text: 'A link leads somewhere for every reader.' },
                defaultConfiguration: { level: 'warning' },
              },
            ],
          },
        },
        invocations: [{ executionSuccessful: true, exitCode: 1 }],
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'image-missing',
            ruleIndex: 0,
            level: 'error',
            message: { text: 'Unexpected X, expected Y\n\nAdd it.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'b.md', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 1, startColumn: 1 },
                },
              },
            ],
            properties: { blame: 'manuscript', hint: 'Add it.' },
          },
          {
            ruleId: 'link-dead',
            ruleIndex: 1,
            level: 'warning',
            message: { text: 'Unexpected X, expected Y' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: {
                    uri: 'manuscript/a/article.fr.md',
                    uriBaseId: '%SRCROOT%',
                  },
                  region: { startLine: 3, startColumn: 5, endLine: 4, endColumn: 2 },
                },
              },
            ],
            properties: { blame: 'manuscript' },
          },
        ],
      },
    ],
  })
})

test.each([
  ['./a b/été#1.md', { uri: 'a%20b/%C3%A9t%C3%A9%231.md', uriBaseId: '%SRCROOT%' }],
  ['../c:d%.md', { uri: '../c%3Ad%25.md', uriBaseId: '%SRCROOT%' }],
  ['/tmp/a b.md', { uri: 'file:///tmp/a%20b.md' }],
])('writes the path %s as a URI', (file, location) => {
  const log = JSON.parse(sarifReport(runWith(message({ file }))))
  expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual(location)
})

test('lets a quoted manuscript be neither link, placeholder nor escape', () => {
  const reason = 'Unexpected “{0} [here](https://example.org) \u001b[2J”'
  const log = JSON.parse(sarifReport(runWith(message({ reason }))))
  expect(log.runs[0].results[0].message.text).toBe(
    'Unexpected “{{0}} [here\\](https://example.org) ␛[2J”',
  )
})

test('says that the tool failed when it could not look', () => {
  const log = JSON.parse(sarifReport(run({ exitCode: 3 })))
  expect(log.runs[0].invocations).toEqual([{ executionSuccessful: false, exitCode: 3 }])
  expect(log.runs[0].results).toEqual([])
})
