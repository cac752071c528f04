import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkBytes } from '../../fixtures/check-bytes.ts'
import { keepBook } from '../../fixtures/keep-book.ts'
import { styledDocument } from '../../fixtures/styled-document.ts'
import type { PageStart } from '../../model/page-start.ts'
import { bodyOf, openedWith } from '../opened.ts'
import { toEpub } from '../to-epub.ts'

const text = `<p>One two <em>three four</em> five.</p>
<section aria-labelledby="head"><h2 id="head">Head</h2><p>See <a href="#head">this link</a> here.</p></section>
<div class="table" role="region" aria-label="t"><table><tr><th scope="row">A</th><td>B</td></tr></table></div>
<p lang="ja">日本と欧州</p>`

/** Blocks: the skip link, the title, the line of the contents, then the paragraph, the head, the next paragraph, the row, Japanese. */
const starts: readonly PageStart[] = [
  { folio: 'i', block: 1, letters: 0 },
  { folio: '1', block: 3, letters: 8 },
  { folio: '2', block: 4, letters: 0 },
  { folio: '3', block: 5, letters: 5 },
  { folio: '4', block: 6, letters: 0 },
  { folio: '5', block: 7, letters: 2 },
]

const document = () => styledDocument({ text, metadata: { isbn: { pdf: '978-2-07-036822-8' } } })
const book = () => openedWith(document(), { pageStarts: starts })

test('puts each break before the first whole word of its page, and into no link', async () => {
  const body = bodyOf(await book()).replace(
    /<(span|div) id="page-break-\d" [^>]*aria-label="(\d)"[^>]*><\/\1>/g,
    '[$2 $1]',
  )
  expect(body).toContain('<p>One two <em>three [1 span]four</em> five.</p>')
  expect(body).toMatch(/\[2 div\]<h2 id="head">/)
  expect(body).toContain('See [3 span]<a href="#head">this link</a> here.')
  expect(body).toContain('<th scope="row">[4 span]A</th>')
  expect(body).toContain('日本[5 span]と欧州')
})

test('lists the pages where both kinds of readers look, and names their edition', async () => {
  const files = await book()
  expect(files.get('toc.xhtml')).toMatch(
    /<nav epub:type="page-list" role="doc-pagelist"[^>]*hidden="">.*<li><a href="title.xhtml#page-break-1">i<\/a><\/li><li><a href="text.xhtml#page-break-2">1<\/a>/,
  )
  expect(files.get('toc.ncx')).toMatch(/<pageTarget id="page-1" type="front">/)
  expect(files.get('toc.ncx')).toMatch(/<pageTarget id="page-6" type="normal" value="5">/)
  const opf = files.get('content.opf')
  expect(opf).toContain('<meta property="pageBreakSource">urn:isbn:9782070368228</meta>')
  expect(opf).toContain('>pageNavigation<')
})

test('says nothing of pages without being asked', async () => {
  const files = await openedWith(document(), {})
  expect(files.get('toc.xhtml')).not.toContain('page-list')
  expect(files.get('content.opf')).not.toMatch(/pageBreakSource|pageNavigation/)
})

test('passes all checks', async () => {
  const file = new VFile({ path: 'pages.epub' })
  const data = await toEpub(document(), { css: '', faces: [], coverFaces: [], pageStarts: starts })
  keepBook('pages', data)
  await checkBytes(data, file)
  expect(file.messages.map(message => message.reason)).toEqual([])
})
