import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { setDirections } from './directions.ts'

test('what is written the other way says so, once, and an author’s word stands', () => {
  const tree = h('div', [
    h('p', [
      h('span', { lang: 'ar' }, [h('i', { lang: 'ar-MA' }, 'سلام')]),
      h('i', { lang: 'ja' }),
    ]),
    h('p', { lang: 'he' }, [h('span', { lang: 'en' }), h('b', { lang: 'en', dir: 'auto' })]),
    h('p', { lang: 'ar', dir: 'ltr' }),
  ])
  setDirections(tree, 'fr')
  expect(toHtml(tree)).toBe(
    '<div><p><span lang="ar" dir="rtl"><i lang="ar-MA">سلام</i></span><i lang="ja"></i></p>' +
      '<p lang="he" dir="rtl"><span lang="en" dir="ltr"></span><b lang="en" dir="auto"></b></p>' +
      '<p lang="ar" dir="ltr"></p></div>',
  )
})

test('code and drawings run from the left in a text from the right, unless they say otherwise', () => {
  const tree = h('div', [
    h('pre', [h('code', 'a;')]),
    h('kbd', { dir: 'rtl' }),
    h('svg', [h('text', 'a')]),
  ])
  setDirections(tree, 'ar')
  expect(toHtml(tree)).toBe(
    '<div><pre dir="ltr"><code>a;</code></pre><kbd dir="rtl"></kbd>' +
      '<svg direction="ltr"><text>a</text></svg></div>',
  )
})
