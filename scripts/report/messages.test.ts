import { expect, test } from 'vitest'
import { message, run } from './fixture.ts'
import { countMessages, inOrder, messagesOfRun } from './messages.ts'

const at = (file: string, line: number, column: number) => message({ file, line, column })

test('orders many messages by file, line, column, rule', () => {
  const wanted = Array.from({ length: 500 }, (_, index) =>
    at(`${Math.floor(index / 100)}.md`, 1 + (Math.floor(index / 10) % 10), 1 + (index % 10)),
  )
  // A fixed shuffle: 7 and 500 have no divisor in common.
  const shuffled = wanted.map((_, index) => wanted[(index * 7) % 500] ?? message())
  expect(inOrder(shuffled)).toEqual(wanted)
  expect(
    inOrder([message({ rule: 'link-dead' }), message({ rule: 'image-alt' })]).map(m => m.rule),
  ).toEqual(['image-alt', 'link-dead'])
})

test('orders files by code units, not by a locale', () => {
  expect(inOrder([at('é', 1, 1), at('a', 1, 1), at('Z', 1, 1)]).map(m => m.file)).toEqual([
    'Z',
    'a',
    'é',
  ])
})

test('gathers and counts the messages of all works', () => {
  const report = run({
    works: [
      { id: 'b', editions: [], messages: [at('b.md', 1, 1)] },
      { id: 'a', editions: [], messages: [message({ file: 'a.md', level: 'error' })] },
    ],
  })
  expect(messagesOfRun(report).map(m => m.file)).toEqual(['a.md', 'b.md'])
  expect(countMessages(messagesOfRun(report))).toEqual({ errors: 1, warnings: 1 })
})
