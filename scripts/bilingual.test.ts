import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepBook } from './fixtures/keep-book.ts'
import { randomWords } from './fixtures/random-words.ts'

/*
 * Two editions of one text whose blocks have odd lengths, on facing pages, read back from the PDF: words of
 * their own say which block they begin and end. One paragraph is longer than a page, one is missing in
 * each language, and there are lists, quotations, figures, a long table and notes.
 */

type Lang = 'fr' | 'en'
const lacks: Record<Lang, number> = { fr: 9, en: 21 }
const count = 28

function article(lang: Lang, seed: number, share: number): string {
  const { random, words } = randomWords(seed)
  const notes: string[] = []
  const parts = ['---', `title: Title ${lang}`, `lang: ${lang}`, 'date: 2026-11-01', '---', '']
  const length = (n: number) => Math.round(share * (n === 15 ? 500 : 8 + ((n * 37) % 160)))
  for (let n = 1; n <= count; n++) {
    const call = n % 3 === 0 ? `[^${n}]` : ''
    if (n === lacks[lang]) continue
    if (call) notes.push(`[^${n}]: Note${n}${lang} ${words(5 + ((n * 13) % 40))}.`, '')
    if (n % 8 === 1) parts.push(`## Head${n}${lang} {#s${n}}`, '')
    const text = `Start${n}${lang} ${words(length(n))}${call} ${words(length(n))} Stop${n}${lang}.`
    if (n === 6) parts.push(`![Bars](bars.svg "Plate${n}${lang}. {#fig-1}")`, '')
    if (n === 12)
      parts.push(
        `Table: Rows${n}${lang}. {#tab-1}`,
        '',
        '| A | B |',
        '|---|---|',
        ...Array.from({ length: 50 }, (_, row) => `| Row${row}${lang} | ${words(3)} |`),
        '',
      )
    if (n % 7 === 4)
      parts.push(`- ${text}`, `- Item${n}${lang} ${words(30 + Math.round(random()))}`)
    else parts.push(n % 7 === 5 ? `> ${text}` : text)
    parts.push('')
  }
  return [...parts, ...notes].join('\n')
}

interface Piece {
  readonly page: number
  readonly text: string
  readonly y: number
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 70"><rect x="4" y="9" width="30" height="60"/></svg>'
const articles: Record<Lang, string> = { fr: article('fr', 3, 1.15), en: article('en', 8, 0.9) }
let folder = ''

/** Build the work with some lines more in its work.yaml; what was said, and the files by their names. */
async function build(name: string, yaml: string, flags: readonly string[]) {
  const work = join(folder, name)
  await mkdir(work)
  await writeFile(join(work, 'work.yaml'), `id: odd\nbilingual: [[fr, en]]\n${yaml}`)
  for (const [lang, text] of Object.entries(articles))
    await writeFile(join(work, `article.${lang}.md`), text)
  await writeFile(join(work, 'bars.svg'), drawing)
  const cli = join(import.meta.dirname, 'cli.ts')
  const told = await new Promise<string>(resolve => {
    const all = [
      '--disable-warning=ExperimentalWarning',
      cli,
      'build',
      work,
      '-o',
      join(work, 'out'),
    ]
    execFile(process.execPath, [...all, ...flags], (_, __, said) => resolve(said))
  })
  const out = join(work, 'out', 'odd')
  return { told, out }
}

async function readPieces(path: string): Promise<{ pieces: Piece[]; pages: number }> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)))
  const pieces: Piece[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const proxy = await pdf.getPage(page)
    const top = proxy.view[3] ?? 0
    for (const item of (await proxy.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      pieces.push({ page, text: item.str, y: top - Number(item.transform[5]) })
    }
  }
  return { pieces, pages: pdf.numPages }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-bilingual-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const isPaired = (n: number) => !Object.values(lacks).includes(n)
const numbers = Array.from({ length: count }, (_, index) => index + 1)

describe.each([
  ['A4 with notes at the foot', 'a4', '', 600],
  ['A5 with notes at the end', 'a5', 'page: A5\nnotes: end\n', 480],
])('%s', (_, name, yaml, foot) => {
  let told = ''
  let pieces: readonly Piece[] = []
  let pages = 0
  beforeAll(async () => {
    const built = await build(name, yaml, ['--format', 'pdf'])
    told = built.told
    ;({ pieces, pages } = await readPieces(join(built.out, 'odd.fr-en.pdf')))
  }, 90_000)

  const placeOf = (word: string): Piece => {
    // In the contents, a word comes before.
    const found = pieces.findLast(({ text }) => new RegExp(`${word}\\b`).test(text))
    if (!found) throw new Error(`${word} is not printed`)
    return found
  }

  test('is printed without a fault', () => {
    expect(told).not.toMatch(/warning|error/)
    expect(pages % 2).toBe(1)
  })

  test('blocks begin side by side, at one height of one opening', () => {
    for (const n of numbers.filter(isPaired)) {
      const [fr, en] = [placeOf(`Start${n}fr`), placeOf(`Start${n}en`)]
      expect([n, fr.page % 2, en.page - fr.page]).toEqual([n, 0, 1])
      expect(Math.abs(fr.y - en.y)).toBeLessThan(1)
    }
  })

  test('a block without a counterpart has blank paper beside it', () => {
    for (const [lang, n] of [
      ['en', lacks.fr],
      ['fr', lacks.en],
    ] as const) {
      const [start, stop] = [placeOf(`Start${n}${lang}`), placeOf(`Stop${n}${lang}`)]
      const end = stop.page === start.page ? stop.y : Number.POSITIVE_INFINITY
      const facing = start.page + (lang === 'fr' ? 1 : -1)
      const beside = pieces.filter(
        ({ page, y }) => page === facing && y > start.y - 4 && y < Math.min(end + 4, foot),
      )
      expect(beside).toEqual([])
    }
  })

  test('each language keeps to its own pages', () => {
    for (const { page, text } of pieces)
      for (const [, lang] of text.matchAll(/\b(?:Start|Stop|Note|Row|Item)\d+(fr|en)\b/g))
        expect([text, page % 2]).toEqual([text, lang === 'fr' ? 0 : 1])
  })

  test('no word of either edition is lost, and none is there twice', () => {
    const printed = pieces.map(({ text }) => text).join(' ')
    for (const lang of ['fr', 'en'] as const)
      for (const word of articles[lang].match(
        /\b(?:Start|Stop|Note|Row|Item|Plate)\d+(?:fr|en)\b/g,
      ) ?? [])
        expect([word, printed.match(new RegExp(`\\b${word}\\b`, 'g'))?.length]).toEqual([
          word,
          // In the list of figures, too.
          word.startsWith('Plate') ? 2 : 1,
        ])
    const common = (text: string) => text.match(/\b(?:harbour|keeper|stone)\b/g)?.length ?? 0
    const whole = printed.replace(/ ?[\u00ad-] /g, '')
    expect(common(whole)).toBe(common(articles.fr) + common(articles.en))
  })

  test('notes stand where they are wanted', () => {
    for (const n of numbers.filter(n => n % 3 === 0 && isPaired(n) && n !== 15))
      for (const lang of ['fr', 'en']) {
        const [start, stop, note] = ['Start', 'Stop', 'Note'].map(
          word => placeOf(`${word}${n}${lang}`).page,
        )
        const last = placeOf(`Stop${count}${lang}`).page
        if (yaml.includes('end')) expect(note).toBeGreaterThanOrEqual(last)
        else expect([start, stop]).toContain(note)
      }
  })
})

test('files are named by both languages, and the book is sound', async () => {
  const { told, out } = await build('files', '', ['--format', 'html,epub'])
  expect(told).not.toMatch(/warning|error/)
  expect((await readdir(out)).sort()).toEqual([
    'build.json',
    ...['en', 'fr-en', 'fr'].flatMap(name => [`odd.${name}.epub`, `odd.${name}.html`]),
  ])
  const record = JSON.parse(await readFile(join(out, 'build.json'), 'utf8'))
  expect(record.editions[2]).toMatchObject({ name: 'odd.fr-en', lang: 'fr', facingLang: 'en' })
  const html = await readFile(join(out, 'odd.fr-en.html'), 'utf8')
  expect(html).toContain('<h2 lang="fr" id="s1" class="first-language">')
  expect(html).toContain('<h2 lang="en" id="en-s1" class="second-language">')
  keepBook('bilingual', await readFile(join(out, 'odd.fr-en.epub')))
}, 60_000)
