import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { anchorNotes } from '../notes/anchor.ts'
import { parseNotes } from '../notes/parse.ts'
import { searchTextOf } from '../notes/text.ts'
import { parseMarkdown } from '../source/parse.ts'
import { frontMatterSchema, workSchema } from '../source/schema.ts'
import { importText } from './import-text.ts'

const paragraphs = [
  "Quand le port de la baie a rouvert, après deux hivers de travaux, le maire a parlé d'un nouveau départ pour toute la côte: les pêcheurs, eux, ont surtout parlé du prix.",
  'La digue, dit un patron de pêche, est «\u00A0trop basse d’un *bon* mètre\u00A0». Les ingénieurs [du syndicat] répondent que 1_000 calculs prouvent le contraire.',
  "# La suite n'est pas un titre, mais une phrase qui commence mal.",
  'À la fin de l’année – d’autant plus que la subvention expire –, il faudra choisir.',
]
const raw = [
  'The Harbour Reopens, and Nobody Agrees on the Wall',
  "Le port rouvre, et personne n'est d'accord sur la digue",
  'Par Jeanne Dupin',
  ...paragraphs.slice(0, 2),
  'Partager',
  ...paragraphs.slice(2),
  'A lire également',
].join('\n\n')

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Import a text that can be taken; its files as text. */
async function take(text: string, name = 'port-baie.raw.txt') {
  const file = new VFile({ path: name })
  const work = await importText(bytesOf(text), name, file)
  expect(file.messages).toEqual([])
  if (!work) throw new Error('Expected an import')
  const files = new Map(work.files.map(({ name, data }) => [name, new TextDecoder().decode(data)]))
  const fileOf = (name: string) => new VFile({ path: name, value: files.get(name) ?? '' })
  return { ...work, files, fileOf }
}

const frontMatterOf = (article = '') => parse(article.split('---\n')[1] ?? '')

test('writes the files of a work', async () => {
  const { id, lang, files } = await take(raw)
  expect([id, lang]).toEqual(['port-baie', 'fr'])
  expect([...files.keys()]).toEqual([
    'work.yaml',
    'article.fr.md',
    'article.fr.notes.md',
    'source/port-baie.raw.txt',
  ])
  expect(files.get('source/port-baie.raw.txt')).toBe(raw)
})

test('keeps every paragraph word for word, in order', async () => {
  const { fileOf } = await take(raw)
  const [front, ...blocks] = parseMarkdown(fileOf('article.fr.md')).children
  expect(front?.type).toBe('yaml')
  expect(blocks.map(node => node.type)).toEqual(paragraphs.map(() => 'paragraph'))
  expect(blocks.map(node => textOf(node))).toEqual(paragraphs)
})

test('writes metadata that the schemas take, with TODO and nothing invented', async () => {
  const { files } = await take(raw)
  const work = parse(files.get('work.yaml') ?? '')
  expect(workSchema.parse(work)).toEqual({
    id: 'port-baie',
    uuid: expect.stringMatching(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
    people: { red: { name: 'Rédaction', role: 'editor' } },
    authors: ['TODO'],
    rights: 'TODO',
    licence: 'TODO',
    source: expect.stringMatching(/^port-baie\.raw\.txt, SHA-256 [0-9a-f]{64}$/),
  })
  const front = frontMatterOf(files.get('article.fr.md'))
  expect(frontMatterSchema.parse(front)).toEqual({
    title: "Le port rouvre, et personne n'est d'accord sur la digue",
    lang: 'fr',
    originalTitle: 'The Harbour Reopens, and Nobody Agrees on the Wall',
    date: 'TODO',
  })
})

test('puts what it takes out into an open internal note that finds its place', async () => {
  const { fileOf } = await take(raw)
  const notesFile = fileOf('article.fr.notes.md')
  const article = fileOf('article.fr.md')
  const notes = parseNotes(parseMarkdown(notesFile), notesFile, new Set(['red']))
  expect(anchorNotes(notes, searchTextOf(parseMarkdown(article))).lost).toEqual([])
  expect([...notesFile.messages, ...article.messages]).toEqual([])
  expect(notes.map(({ id, kind, status, show }) => [id, kind, status, show])).toEqual([
    ['provenance', 'legal', 'open', 'internal'],
    ['residue', 'source', 'open', 'internal'],
  ])
  const list = notes[1]?.body.children.find(node => node.type === 'list')
  expect(list?.children.map(item => textOf(item))).toEqual([
    'ligne 5 : Par Jeanne Dupin',
    'ligne 11 : Partager',
    'ligne 17 : A lire également',
  ])
})

test('reports what was decided, with lines', async () => {
  const { decisions } = await take(raw)
  expect(decisions.map(({ what, line }) => `${line ?? '-'} ${what}`)).toEqual([
    '- id: port-baie',
    '- paragraphs are what blank lines separate',
    '- language: fr',
    "3 title: “Le port rouvre, et personne n'est d'accord sur la digue”",
    '1 original title: “The Harbour Reopens, and Nobody Agrees on the Wall”',
    '5 taken out: “Par Jeanne Dupin”',
    '11 taken out: “Partager”',
    '17 taken out: “A lire également”',
    '- text: 4 paragraphs',
    '- authors, date, rights, licence: TODO',
    expect.stringMatching(/^- source: SHA-256 [0-9a-f]{64}$/),
  ])
})

test('keeps every byte of the raw file beside the work', async () => {
  const bytes = Buffer.from(`\uFEFF${raw.replaceAll('\n', '\r\n')}\0`)
  const work = await importText(bytes, 'port.txt', new VFile())
  const source = work?.files.find(({ name }) => name === 'source/port.txt')
  expect(bytes.equals(source?.data ?? new Uint8Array())).toBe(true)
})

test('gives the same bytes for the same bytes', async () => {
  const [first, second] = await Promise.all([take(raw), take(raw)])
  expect([...first.files]).toEqual([...second.files])
})

test('writes any title as safe YAML', async () => {
  const title = 'Le port: "rouvert" # et l’autre {digue} ?'
  const { files } = await take(`${title}\n\n${paragraphs[0]}`)
  expect(frontMatterOf(files.get('article.fr.md')).title).toBe(title)
})

test('keeps what it takes out in the report when no words can anchor a note', async () => {
  const { files, decisions } = await take('* * *\n\n* * *\n\nRead more')
  expect([...files.keys()]).not.toContain('article.en.notes.md')
  expect(decisions.find(({ line }) => line === 5)).toEqual({
    what: 'taken out: “Read more”',
    why: 'web residue; kept in source/ only: no words to anchor a note to',
    line: 5,
  })
})

test.each([
  ['', 'Unexpected file without text, expected an article'],
  [' \r\n\t\n\u0000', 'Unexpected file without text, expected an article'],
  ['Read more\n\nShare this', 'Unexpected nothing but web residue, expected an article'],
])('refuses a text that is empty after all: %j', async (text, reason) => {
  const file = new VFile({ path: 'a.txt' })
  expect(await importText(bytesOf(text), 'a.txt', file)).toBeUndefined()
  expect(file.messages.map(m => [m.ruleId, m.reason])).toEqual([['file-empty', reason]])
})

test('takes ten times the text in some ten times the time, not in a hundred', async () => {
  const paragraph = 'The *harbour* was closed_ for two [winters] & the boats went away. '.repeat(15)
  const textOf = (count: number) => `A Long Text\n\n${`${paragraph}\n\n`.repeat(count)}`
  const timeOf = async (text: string) => {
    const start = performance.now()
    await take(text)
    return performance.now() - start
  }
  await take(raw)
  const tenth = await timeOf(textOf(100))
  expect(await timeOf(textOf(1000))).toBeLessThan(tenth * 50)
})
