import { expect, test } from 'vitest'
import { styledDocument } from '../../fixtures/styled-document.ts'
import { pixel } from '../fixture.ts'
import { bodyOf, opened } from '../opened.ts'

/** What a text's HTML becomes inside `article`. */
async function finished(text: string, lang = 'en'): Promise<string> {
  const assets = [{ path: 'images/a.png', mediaType: 'image/png', data: pixel }]
  const body = bodyOf(await opened(styledDocument({ text, assets, metadata: { lang } })))
  return body.replace(/^[\s\S]*<article>|<\/article>[\s\S]*$/g, '')
}

test.each([
  ['align becomes a class', '<p align="right">x</p>', '<p class="align-right">x</p>'],
  ['comments go', '<p>a<!-- -- -->b</p>', '<p>ab</p>'],
  ['control characters go', '<p title="\u0001t">a\u0008\u0085b</p>', '<p title="t">ab</p>'],
  ['a CDATA end is escaped', '<p>]]&gt;</p>', '<p>]]&gt;</p>'],
  ['lang is xml:lang too', '<p lang="ja">x</p>', '<p lang="ja" xml:lang="ja">x</p>'],
  ['a bad lang goes', '<p lang="??">x</p>', '<p>x</p>'],
  ['data, styles and handlers go', '<p data-x="1" style="color:red" onclick="x">x</p>', '<p>x</p>'],
  ['unknown roles go', '<p role="foo">x</p>', '<p>x</p>'],
  ['a name needs a role', '<span aria-label="n">x</span>', '<span>x</span>'],
  ['old elements have successors', '<tt>x</tt><center>y</center>', '<code>x</code><div>y</div>'],
  ['unknown elements are unwrapped', '<o:p>x</o:p><blink>y</blink>', 'xy'],
  ['scripts go with their words', '<script>x</script><iframe></iframe>y', 'y'],
  ['bad numbers go', '<ol start="x"><li value="2">y</li></ol>', '<ol><li value="2">y</li></ol>'],
  [
    'a colon leaves an id and its link',
    '<p id="a:b">x</p><a href="#a:b">y</a>',
    '<p id="a-b">x</p><a href="#a-b">y</a>',
  ],
  [
    'ids made alike stay apart',
    '<p id="é">x</p><p id="e">y</p><a href="#e">z</a><a href="#%C3%A9">w</a>',
    '<p id="e">x</p><p id="e-2">y</p><a href="#e-2">z</a><a href="#e">w</a>',
  ],
  ['a dead link keeps its words', '<a href="#no">x</a><a href="b.md">y</a>', '<a>x</a><a>y</a>'],
  [
    'math has its namespace',
    '<math><mi>x</mi></math>',
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>',
  ],
  [
    'an asset is shown, on white where one can see through it',
    '<img src="images/a.png" alt="A">',
    '<img src="images/a.png" alt="A" class="on-paper" style="background-color: #fff !important"/>',
  ],
  [
    'an image that is none gives way to its words',
    '<img src="https://example.org/b.png" alt="B">',
    '<span class="missing-image">B</span>',
  ],
  [
    'a drawing without words decorates',
    '<svg role="img" aria-label="" stroke="currentColor"></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" stroke="currentColor" aria-hidden="true" fill="currentColor"></svg>',
  ],
  [
    'header cells head a row or a column',
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><th>b</th><td>c</td></tr></tbody></table>',
    '<table><colgroup><col style="width: 50%"/><col style="width: 50%"/></colgroup><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><th scope="row">b</th><td>c</td></tr></tbody></table>',
  ],
  // Contents
  ['blocks leave running text', '<em>a<p>b</p>c</em>', '<em>a</em><p>b</p><em>c</em>'],
  [
    'a language goes with what is cut out',
    '<span lang="ja">a<div>b</div></span>',
    '<span lang="ja" xml:lang="ja">a</span><div lang="ja" xml:lang="ja">b</div>',
  ],
  ['a heading is not cut', '<h2>a<div>b</div></h2>', '<h2>a b </h2>'],
  [
    'a link may hold blocks',
    '<a href="https://a.org/"><div>b</div></a>',
    '<a href="https://a.org/"><div>b</div></a>',
  ],
  [
    'lists hold items',
    '<ul>a<li>b</li><ul><li>c</li></ul></ul>',
    '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>',
  ],
  ['uncounted items have no number', '<ul><li value="3">a</li></ul>', '<ul><li>a</li></ul>'],
  ['loose items make a list', '<li>a</li><li>b</li>', '<ul><li>a</li><li>b</li></ul>'],
  ['loose parts become boxes', '<figcaption>a</figcaption><dd>b</dd>', '<div>a</div><div>b</div>'],
  ['terms without sense become boxes', '<dl><dt>a</dt></dl>', '<div><div>a</div></div>'],
  ['details want a summary', '<details open>a</details>', '<div>a</div>'],
  [
    'a caption ends its figure',
    '<figure><hr><figcaption>a</figcaption><details><summary>b</summary>c</details></figure>',
    '<figure><hr/><figcaption>a</figcaption></figure><details><summary>b</summary>c</details>',
  ],
  ['what a list houses is housed too', '<ul><dd>a</dd></ul>', '<ul><li><div>a</div></li></ul>'],
  [
    'words without a reading leave a ruby, readings without words become words',
    '<ruby><rt>a</rt>b<rp>(</rp><rt>c</rt><rp>)</rp>d</ruby><em><rt>e</rt></em>',
    '<span>a</span><ruby>b<rp>(</rp><rt>c</rt><rp>)</rp></ruby>d<em><span>e</span></em>',
  ],
  [
    'parentheses of a ruby come in pairs or not at all',
    '<ruby>a<rp>(</rp><rt>b</rt>c<rt>d</rt></ruby>',
    '<ruby>a<rt>b</rt>c<rt>d</rt></ruby>',
  ],
  [
    'what lacks the attribute that it is for is words',
    '<bdo>a</bdo><meter max="2">b</meter><data>c</data><time datetime="2026-02-30">d</time>',
    '<span>a</span><span>b</span><span>c</span><span>d</span>',
  ],
  ['a time may be its own words', '<time>2026-02-28</time>', '<time>2026-02-28</time>'],
  [
    'roles stay where they may be',
    '<h2 role="doc-noteref">a</h2><a role="doc-noteref" href="#no">b</a><p role="doc-tip">c</p>',
    '<h2>a</h2><a>b</a><p role="doc-tip">c</p>',
  ],
  [
    'cells name header cells of their table',
    '<p id="x"></p><table><tr><th id="y" scope="col">a</th><td headers="x y">b</td></tr></table>',
    '<p id="x"></p><table><colgroup><col style="width: 50%"/><col style="width: 50%"/></colgroup><tbody><tr><th id="y" scope="col">a</th><td headers="y">b</td></tr></tbody></table>',
  ],
  [
    'addresses are written as they may be',
    '<a href="http://a.b/|%">a</a><a href="https://../">b</a><q cite="http://a.b/">c</q>',
    '<a href="http://a.b/%7C%25">a</a><a>b</a><q>c</q>',
  ],
  ['rows make a table', '<table><caption>a</caption></table>', '<div><div>a</div></div>'],
])('%s', async (_, html, expected) => {
  expect(await finished(html)).toBe(expected)
})

test('check boxes become signs with names in the language', async () => {
  const html = '<ul><li><input type="checkbox" checked></li><li><input type="checkbox"></li></ul>'
  expect(await finished(html, 'fr')).toBe(
    '<ul><li><span role="img" aria-label="Fait">☑</span></li>' +
      '<li><span role="img" aria-label="À faire">☐</span></li></ul>',
  )
})
