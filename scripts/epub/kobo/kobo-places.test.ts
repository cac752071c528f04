import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { withKoboPlaces } from './kobo-places.ts'

function placed(html: string): string {
  const children = fromHtml(html, { fragment: true }).children.flatMap(node =>
    node.type === 'doctype' ? [] : [node],
  )
  return toHtml(withKoboPlaces(children))
}

test.each<[string, string, string]>([
  ['a heading', '<h2 id="a">A</h2>', '<h2><span id="a"></span>A</h2>'],
  [
    'a heading that names its section',
    '<section aria-labelledby="a"><h2 id="a">A</h2></section>',
    '<section aria-labelledby="a-name"><h2 id="a-name"><span id="a"></span>A</h2></section>',
  ],
  [
    'a name that is taken',
    '<p id="a-name"></p><nav aria-labelledby="a b"></nav><h2 id="a">A</h2>',
    '<p><span id="a-name"></span></p><nav aria-labelledby="a-name- b"></nav><h2 id="a-name-"><span id="a"></span>A</h2>',
  ],
  [
    'a figure',
    '<figure id="f"><figcaption>F</figcaption></figure>',
    '<span id="f"></span><figure><figcaption>F</figcaption></figure>',
  ],
  [
    'a table named by its caption',
    '<div aria-labelledby="c"><table id="t"><caption id="c">C</caption></table></div>',
    '<div aria-labelledby="c"><span id="t"></span><table><caption id="c">C</caption></table></div>',
  ],
  [
    'a note',
    '<aside epub:type="footnote" id="n">N</aside>',
    '<aside epub:type="footnote" id="n">N</aside>',
  ],
  ['a call', '<sup><a href="#n" id="c">1</a></sup>', '<sup><a href="#n" id="c">1</a></sup>'],
  ['a drawing', '<svg><g id="g"></g></svg>', '<svg><g id="g"></g></svg>'],
])('links to %s lead where they should', (_, html, expected) => {
  expect(placed(html)).toBe(expected)
})
