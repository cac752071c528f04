import JSZip from 'jszip'
import { VFile } from 'vfile'
import { beforeAll, expect, test } from 'vitest'
import { richDocument } from '../../epub/fixture.ts'
import { toEpub } from '../../epub/to-epub.ts'
import { checkBytes } from '../../fixtures/check-bytes.ts'
import { keepBook } from '../../fixtures/keep-book.ts'

let sound: Uint8Array

beforeAll(async () => {
  sound = await toEpub(richDocument(), { css: 'p { margin: 0 }', faces: [], coverFaces: [] })
  keepBook('sound', sound)
})

/** Check the sound book after a change to one of its files. */
async function spoiled(path: string, change: (text: string) => string): Promise<string> {
  const zip = await JSZip.loadAsync(sound)
  const name = `OEBPS/${path}`
  const before = (await zip.file(name)?.async('string')) ?? ''
  const after = change(before)
  expect(after, 'the change must change something').not.toBe(before)
  zip.file(name, after)
  const file = new VFile({ path: 'spoiled.epub' })
  await checkBytes(await zip.generateAsync({ type: 'uint8array' }), file)
  for (const message of file.messages) {
    expect(message).toMatchObject({ ruleId: 'epub-form', fatal: true })
    expect(message.reason).toMatch(/^Unexpected .*, expected /s)
  }
  return file.messages.map(message => message.reason).join('\n')
}

test.each<[string, string, (text: string) => string, RegExp]>([
  ['a missing id', 'text.xhtml', s => s.replace('id="fig-carte"', ''), /“#fig-carte”/],
  ['a missing file', 'text.xhtml', s => s.replace('images/ete-b', 'images/no'), /images\/no\.png/],
  ['a call to nothing', 'text.xhtml', s => s.replace('href="#ed-a"', 'href="#intro"'), /note call/],
  [
    'a note without a way back',
    'text.xhtml',
    s => s.replace(/ role="doc-backlink"/g, ''),
    /note “fn-1”/,
  ],
  [
    'no landmarks',
    'toc.xhtml',
    s => s.replace('epub:type="landmarks"', ''),
    /landmarks without toc/,
  ],
  ['empty contents', 'toc.xhtml', s => s.replace('epub:type="toc" role', 'role'), /empty contents/],
  ['unscoped headers', 'text.xhtml', s => s.replace('scope="row"', ''), /<th> without scope/],
  ['two titles', 'title.xhtml', s => s.replace('</h1>', '</h1><h1>x</h1>'), /2 h1/],
  ['no title', 'title.xhtml', s => s.replace(/h1/g, 'h2'), /0 h1/],
  [
    'languages that differ',
    'text.xhtml',
    s => s.replace('xml:lang="ja"', 'xml:lang="fr"'),
    /“ja” beside “fr”/,
  ],
  ['a bad language', 'text.xhtml', s => s.replace(/(lang)="ja"/g, '$1="j_"'), /language “j_”/],
  [
    'a block in a paragraph',
    'text.xhtml',
    s => s.replace('deux</p>', '<div>x</div></p>'),
    /<div> in <p>/,
  ],
  [
    'text in a list',
    'text.xhtml',
    s => s.replace('<ul><li>perdu', '<ul>x<li>perdu'),
    /“text li li li” in <ul>/,
  ],
  [
    'old attributes',
    'text.xhtml',
    s => s.replace('class="align-right"', 'align="right"'),
    /“align” of <t/,
  ],
  ['a colon in an id', 'text.xhtml', s => s.replaceAll('elan-1', 'elan:1'), /id “elan:1”/],
  [
    'a nameless box',
    'text.xhtml',
    s => s.replace('aria-label="Fait"', ''),
    /<span> without a name/,
  ],
  [
    'a claim without a witness',
    'content.opf',
    s =>
      s
        .replace('schema:version', 'x')
        .replace('<dc:publisher', '<meta property="dcterms:conformsTo">x</meta><dc:publisher'),
    /a11y:certifiedBy with it/,
  ],
  [
    'silence on hazards',
    'content.opf',
    s => s.replace('schema:accessibilityHazard', 'schema:abstract'),
    /no schema:accessibilityHazard/,
  ],
  ['open style rules', 'style.css', s => s.replace('}', ''), /{ in CSS, expected its end/],
  ['missing style files', 'style.css', s => `${s} p { background: url("no.png") }`, /“no\.png”/],
  ['ill-formed markup', 'text.xhtml', s => s.replace('</article>', ''), /expected well-formed XML/],
  ['what EPUBCheck sees', 'content.opf', s => s.replace(' properties="mathml svg"', ''), /OPF-014/],
])('%s is found', async (_, path, change, finding) => {
  expect(await spoiled(path, change)).toMatch(finding)
})

test('bytes that are no book are told, not thrown', async () => {
  const file = new VFile({ path: 'no.epub' })
  await checkBytes(Uint8Array.of(1, 2, 3), file)
  expect(file.messages.length).toBeGreaterThan(0)
})
