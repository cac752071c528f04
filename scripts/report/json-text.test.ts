import { expect, test } from 'vitest'
import { jsonText } from './json-text.ts'

test('escapes what a terminal would obey, and reads back the same', () => {
  const value = { reason: '\u001b[2J \u009b2J \u202e \u2028 \ufeff \ud800 日本 é' }
  const text = jsonText(value)
  expect(text).toBe(
    '{\n  "reason": "\\u001b[2J \\u009b2J \\u202e \\u2028 \\ufeff \\ud800 日本 é"\n}\n',
  )
  expect(JSON.parse(text)).toEqual(value)
})
