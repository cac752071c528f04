import { expect, test } from 'vitest'
import { bytes, html, leaksOf, pageWith, pdfWith, secret, zipOf } from './fixture.ts'

test.each([
  ['in the text', `<p>Well, NOBODY outside should read this.</p>`],
  ['held apart by markup', `<p>nobody <em>out</em>side should <b>read</b> this</p>`],
  ['with soft hyphens and ligatures', `<p>nobody out\u00adside ſhould read this</p>`],
  ['in an attribute', `<p data-x="nobody outside should read this">x</p>`],
  ['in an address', `<a href="#nobody%20outside%20should%20read">x</a>`],
  ['in a comment', `<!-- nobody outside should read this -->`],
  ['in a script', `<script>// nobody outside should read this</script>`],
  ['in JSON-LD', `<script type="application/ld+json">{"a":"nobody outside should"}</script>`],
  ['in a style sheet', `<style>a::after{content:"nobody outside should read"}</style>`],
  [
    'in a drawing',
    `<img src="data:image/svg+xml;base64,${btoa(`<svg><desc>${secret}</desc></svg>`)}">`,
  ],
])('finds a secret of an HTML file %s', async (_, body) => {
  expect(await leaksOf(html(body), 'html')).toHaveLength(1)
})

test('finds a secret of an HTML file as UTF-16', async () => {
  const page = html(`<p>${'x '.repeat(600)}</p>`)
  const wide = Buffer.concat([page, Buffer.from('\0'), Buffer.from(secret, 'utf16le')])
  expect(await leaksOf(wide, 'html')).toHaveLength(1)
})

test.each([
  ['a document', { 'OEBPS/a.xhtml': `<?xml version="1.0"?><html><p>${secret}</p></html>` }],
  [
    'the package',
    { 'OEBPS/content.opf': `<?xml version="1.0"?><x><dc:title>${secret}</dc:title></x>` },
  ],
  ['an attribute', { 'OEBPS/content.opf': `<?xml version="1.0"?><x a="${secret}"/>` }],
  ['a style sheet', { 'OEBPS/style.css': `/* ${secret} */` }],
  ['the name of a file', { 'OEBPS/nobody-outside-should-read.css': '' }],
  [
    'a font',
    { 'OEBPS/a.ttf': Buffer.concat([Buffer.alloc(9), Buffer.from(secret, 'utf16le').swap16()]) },
  ],
])('finds a secret of an EPUB in %s', async (_, files) => {
  expect(await leaksOf(await zipOf(files), 'epub')).toHaveLength(1)
})

test('finds a secret of an EPUB in the archive’s comment', async () => {
  expect(await leaksOf(await zipOf({ a: 'b' }, secret), 'epub')).toHaveLength(1)
})

test('says what it has found, and where', async () => {
  expect(await leaksOf(html('<p>Dubious</p><p>deleted by an editor</p>'), 'html')).toEqual([
    'Unexpected words of an internal note in the text of the page, expected none: “dubious”',
  ])
  expect(await leaksOf(html('<p title="deleted by an editor">x</p>'), 'html')).toEqual([
    'Unexpected wording that was deleted or not accepted in an attribute (title) of the page, ' +
      'expected none: “deleted by an”',
  ])
  const named = await pdfWith(pdf => pdf.setAuthor('Doe, Jane'))
  expect(await leaksOf(named, 'pdf')).toEqual([
    'Unexpected name of a person who is not credited in a string (Author) of the PDF, ' +
      'expected none: “doe jane”',
  ])
})

test('fails what is not what it should be', async () => {
  expect(await leaksOf(bytes('\0'), 'html')).toEqual([
    'Unexpected bytes of the page, expected HTML',
  ])
  expect(await leaksOf(bytes('x'), 'epub')).toEqual(['Unexpected bytes of the book, expected EPUB'])
  expect(await leaksOf(bytes('x'), 'pdf')).toEqual(['Unexpected bytes of the PDF, expected PDF'])
})

test('takes no page about a format for a file of that format', async () => {
  expect(await leaksOf(html('<p>%PDF-1.7 and PK\x03</p>'), 'html')).toEqual([])
})

test('passes what only looks like a secret', async () => {
  const innocent = [
    // Runs across the border of a block are not the author's words.
    '<p>There is nobody</p><p>outside</p><p>should read</p>',
    '<p title="nobody" data-x="outside should">read this</p>',
    // A word alone may be one of a program.
    '<p class="dubious" id="dubious">x</p><style>.dubious{color:red}</style>',
  ]
  expect(await leaksOf(html(innocent.join('')), 'html')).toEqual([])
  const book = { 'a.xhtml': innocent.join(''), 'a.css': '.dubious{}', dubious: 'dubious' }
  expect(await leaksOf(await zipOf(book), 'epub')).toEqual([])
  const at = (words: string, x: number) => `BT /F 12 Tf ${x} 700 Td (${words}) Tj ET `
  const lines = at('nobody', 50) + at('outside should', 250) + at('read this', 450)
  expect(await leaksOf(await pageWith(lines), 'pdf')).toEqual([])
})
