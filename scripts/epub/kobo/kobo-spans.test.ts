import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { koboPage } from './kobo-spans.ts'

/** Mark a page's body and write what stands in Kobo's boxes: `[1.2 words]` for a span. */
function marked(html: string): string {
  const body = fromHtml(html, { fragment: true }).children.flatMap(node =>
    node.type === 'doctype' ? [] : [node],
  )
  return toHtml(koboPage(body))
    .replace(/^<div id="book-columns"><div id="book-inner">(.*)<\/div><\/div>$/s, '$1')
    .replace(/<span class="koboSpan" id="kobo\.([\d.]+)">(.*?)<\/span>/gs, '[$1 $2]')
}

test.each<[string, string, string]>([
  ['sentences', '<p>One. Two.</p><p>Three.</p>', '<p>[1.1 One. ][1.2 Two.]</p><p>[2.1 Three.]</p>'],
  [
    'inline elements',
    '<p>A <em>b. C</em> <b>d</b>.</p>',
    '<p>[1.1 A ]<em>[1.2 b. ][1.3 C]</em>[1.4  ]<b>[1.5 d]</b>[1.6 .]</p>',
  ],
  ['links', '<p><a href="#x" id="y">here</a></p>', '<p><a href="#x" id="y">[1.1 here]</a></p>'],
  [
    'headings, lists, tables',
    '<h2>H</h2>\n<ul>\n<li>a</li>\n<li>b</li></ul><table><tbody><tr><td>c</td></tr></tbody></table>',
    '<h2>[1.1 H]</h2>\n<ul>\n<li>[2.1 a]</li>\n<li>[2.2 b]</li></ul><table><tbody><tr><td>[3.1 c]</td></tr></tbody></table>',
  ],
  ['empty paragraphs', '<p></p><p>a</p>', '<p></p><p>[1.1 a]</p>'],
  [
    'text outside of paragraphs',
    '<div>a <p>b</p> c</div>',
    '<div>[1.1 a ]<p>[2.1 b]</p>[2.2  c]</div>',
  ],
  [
    'images',
    '<p>a <img src="x.png" alt="X"> b</p>',
    '<p>[1.1 a ][2.1 <img src="x.png" alt="X">][2.2  b]</p>',
  ],
  ['code blocks', '<pre><code>a.  B</code></pre>', '<pre><code>a.  B</code></pre>'],
  ['code in a line', '<p><code>x</code></p>', '<p><code>[1.1 x]</code></p>'],
  ['drawings', '<div><svg><text>a</text></svg></div>', '<div><svg><text>a</text></svg></div>'],
  ['formulas', '<p><math><mi>x</mi></math></p>', '<p><math><mi>x</mi></math></p>'],
  [
    'readings',
    '<p><ruby>日<rp>(</rp><rt>ni</rt><rp>)</rp></ruby></p>',
    '<p><ruby>[1.1 日]<rp>(</rp><rt>[1.2 ni]</rt><rp>)</rp></ruby></p>',
  ],
  ['times', '<p><time>2020</time></p>', '<p>[1.1 <time>2020</time>]</p>'],
  [
    'times with a date',
    '<p><time datetime="2020">then</time></p>',
    '<p><time datetime="2020">[1.1 then]</time></p>',
  ],
  ['hidden parts', '<nav hidden><p>a</p></nav>', '<nav hidden><p>a</p></nav>'],
])('%s are marked as Kobo does', (_, html, expected) => {
  expect(marked(html)).toBe(expected)
})
