import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { dotEmphasis } from './emphasis-dots.ts'

/** A text as it came out, letters with dots in brackets. */
function dotted(html: string): string {
  const tree = fromHtml(html, { fragment: true })
  dotEmphasis(tree)
  return toHtml(tree).replace(/<span class="dotted">(.*?)<\/span>/gu, '[$1]')
}

test.each([
  [
    '<p lang="ja">船<em>を使い、合う</em></p>',
    '<p lang="ja">船<em>[を][使][い]、[合][う]</em></p>',
  ],
  [
    '<p lang="ja"><em>ケーブル<b>々</b></em></p>',
    '<p lang="ja"><em>[ケ][ー][ブ][ル]<b>[々]</b></em></p>',
  ],
  [
    '<p lang="ja"><em>海 <i lang="fr">mer 海</i></em></p>',
    '<p lang="ja"><em>[海] <i lang="fr">mer 海</i></em></p>',
  ],
  [
    '<p lang="ja"><em><ruby>海<rt>うみ</rt></ruby></em></p>',
    '<p lang="ja"><em><ruby>[海]<rt>うみ</rt></ruby></em></p>',
  ],
  ['<p lang="zh"><em>海</em></p>', '<p lang="zh"><em>海</em></p>'],
])('letters emphasised in Japanese bear dots: %s', (html, out) => {
  expect(dotted(html)).toBe(out)
})
