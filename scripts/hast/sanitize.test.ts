import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { sanitize } from './sanitize.ts'

function clean(html: string) {
  const file = new VFile({ path: 'a.md' })
  const out = toHtml(sanitize(fromHtml(html, { fragment: true }), file))
  return { out, rules: file.messages.map(message => message.ruleId) }
}

test.each([
  ['<p>a<script>x()</script>b</p>', '<p>ab</p>'],
  ['<style>p{}</style><p>a</p>', '<p>a</p>'],
  ['<iframe src="https://a.b">x</iframe><p>a</p>', '<p>a</p>'],
  ['<object data="a"><p>x</p></object><p>a</p>', '<p>a</p>'],
  ['<svg><script>x()</script></svg><p>a</p>', '<p>a</p>'],
  ['<p onclick="x()">a</p>', '<p>a</p>'],
  ['<p style="color:red">a</p>', '<p>a</p>'],
])('drops what is not safe of %s, with a warning', (html, expected) => {
  const { out, rules } = clean(html)
  expect(out).toBe(expected)
  expect(new Set(rules)).toEqual(new Set(['html-unsafe']))
})

test('keeps class, id and language without a word', () => {
  const html = '<p class="a" id="b" lang="ja">words <mark>here</mark></p>'
  expect(clean(html)).toEqual({ out: html, rules: [] })
})
