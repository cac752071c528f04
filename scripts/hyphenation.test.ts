import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copiedTexts } from './fixtures/pdf-copied.ts'
import { type Line, linesOf } from './fixtures/pdf-lines.ts'

/*
 * A French text in narrow lines, built in all formats with its notes at the foot of its pages, and printed
 * once more with them at the end: where words are divided, and what a reader copies and searches.
 */

const vocabulary = (
  'gouvernement affirme difficile efficace coopération stratégique de la le des une partenariat ' +
  'développement international en souffrance sur affection rapprochement suffisamment pour renforcement'
).split(' ')
let state = 7
const random = () => {
  state = (state * 16_807) % 2_147_483_647
  return state / 2_147_483_647
}
const words = (count: number) =>
  Array.from({ length: count }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(
    ' ',
  )

function article(): string {
  const notes: string[] = []
  const parts = ['---\ntitle: De la coopération\nlang: fr\ndate: 2026-11-01\n---']
  for (let n = 1; n <= 60; n++) {
    const call = random() < 0.3 ? `[^${n}]` : ''
    if (call) notes.push(`[^${n}]: Ensuite ${words(12)}.`)
    parts.push(`Ensuite ${words(50)}${call} ${words(40)}.`)
  }
  parts.push('Ensuite le gouverne&shy;ment affirme.', '`gouverne\u00adment`')
  return [...parts, ...notes].join('\n\n')
}

let folder = ''
const read = (work: string, format: string) => readFile(join(folder, work, `${work}.fr.${format}`))
const lines = new Map<string, Line[]>()

async function build(work: string, notes: 'foot' | 'end', formats: string, text: string) {
  await mkdir(join(folder, work))
  await writeFile(join(folder, work, 'work.yaml'), `page: A5\nnotes: ${notes}\n`)
  await writeFile(join(folder, work, 'article.fr.md'), text)
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', join(folder, work)]
  await new Promise(resolve => {
    execFile(process.execPath, [...flags, '-o', folder, '--format', formats], resolve)
  })
  lines.set(work, await linesOf(await read(work, 'pdf')))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-hyphenation-'))
  const text = article()
  await build('foot', 'foot', 'html,pdf,epub', text)
  await build('end', 'end', 'pdf', text)
}, 90_000)
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Lines of running text, in the order of the pages. */
function runningLines(work: string): Line[] {
  const all = lines.get(work) ?? []
  const sizes = Map.groupBy(all, line => line.size.toFixed(1))
  const [running = []] = [...sizes.values()].sort((a, b) => b.length - a.length)
  return running
}
const isDivided = ({ text }: Line) => text.trimEnd().endsWith('-')

describe.each(['foot', 'end'])('with its notes at the %s', work => {
  test('words are divided, and at the ends of lines alone', () => {
    const running = runningLines(work)
    expect(running.filter(isDivided).length).toBeGreaterThan(40)
    expect(running.filter(({ text }) => /-\s*\S/.test(text))).toEqual([])
  })

  test('no page ends with half a word', () => {
    const pages = [...Map.groupBy(runningLines(work), line => line.page).values()]
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.flatMap(page => page.slice(-1)).filter(isDivided)).toEqual([])
  })

  test('no more than two lines in a row end with a hyphen', () => {
    const running = runningLines(work)
    const stacks = running.filter(
      (_, at) => at > 1 && running.slice(at - 2, at + 1).every(isDivided),
    )
    expect(stacks).toEqual([])
  })

  test('what is copied from the PDF is whole words, without a soft hyphen', async () => {
    const text = (await copiedTexts(await read(work, 'pdf'))).join('\n').replaceAll('\ufffe', '')
    expect(text).not.toContain('\u00ad')
    const known = new Set([...vocabulary, 'ensuite'])
    const found = text.match(/(?<![\p{L}’])\p{Ll}+(?!\p{L})/gu) ?? []
    expect(found.length).toBeGreaterThan(5000)
    const parts = [...new Set(found)].filter(word => word.length > 3 && !known.has(word))
    expect(parts.filter(part => vocabulary.some(word => word.includes(part)))).toEqual([])
  })
})

test('neither page nor book has a soft hyphen but in code', async () => {
  const hasNone = (html: string) => {
    expect(html.match(/.{14}\u00ad/g)).toEqual(['<code>gouverne\u00ad'])
  }
  hasNone((await read('foot', 'html')).toString())
  const zip = await JSZip.loadAsync(await read('foot', 'epub'))
  const pages = await Promise.all(
    zip.file(/\.(xhtml|opf|ncx)$/).map(entry => entry.async('string')),
  )
  hasNone(pages.join('\n'))
})
