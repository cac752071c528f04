import JSZip from 'jszip'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { readParts } from './docx-parts.ts'
import { comment, commented, docx, p, r } from './fixture.ts'

const names = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
}).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
const documentOf = (body: string) => `<w:document ${names}><w:body>${body}</w:body></w:document>`

const zipOf = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Why a file is refused. */
async function refusal(bytes: Uint8Array, limit?: number) {
  const file = new VFile()
  expect(await readParts(bytes, file, limit)).toBeUndefined()
  return file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
}

test('reads the parts that a document relates to', async () => {
  const file = new VFile()
  const bytes = await docx({
    body: p(commented(0, r('a'))),
    comments: comment(0, 'Ann Example', 'b'),
    commentsExtended: '<w15:commentEx w15:paraId="1"/>',
  })
  const parts = await readParts(bytes, file)
  expect(file.messages).toEqual([])
  expect(Object.entries(parts ?? {}).map(([name, root]) => [name, root.name])).toEqual([
    ['document', 'w:document'],
    ['comments', 'w:comments'],
    ['commentsExtended', 'w15:commentsEx'],
  ])
})

test('follows relationships wherever they lead inside the file', async () => {
  const type = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
  const related = (links: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`
  const parts = await readParts(
    await zipOf({
      '_rels/.rels': related(
        `<Relationship Type="${type}/officeDocument" Target="/doc/main.xml"/>`,
      ),
      'doc/main.xml': documentOf(''),
      'doc/_rels/main.xml.rels': related(
        `<Relationship Type="${type}/comments" Target="https://example.org/a.xml" TargetMode="External"/>` +
          `<Relationship Type="${type}/comments" Target="../other/remarks.xml"/>`,
      ),
      'other/remarks.xml': `<w:comments ${names}/>`,
    }),
    new VFile(),
  )
  expect(parts?.comments?.name).toBe('w:comments')
})

test('refuses what is not a whole .docx', async () => {
  const whole = await zipOf({ 'word/document.xml': documentOf('') })
  expect(await refusal(whole.slice(0, 40))).toEqual([
    'file-unreadable: Unexpected zip that cannot be opened, expected a .docx',
  ])
  expect(await refusal(await zipOf({ 'content.xml': '<x/>' }))).toEqual([
    'file-unreadable: Unexpected zip without word/document.xml, expected a .docx',
  ])
})

test.each([
  ['a document type', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${documentOf('')}`],
  ['a document type in other letters', `<!doctype x>${documentOf('')}`],
])('refuses %s, and so all entities', async (_, xml) => {
  expect(await refusal(await zipOf({ 'word/document.xml': xml }))).toEqual([
    'file-unreadable: Unexpected document type in XML in word/document.xml, expected a .docx',
  ])
})

test('refuses a document type in UTF-16 and in any part that is read', async () => {
  const xml = `\uFEFF<!DOCTYPE x>${documentOf('')}`
  const utf16 = new Uint8Array(Buffer.from(xml, 'utf16le'))
  expect(await refusal(await zipOf({ 'word/document.xml': utf16 }))).toHaveLength(1)
  const parts = { 'word/document.xml': documentOf(''), 'word/comments.xml': '<!DOCTYPE x><x/>' }
  expect(await refusal(await zipOf(parts))).toEqual([
    'file-unreadable: Unexpected document type in XML in word/comments.xml, expected a .docx',
  ])
})

test('refuses XML that is broken, strange, or nested without end', async () => {
  const deep = (depth: number) => documentOf('<w:p>'.repeat(depth) + '</w:p>'.repeat(depth))
  for (const [xml, reason] of [
    ['<w:document>', 'XML that is not well formed'],
    ['<x xmlns="urn:x"/>', 'XML of another namespace'],
    [deep(400), 'XML of a strange shape'],
    // Here the parser gives up before we do.
    [deep(50_000), 'XML that is not well formed'],
  ])
    expect(await refusal(await zipOf({ 'word/document.xml': xml ?? '' }))).toEqual([
      `file-unreadable: Unexpected ${reason} in word/document.xml, expected a .docx`,
    ])
  const latin = Uint8Array.from([...Buffer.from(documentOf('caf')), 0xe9])
  expect(await refusal(await zipOf({ 'word/document.xml': latin }))).toEqual([
    expect.stringContaining('encoding, neither UTF-8 nor UTF-16, in word/document.xml'),
  ])
})

test('refuses a zip that grows beyond the limit, in one part or in all', async () => {
  const padded = `${documentOf('')}${' '.repeat(2000)}`
  const bytes = await zipOf({ 'word/document.xml': padded, 'word/comments.xml': padded })
  const reason = 'Unexpected zip that inflates beyond 64 MB in word/'
  expect(await refusal(bytes, 2000)).toEqual([
    `file-unreadable: ${reason}document.xml, expected a .docx`,
  ])
  expect(await refusal(bytes, 3000)).toEqual([
    `file-unreadable: ${reason}comments.xml, expected a .docx`,
  ])
})

test('refuses 65 MB without having them in memory at once', async () => {
  const bomb = await zipOf({ 'word/document.xml': new Uint8Array(65 * 2 ** 20) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await refusal(bomb)).toHaveLength(1)
})

test('does not inflate what it does not read', async () => {
  const bytes = await zipOf({
    'word/document.xml': documentOf(''),
    'word/media/image1.png': 'x'.repeat(5000),
  })
  expect(await readParts(bytes, new VFile(), 1000)).toBeDefined()
})

test('takes a document as deep as one may be', async () => {
  const depth = 297
  const xml = documentOf('<w:sdt>'.repeat(depth) + '</w:sdt>'.repeat(depth))
  expect(await readParts(await zipOf({ 'word/document.xml': xml }), new VFile())).toBeDefined()
})
