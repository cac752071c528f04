import { toString as textOf } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { ja } from '../labels/ja.ts'
import { contents } from './contents.ts'

test.each([
  ['The ties. Only 2025 is drawn to scale.', 'The ties'],
  ['How far? As far as it takes.', 'How far?'],
  ['日本とNATO。縮尺に従うのは2025年だけである。', '日本とNATO'],
  ['どこまで頼れるのか？　三つの見方', 'どこまで頼れるのか？'],
  ['「頼れるのか？」という問い。', '「頼れるのか？」という問い'],
])('the list of figures names one by its first sentence: %s', (caption, name) => {
  const nav = contents([], [{ id: 'a', label: '図1', caption, name: '図1' }], ja)
  expect(nav && textOf(nav)).toMatch(new RegExp(`図1 ${name.replace('?', '\\?')}$`))
})
