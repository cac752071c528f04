import { expect, test } from 'vitest'
import { textsOfMarkup } from './texts-of-markup.ts'

const textsOf = (source: string) =>
  textsOfMarkup(source, 'x')
    .texts.filter(({ blocks }) => blocks.length > 0)
    .map(({ place, blocks, read }) => [place, blocks, read])

test('takes running text by block; what stands within a line joins', () => {
  expect(
    textsOf('<h1>A</h1><p>out<em>side</em> b<br>c</p><table><td>d<td>e</table><div>f<p>g</p>h'),
  ).toEqual([['the text of x', ['A', 'outside b', 'c', 'd', 'e', 'f', 'g', 'h'], true]])
})

test('takes attributes, comments and what a template holds', () => {
  const source = '<img alt="A dot" data-note="n"><!-- kept --><template><p>held</p></template>'
  expect(textsOf(source)).toEqual([
    ['the text of x', ['held'], true],
    ['a comment of x', [' kept '], true],
    ['an attribute (alt) of x', ['A dot'], true],
    ['an attribute (dataNote) of x', ['n'], false],
  ])
})

test('undoes the percent signs of an address', () => {
  expect(textsOf('<a href="#a%20b">a</a>')).toContainEqual([
    'an attribute (href) of x',
    ['#a%20b', '#a b'],
    false,
  ])
})

test('takes the strings of JSON-LD one by one, words of its vocabulary apart', () => {
  const json = '{"@type":"Article","name":"A title","accessMode":["textual"]}'
  expect(textsOf(`<script type="application/ld+json">${json}</script>`)).toEqual([
    ['the text of x', ['A title'], true],
    ['a script or style sheet of x', ['Article', 'textual'], false],
    ['an attribute (type) of x', ['application/ld+json'], false],
  ])
})

test('reads what catalogues show as text for people, and codes as none', () => {
  const html = '<meta name="description" content="About"><meta name="robots" content="noindex">'
  expect(textsOf(html)).toContainEqual(['the text of x', ['About'], true])
  const opf =
    '<?xml version="1.0"?><package><dc:title>T</dc:title><dc:format>f</dc:format></package>'
  expect(textsOf(opf)).toEqual([
    ['the text of x', ['T'], true],
    ['the text of x', ['f'], false],
  ])
})

test('parts the lines of a drawing', () => {
  const svg =
    '<svg><text><tspan x="1">one</tspan><tspan x="2">two</tspan><tspan>s</tspan></text></svg>'
  expect(textsOf(svg)).toContainEqual(['the text of x', ['one', 'two', 's'], true])
})

test('hands on the files that addresses hold', () => {
  const { inside } = textsOfMarkup(
    `<img src="data:image/svg+xml;base64,${btoa('<svg/>')}"><style>a{b:url(data:,c%20d)}</style>`,
    'x',
  )
  expect(inside.map(({ name, data }) => [name, new TextDecoder().decode(data)])).toEqual([
    ['an address in x (image/svg+xml)', '<svg/>'],
    ['an address in x (data)', 'c d'],
  ])
})

test('reads XML that is ill-formed as a browser would', () => {
  expect(textsOf('<?xml version="1.0"?><p>one<p>two')).toContainEqual([
    'the text of x',
    ['one', 'two'],
    true,
  ])
})
