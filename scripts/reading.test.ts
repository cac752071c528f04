import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import JSZip from 'jszip'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toEpub } from './epub/to-epub.ts'
import { startTestBrowser } from './fixtures/printed-page.ts'
import { choices, phone } from './fixtures/reading-system/conditions.ts'
import { readBook } from './fixtures/reading-system/read-book.ts'
import { styledDocument } from './fixtures/styled-document.ts'
import { createHost } from './host.ts'
import { ebookCss } from './html/css.ts'
import { loadStyles } from './source/styles.ts'

/*
 * A small book, read from cover to end in a reading system on a small telephone; and the same book
 * spoiled, to see that the reading would tell. All screens and colours: `npm run read-books`.
 */

const words = 'The keeper lit the lamp before the sun had set, and nobody thought about it. '
const cells = (name: 'th' | 'td', of: readonly string[]) =>
  `<tr>${of.map(text => `<${name}>${text}</${name}>`).join('')}</tr>`
const eight = ['Country', 'Ministry', '2023', '2024', '2025', 'Personnel', 'Seat', 'Remarks']
const row = ['Deutschland', 'Verteidigung', '50100', '51900', '53000', '181000', 'Bonn-Berlin']
const text = `<p>A call<sup class="call"><a href="#fn-1" id="fnref-1" role="doc-noteref" class="noteref" data-series="author">1</a></sup>. ${words.repeat(12)}</p>
<figure class="figure"><div class="plate"><svg viewBox="0 0 90 30"><line x2="90" y2="9" stroke="currentColor"/><text class="accent" x="5" y="20" fill="#22306b">Lamp</text></svg></div></figure>
<figure class="figure"><div class="plate"><svg viewBox="0 0 90 30"><text x="5" y="20">For paper</text></svg></div></figure>
<p><img src="images/dot.png" alt="A dot"> https://example.org/${'an-address-that-does-not-end/'.repeat(4)}</p>
<div class="table"><table><thead>${cells('th', eight)}</thead><tbody>${cells('td', [...row, 'Bundeswehrbeschaffung'])}</tbody></table></div>`
const notes = `<section data-part="notes" class="notes"><h2 id="notes-title">Notes</h2><ol><li id="fn-1" data-marker="1" data-series="author"><p>A note. <a class="backlink" href="#fnref-1" role="doc-backlink" aria-label="Back">↩</a></p></li></ol></section>`

let browser: Browser
let book: Uint8Array

beforeAll(async () => {
  const styles = await loadStyles(createHost(), join(import.meta.dirname, '..', 'styles'))
  const face = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  )
  const dot = join(import.meta.dirname, 'fixtures', 'forms', 'images', 'dot.png')
  book = await toEpub(
    styledDocument({
      text,
      notes,
      outline: [{ id: 'notes-title', title: 'Notes', children: [] }],
      assets: [{ path: 'images/dot.png', mediaType: 'image/png', data: readFileSync(dot) }],
    }),
    {
      css: ebookCss(styles, new Set(['western'])),
      faces: [
        {
          family: 'Source Serif 4',
          weight: 400,
          style: 'normal',
          name: 'SourceSerif4-Regular',
          script: 'western',
          data: readFileSync(face),
        },
      ],
      coverFaces: [],
      pageStarts: [],
    },
  )
  browser = await startTestBrowser()
})
afterAll(() => browser?.close())

test('every page is turned, every note opens, every file loads', async () => {
  const { pages, notes, faults } = await readBook(browser, book, phone)
  expect(faults).toEqual([])
  expect(notes).toBe(1)
  expect(pages).toBeGreaterThan(5)
})

test.each(choices.slice(0, 2))('in $name, all words stand out', async condition => {
  expect((await readBook(browser, book, condition)).faults).toEqual([])
})

const body = (added: string) => (page: string) => page.replace('</body>', `${added}</body>`)
const item = (name: string) =>
  `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`

/** What is done to the book's files, and what the reading has to say to it. */
const spoils: readonly [file: string, change: (before: string) => string, told: RegExp][] = [
  [
    'text.xhtml',
    page => page.replace('images/dot.png', 'images/lost.png'),
    /^OEBPS\/text\.xhtml: image that does not show: images\/lost\.png$/,
  ],
  [
    'fonts/SourceSerif4-Regular.ttf',
    () => 'no face',
    /^OEBPS\/title\.xhtml: face that does not load: Source Serif 4 400 normal$/,
  ],
  [
    'text.xhtml',
    page => page.replace('href="#fn-1"', 'href="#fn-2"'),
    /^note call that opens nothing: 1 in OEBPS\/text\.xhtml$/,
  ],
  [
    'text.xhtml',
    body('<p><a href="lost.xhtml#a" role="doc-noteref">lost</a></p>'),
    /^note call that opens nothing: lost in OEBPS\/text\.xhtml$/,
  ],
  [
    'toc.xhtml',
    page => page.replaceAll('#notes-title', '#lost'),
    /^entry “Notes” to nowhere: OEBPS\/text\.xhtml#lost$/,
  ],
  ['text.xhtml', body('<script>throw new Error("a script")</script>'), /a script/],
  [
    'text.xhtml',
    body('<img src="https://example.org/far.png" alt=""/>'),
    /image that does not show: https:\/\/example\.org\/far\.png$/,
  ],
  [
    'text.xhtml',
    body(`<p style="white-space: nowrap">${words}</p>`),
    /“The keeper.*” reaches out of its column by \d+ px$/,
  ],
  [
    'text.xhtml',
    body('<table style="width: 500px"><tr><td>a</td></tr></table>'),
    /<table> reaches out of its column by \d+ px$/,
  ],
  [
    'text.xhtml',
    body('<p style="position: absolute; left: -9999px; top: 0">Lost</p>'),
    /“Lost” stands on no page$/,
  ],
  [
    'text.xhtml',
    body('<p style="line-height: 0; height: 0; margin-top: -2em; break-before: column">High</p>'),
    /“High” is higher than its page$/,
  ],
  [
    'text.xhtml',
    body('<p style="color: #aaa">Faint</p>'),
    /“Faint” in rgb\(170, 170, 170\) on rgb\(255, 255, 255\): 2\.3 to 1$/,
  ],
  [
    'content.opf',
    opf =>
      opf
        .replace(
          /<itemref (idref="colophon[^/]*)\/>/,
          '<itemref $1/><itemref idref="a" linear="no"/>',
        )
        .replace('</manifest>', `${item('a')}</manifest>`),
    /^OEBPS\/a\.xhtml is never reached$/,
  ],
  [
    'content.opf',
    opf =>
      opf
        .replace('</spine>', '<itemref idref="b"/></spine>')
        .replace('</manifest>', `${item('b')}</manifest>`),
    /error on line 1/,
  ],
]

test('whatever is spoiled is told', async () => {
  const zip = await JSZip.loadAsync(book)
  zip.file(
    'OEBPS/a.xhtml',
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>a</p></body></html>',
  )
  zip.file('OEBPS/b.xhtml', '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>b</body></html>')
  for (const [file, change] of spoils) {
    const before = (await zip.file(`OEBPS/${file}`)?.async('string')) ?? ''
    expect(change(before), file).not.toBe(before)
    zip.file(`OEBPS/${file}`, change(before))
  }
  const { faults } = await readBook(browser, await zip.generateAsync({ type: 'uint8array' }), phone)
  for (const [, , told] of spoils) expect(faults).toContainEqual(expect.stringMatching(told))
})
