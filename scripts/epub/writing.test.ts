import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { styledDocument } from '../fixtures/styled-document.ts'
import { toEpub } from './to-epub.ts'

async function bookOf(lang: string, writing: 'horizontal' | 'vertical') {
  const document = styledDocument({
    metadata: { lang, title: '海' },
    text: '<section aria-labelledby="a"><h2 id="a">第12章</h2><p>朝6時</p></section>',
    outline: [{ id: 'a', title: '第12章', children: [] }],
  })
  const zip = await JSZip.loadAsync(
    await toEpub({ ...document, writing }, { css: '', faces: [], coverFaces: [] }),
  )
  return (name: string) => zip.file(`OEBPS/${name}`)?.async('string') ?? ''
}

test('a vertical book turns its pages to the left, with all but its cover running down', async () => {
  const file = await bookOf('ja', 'vertical')
  const opf = await file('content.opf')
  expect(opf).toContain('page-progression-direction="rtl"')
  expect(opf).toContain('name="primary-writing-mode" content="vertical-rl"')
  expect(await file('text.xhtml')).toContain('朝<span class="upright">6</span>時')
  expect(await file('toc.xhtml')).toContain('第<span class="upright">12</span>章')
  for (const name of ['title.xhtml', 'toc.xhtml', 'text.xhtml'])
    expect(await file(name), name).toMatch(/<html[^>]* class="vertical"/)
  expect(await file('cover.xhtml')).not.toContain('vertical')
})

test('a book that runs across says nothing of the other way', async () => {
  const file = await bookOf('ja', 'horizontal')
  expect(await file('content.opf')).not.toMatch(/page-progression|writing-mode/)
  expect(await file('text.xhtml')).toMatch(/<p>朝6時<\/p>/)
})

test('a book written from the right turns its pages to the left', async () => {
  expect(await (await bookOf('ar', 'horizontal'))('content.opf')).toContain(
    'page-progression-direction="rtl"',
  )
})
