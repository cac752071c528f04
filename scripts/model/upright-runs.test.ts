import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { uprightRuns } from './upright-runs.ts'

/** A text as it came out, its upright runs in brackets. */
function upright(html: string, lang = 'ja'): string {
  const { children } = fromHtml(html, { fragment: true })
  const out = uprightRuns(
    children.filter(child => child.type !== 'doctype'),
    lang,
  )
  return toHtml({ type: 'root', children: out }).replace(
    /<span class="upright">(.*?)<\/span>/g,
    '[$1]',
  )
}

test.each([
  ['朝6時に12人', '朝[6]時に[12]人'],
  ['2018年', '2018年'],
  ['100の', '100の'],
  ['3.5と7,000と14:30と50%', '3.5と7,000と14:30と50%'],
  ['A社とNATO', '[A]社とNATO'],
  ['B2判', 'B2判'],
  ['書体 Source Serif 4、注 1', '書体 Source Serif 4、注 [1]'],
  ['本当か!?えっ!!', '本当か[!?]えっ[!!]'],
  ['第１２回', '第１２回'],
  ['注<a href="#n">1</a>', '注<a href="#n">[1]</a>'],
  ['<code>12</code><ruby>日<rt>12</rt></ruby>', '<code>12</code><ruby>日<rt>12</rt></ruby>'],
  [
    '<span lang="fr">12 ans, <b lang="ja">12年</b></span>',
    '<span lang="fr">12 ans, <b lang="ja">[12]年</b></span>',
  ],
])('stands numbers of two digits, letters alone and pairs of marks upright: %s', (html, out) => {
  expect(upright(html)).toBe(out)
})

test('leaves a text of another language as it is', () => {
  expect(upright('le 12 mai', 'fr')).toBe('le 12 mai')
})
