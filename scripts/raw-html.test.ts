import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildBook } from './fixtures/build-book.ts'
import { keepBook } from './fixtures/keep-book.ts'

/*
 * Random raw HTML, each piece a chapter, in a list, a quotation, a heading, a table or a note: whatever the
 * elements, where they stand and what their attributes say, the book is sound.
 */

const names =
  `a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd
  del details dfn div dl dt em figcaption figure font h1 h2 h6 header hr i ins kbd li main mark nav ol p pre
  q rp rt ruby s section span strong sub summary sup table tbody td tfoot th thead time tr u ul x-y`.split(
    /\s+/,
  )

const attributes = [
  'align="right"',
  'aria-label=" "',
  'aria-label="x"',
  'cite="http://a.b/"',
  'colspan="0"',
  'colspan="2"',
  'datetime="2026-02-30"',
  'dir="rtl"',
  'headers="text"',
  'href="#nowhere"',
  'href="http://a..b/"',
  'href="https://a.b/|%"',
  'lang="en-x"',
  'lang="ja"',
  'open',
  'role="doc-backlink"',
  'role="doc-noteref"',
  'role="doc-tip"',
  'role="img"',
  'scope="x"',
  'start="x"',
  'title="a &amp; b"',
  'value="3"',
]

const { html } = fc.letrec<{ html: string; element: string }>(tie => ({
  html: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom('words', 'a &amp; b', '日本', ' ', '&#1;', ']]>'),
    tie('element'),
  ),
  element: fc
    .tuple(
      fc.constantFrom(...names),
      fc.uniqueArray(fc.constantFrom(...attributes), {
        maxLength: 3,
        selector: attribute => attribute.split('=')[0],
      }),
      fc.array(tie('html'), { maxLength: 4 }),
    )
    .map(([name, own, inside]) => `<${[name, ...own].join(' ')}>${inside.join('')}</${name}>`),
}))

/** Where a piece of HTML may stand in Markdown; `n` sets its note apart. */
const places: readonly ((html: string, n: number) => string)[] = [
  html => html,
  html => `- ${html}\n\n  > ${html}`,
  html => `#### ${html}`,
  html => `| a |\n|---|\n| ${html.replaceAll('|', '%7C')} |`,
  html => `[**${html}**](https://a.b/)`,
  (html, n) => `A call.[^${n}]\n\n[^${n}]: ${html}`,
]

test.each(['end', 'chapter'])(
  'raw HTML at random makes a sound book, notes at the %s',
  async at => {
    const pieces = fc.sample(html, { seed: 20_261_124, numRuns: 120 })
    const text = pieces.map(
      (piece, index) => `# Piece ${index}\n\n${places[index % places.length]?.(piece, index)}\n`,
    )
    const { data, messages } = await buildBook({
      'work/work.yaml': `id: work\nepub: {chapters: "2", notes: ${at}}\n`,
      'work/article.en.md': `---\ntitle: HTML\nlang: en\ndate: 2026-11-01\n---\n\n${text.join('\n')}`,
    })
    expect(messages.filter(({ level }) => level === 'error')).toEqual([])
    if (data) keepBook(`raw-html-${at}`, data)
  },
)
