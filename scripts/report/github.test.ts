import { expect, test } from 'vitest'
import { message, run, runWith } from './fixture.ts'
import { githubAnnotations } from './github.ts'

test('writes a workflow command for each message', () => {
  const report = runWith(
    message({ level: 'error', line: 3, column: 5, endLine: 3, endColumn: 9 }),
    message({ hint: 'Do it.' }),
  )
  expect(githubAnnotations(report)).toBe(
    '::warning file=a.md,line=1,col=1,endLine=1,title=link-dead::Unexpected X, expected Y%0ADo it.\n' +
      '::error file=a.md,line=3,col=5,endLine=3,endColumn=9,title=link-dead::Unexpected X, expected Y\n',
  )
})

test('leaves columns out when a message spans lines', () => {
  expect(githubAnnotations(runWith(message({ column: 5, endLine: 2, endColumn: 9 })))).toBe(
    '::warning file=a.md,line=1,endLine=2,title=link-dead::Unexpected X, expected Y\n',
  )
})

test('escapes properties and data by their own rules', () => {
  const report = runWith(message({ file: 'a,b:c%.md', reason: '100 %: a, b\n::error::x\u001b' }))
  expect(githubAnnotations(report)).toBe(
    '::warning file=a%2Cb%3Ac%25.md,line=1,col=1,endLine=1,title=link-dead::100 %25: a, b␊::error::x␛\n',
  )
})

test('writes nothing when there are no messages', () => {
  expect(githubAnnotations(run())).toBe('')
})
