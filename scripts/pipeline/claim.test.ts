import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { reportUnclaimed } from './claim.ts'

function told(signs: readonly string[]) {
  const file = new VFile()
  const source = new VFile({ path: 'work/article.md', value: 'One\nTwo ☃\n' })
  reportUnclaimed(file, signs, [new VFile({ path: 'work/work.yaml', value: 'id: x' }), source])
  const [message] = file.messages
  return [message?.reason, message?.note]
}

test('names the sign that has no glyph, and its place', () => {
  expect(told(['☃'])).toEqual([
    'Unexpected sign “☃” (U+2603) without a glyph, expected a PDF that claims PDF/UA-1 and PDF/A-3a',
    '“☃” is in article.md, line 2. The PDF is tagged all the same.',
  ])
})

test('names some of those that it may be', () => {
  expect(told([...'岩屋毅外相'])[0]).toContain(
    'sign, one of “岩” (U+5CA9), “屋” (U+5C4B), “毅” (U+6BC5), “外” (U+5916)…, without a glyph',
  )
})
