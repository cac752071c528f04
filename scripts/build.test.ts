import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { keepBook } from './fixtures/keep-book.ts'
import { copiedTexts } from './fixtures/pdf-copied.ts'
import { outlineText, pageTexts, tagTreeText } from './fixtures/pdf-text.ts'

/*
 * The command as a user calls it, in a process of its own with the machine's browser: the real
 * manuscript, a bare file, a fault, an import.
 */

const root = join(import.meta.dirname, '..')
const cli = join(import.meta.dirname, 'cli.ts')
let place = ''

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function imprimatur(...args: string[]): Promise<Ended> {
  const flags = ['--disable-warning=ExperimentalWarning', cli, ...args]
  return new Promise(resolve => {
    const child = execFile(process.execPath, flags, { cwd: root }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

async function read(...path: string[]): Promise<Buffer> {
  const data = await readFile(join(place, ...path))
  if (path.at(-1)?.endsWith('.epub')) keepBook('build', data)
  return data
}
const words = (text: string) => text.replace(/\u00ad/g, '').replace(/\s+/g, ' ')

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'imprimatur-test-'))
})
afterAll(async () => {
  await rm(place, { recursive: true, force: true })
})

/** What each edition of the real manuscript must say. */
const editions = [
  { lang: 'fr', title: 'Japon et Europe', heading: 'Ce que Tokyo demande', state: 'Non validé' },
  { lang: 'en', title: 'Japan and Europe', heading: 'What Tokyo', state: 'Not released' },
  { lang: 'ja', title: '日欧連携', heading: '東京が求めるもの', state: '未校了' },
]

describe('the real manuscript', () => {
  let first: Ended
  beforeAll(async () => {
    first = await imprimatur('build', '--output', join(place, 'one'))
  })

  test('builds without a message, into the files that the README names', async () => {
    expect(first).toMatchObject({ code: 0 })
    expect(first.stderr).not.toMatch(/warning|error/)
    expect((await readdir(join(place, 'one', 'japan-europe'))).sort()).toEqual([
      'build.json',
      ...['en', 'fr-en', 'fr', 'ja'].flatMap(lang =>
        ['epub', 'html', 'pdf'].map(format => `japan-europe.${lang}.${format}`),
      ),
    ])
  })

  test.each(editions)('html $lang stands alone and names its state', async ({ lang, state }) => {
    const html = String(await read('one', 'japan-europe', `japan-europe.${lang}.html`))
    expect(html).toContain(`<html lang="${lang}">`)
    expect(html).not.toMatch(/<(?:link rel="?stylesheet|img src="?(?!data:)|script src|iframe)/)
    expect(html).not.toMatch(/url\((?!data:)/)
    expect(html).toContain(state)
    expect(html).toContain('role="doc-endnotes"')
  })

  test.each(editions)(
    'pdf $lang is tagged, titled, in its language, with true page numbers',
    async ({ lang, title, heading, state }) => {
      const data = await read('one', 'japan-europe', `japan-europe.${lang}.pdf`)
      const pdf = await PDFDocument.load(data, { updateMetadata: false })
      const language = pdf.catalog.get(PDFName.of('Lang'))
      expect(language instanceof PDFString && language.asString()).toBe(lang)
      expect(pdf.getTitle()?.startsWith(title)).toBe(true)
      const [bookmark] = (await outlineText(data)).split('\n')
      // The title goes over two lines.
      expect(bookmark).toBe(`${pdf.getTitle()}  1`)
      const pages = (await pageTexts(data)).map(words)
      // The contents' number for a section is the page on which its words stand.
      const line = new RegExp(`${heading}[^.]*?[ .]+(\\d+)`).exec(pages[0] ?? '')
      const page = Number(line?.[1])
      expect(page).toBeGreaterThan(1)
      expect(pages[page - 1]).toContain(heading)
      // Sheets are cut to A4 by side: rectos lose what is left of them, versos what is right.
      const boxes = pdf.getPages().map(page => page.getMediaBox())
      expect(boxes.map(box => [box.x, box.width])).toEqual(
        boxes.map((_, index) => [index % 2 === 0 ? 119 : 0, 595]),
      )
      expect(pages.join(' ')).toContain(state)
    },
  )

  test.each(['fr', 'en'])('every word of the text can be copied from pdf %s', async lang => {
    const stem = ['one', 'japan-europe', `japan-europe.${lang}`] as const
    const html = String(await read(stem[0], stem[1], `${stem[2]}.html`))
    const [, article = ''] = /<article>([\s\S]*)<\/article>/.exec(html) ?? []
    const printed = article.replace(/<(svg|details)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
    const wanted = printed.match(/\p{L}{4,}/gu) ?? []
    expect(wanted.length).toBeGreaterThan(500)
    const copied = (await copiedTexts(await read(stem[0], stem[1], `${stem[2]}.pdf`))).join('\n')
    expect(copied).not.toContain('\u00ad')
    expect(copied.match(/\ufffe/g)?.length).toBeGreaterThan(9)
    // Of a hyphen at a line's end, PDFium does not say whether it is the word's own.
    const texts = [copied.replaceAll('\ufffe', ''), copied.replaceAll('\ufffe', '-')]
    const isCopied = (word: string) => texts.some(text => text.includes(word))
    expect(wanted.filter(word => !isCopied(word))).toEqual([])
  })

  test.each(editions)('epub $lang holds text, notes, cover and state', async ({ lang, state }) => {
    const zip = await JSZip.loadAsync(
      await read('one', 'japan-europe', `japan-europe.${lang}.epub`),
    )
    const file = (name: string) => zip.file(`OEBPS/${name}`)?.async('string')
    expect(await file('text.xhtml')).toContain('epub:type="footnote"')
    expect(await file('content.opf')).toContain(state)
    expect(zip.file('OEBPS/cover.png')).not.toBeNull()
  })

  test.each(editions)('nothing of an internal note is in any format ($lang)', async ({ lang }) => {
    const notes = await readFile(
      join(root, `manuscript/japan-europe/article.${lang}.notes.md`),
      'utf8',
    )
    const bodies = [...notes.matchAll(/^:::note\{([^}]*)\}\n(?:>.*\n)+\n([\s\S]*?)\n:::$/gm)]
      .filter(([, attributes = '']) => !attributes.includes('show='))
      .map(([, , body = '']) => words(body.replace(/[*_[\]]/g, '')).slice(0, 60))
    expect(bodies.length).toBeGreaterThan(7)
    const stem = ['one', 'japan-europe', `japan-europe.${lang}`] as const
    const html = String(await read(stem[0], stem[1], `${stem[2]}.html`))
    const pdf = words((await pageTexts(await read(stem[0], stem[1], `${stem[2]}.pdf`))).join(' '))
    const zip = await JSZip.loadAsync(await read(stem[0], stem[1], `${stem[2]}.epub`))
    const epub = await Promise.all(Object.values(zip.files).map(entry => entry.async('string')))
    for (const body of bodies)
      for (const text of [words(html), pdf, words(epub.join(' '))]) expect(text).not.toContain(body)
  })

  test('every file of a second build has the same bytes', async () => {
    expect(await imprimatur('build', '--output', join(place, 'two'))).toMatchObject({ code: 0 })
    for (const work of ['japan-europe', 'specimen'])
      for (const name of await readdir(join(place, 'one', work)))
        expect((await read('two', work, name)).equals(await read('one', work, name)), name).toBe(
          true,
        )
  })

  test('the specimen’s bookmarks, tags and words are as they were', async () => {
    const data = await read('one', 'specimen', 'specimen.en.pdf')
    const golden = (name: string) => join(import.meta.dirname, 'fixtures', 'goldens', 'pdf', name)
    await expect(await outlineText(data)).toMatchFileSnapshot(golden('specimen.outline.txt'))
    await expect(await tagTreeText(data)).toMatchFileSnapshot(golden('specimen.tags.txt'))
    const text = words((await pageTexts(data)).join(' '))
    // The digest changes with every word of the manuscript and says nothing more here.
    await expect(
      `${text.replace(/SHA-256 \w+/, 'SHA-256').replace(/ /g, '\n')}\n`,
    ).toMatchFileSnapshot(golden('specimen.words.txt'))
  })

  test('the proof has every note, in HTML and PDF, and no EPUB', async () => {
    const output = join(place, 'proof')
    const ended = await imprimatur(
      'build',
      'manuscript/specimen',
      '--edition',
      'proof',
      '--output',
      output,
    )
    expect(ended.code).toBe(0)
    expect((await readdir(join(output, 'specimen'))).sort()).toEqual([
      'build.json',
      'specimen.en.proof.html',
      'specimen.en.proof.pdf',
    ])
    const html = String(await read('proof', 'specimen', 'specimen.en.proof.html'))
    expect(html.match(/class="proof-note/g)).toHaveLength(3)
  })

  test('a release goes out when all is settled, and says why it does not', async () => {
    const specimen = await imprimatur(
      'build',
      'manuscript/specimen',
      '--release',
      '-o',
      join(place, 'r'),
    )
    expect(specimen).toMatchObject({ code: 0 })
    expect(String(await read('r', 'specimen', 'specimen.en.html'))).toContain('Passed for press')
    expect((await imprimatur('build', '--release', '--edition', 'proof')).code).toBe(2)
    expect((await imprimatur('check', '--release', '--rule', 'release-note=off')).code).toBe(2)
    const refused = await imprimatur('check', 'manuscript/japan-europe', '--release')
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(/article\.fr\.notes\.md:\d+:1\s+error\s.*release-note/)
    expect(refused.stderr).toMatch(/work\.yaml:\d+:\d+\s+error\s.*“authors”.*release-todo/)
  })
})

test('refuses a SOURCE_DATE_EPOCH that is no number of seconds', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', 'today')
  const ended = await imprimatur('check', 'manuscript/specimen')
  vi.unstubAllEnvs()
  expect(ended.code).toBe(2)
  expect(ended.stderr).toBe('error: SOURCE_DATE_EPOCH is “today”, expected seconds since 1970\n')
})

test('a bare Markdown file builds in all formats', async () => {
  const file = join(place, 'Une note.md')
  await writeFile(
    file,
    'Bonjour *à tous*, voici un petit texte en français : 14:30 et `code`.\n\n- un\n- deux\n',
  )
  const ended = await imprimatur('build', file, '--output', join(place, 'bare'))
  expect(ended).toMatchObject({ code: 0 })
  const data = await read('bare', 'Une note', 'Une note.fr.pdf')
  expect(words((await pageTexts(data)).join(' '))).toContain('14:30 et code')
  expect(await readdir(join(place, 'bare', 'Une note'))).toHaveLength(4)
})

test('a book for Kobo is made beside the other when both are asked for', async () => {
  const file = join(place, 'kobo.md')
  await writeFile(file, '# For Kobo\n\nOne sentence. Another.\n')
  const flags = ['--format', 'epub,kepub', '--output', join(place, 'kobo')]
  const ended = await imprimatur('build', file, ...flags, '--json')
  expect(ended.code).toBe(0)
  const names = ['kobo.en.epub', 'kobo.en.kepub.epub']
  expect(await readdir(join(place, 'kobo', 'kobo'))).toEqual(['build.json', ...names])
  const report: { works: { editions: { files: { format: string }[] }[] }[] } = JSON.parse(
    ended.stdout,
  )
  const files = report.works[0]?.editions[0]?.files.map(({ format }) => format)
  expect(files).toEqual(['epub', 'kepub'])
  const record: { editions: { files: { name: string }[] }[] } = JSON.parse(
    String(await read('kobo', 'kobo', 'build.json')),
  )
  expect(record.editions[0]?.files.map(({ name }) => name)).toEqual(names)
})

test('a faulty manuscript leaves what was built before as it was', async () => {
  const work = join(place, 'work')
  await cp(join(root, 'manuscript', 'specimen'), work, { recursive: true })
  const output = join(place, 'kept')
  expect((await imprimatur('build', work, '--format', 'html', '-o', output)).code).toBe(0)
  const names = await readdir(join(output, 'specimen'))
  const before = await Promise.all(names.map(name => read('kept', 'specimen', name)))
  const article = join(work, 'article.en.md')
  await writeFile(
    article,
    `${await readFile(article, 'utf8')}\nA call[^nowhere] and ![x](nowhere.png).\n`,
  )
  const ended = await imprimatur('build', work, '--format', 'html', '-o', output, '--json')
  expect(ended.code).toBe(1)
  const report: { works: { messages: { rule: string }[] }[] } = JSON.parse(ended.stdout)
  const rules = report.works[0]?.messages.map(({ rule }) => rule)
  expect(rules?.sort()).toEqual(['footnote-undefined', 'image-missing'])
  expect(await readdir(join(output, 'specimen'))).toEqual(names)
  const after = await Promise.all(names.map(name => read('kept', 'specimen', name)))
  expect(after.every((data, index) => before[index]?.equals(data))).toBe(true)
})

test('an imported text builds, with every paragraph in each format', async () => {
  const file = join(place, 'le-pont.txt')
  const paragraphs = [
    'Le pont a rouvert lundi * après sept ans de travaux, et la ville respire enfin.',
    'Les riverains, longtemps patients, traversent [presque] sans y penser ; les commerçants, eux, comptent.',
    '1. Reste une question : qui paiera l’entretien de l’ouvrage au-delà de 2030 ?',
  ]
  await writeFile(
    file,
    `The Bridge Is Open Again\n\nLe pont est de nouveau ouvert\n\n${paragraphs.join('\n\n')}\n\nA lire également\n`,
  )
  const work = join(place, 'imported')
  expect((await imprimatur('import', file, '--output', work)).code).toBe(0)
  expect((await imprimatur('import', file, '--output', work)).code).toBe(2)
  const ended = await imprimatur('build', work, '--output', join(place, 'import-out'))
  expect(ended).toMatchObject({ code: 0 })
  const stem = ['import-out', 'le-pont', 'le-pont.fr'] as const
  const letters = (text: string) => text.replace(/<[^>]*>/g, '').replace(/[^\p{L}\p{N}]/gu, '')
  const pdf = (await pageTexts(await read(stem[0], stem[1], `${stem[2]}.pdf`))).join(' ')
  const html = String(await read(stem[0], stem[1], `${stem[2]}.html`))
  const zip = await JSZip.loadAsync(await read(stem[0], stem[1], `${stem[2]}.epub`))
  const epub = (await zip.file('OEBPS/text.xhtml')?.async('string')) ?? ''
  for (const paragraph of paragraphs)
    for (const text of [pdf, html, epub])
      expect(letters(text)).toContain(letters(paragraph).replace(/^1/, ''))
})
