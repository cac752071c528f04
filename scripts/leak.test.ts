import { isAbsolute, join } from 'node:path'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openWorkshop, type Workshop } from './commands/workshop.ts'
import { type Files, plainOptions, validWork } from './fixtures/check-work.ts'
import { keepBook } from './fixtures/keep-book.ts'
import { memoryHost } from './fixtures/memory-host.ts'
import { createHost } from './host.ts'
import type { Host, Output } from './model/host.ts'
import type { Format, RunReport } from './model/report.ts'
import { runPipeline } from './pipeline.ts'
import { silentProgress } from './report/progress.ts'

/*
 * A real build in process, with the machine's browser, of which one stage is replaced so that it
 * leaks: the check has to find it in the finished file, and nothing may be written.
 */

/** What the replaced stages do; nothing, unless a test says so. */
const leak = vi.hoisted((): { now: Partial<Record<string, string>> } => ({ now: {} }))

vi.mock('./html/write.ts', async importOriginal => {
  const original = await importOriginal<typeof import('./html/write.ts')>()
  const writeHtml: typeof original.writeHtml = (document, ...rest) => {
    const { page, script } = leak.now
    const leaky = structuredClone(document)
    visit(leaky.tree, 'element', node => {
      if (page && node.tagName === 'article') node.children.push(h('p', page))
      if (script && node.tagName === 'head') node.children.push(h('script', `/* ${script} */`))
    })
    return original.writeHtml(leaky, ...rest)
  }
  return { ...original, writeHtml }
})

vi.mock('./print/print-tree.ts', async importOriginal => {
  const original = await importOriginal<typeof import('./print/print-tree.ts')>()
  const printTree: typeof original.printTree = async document => {
    const tree = await original.printTree(document)
    const { printed } = leak.now
    visit(tree, 'element', node => {
      if (printed && node.tagName === 'article') node.children.push(h('p', printed))
    })
    return tree
  }
  return { ...original, printTree }
})

vi.mock('./print/metadata.ts', async importOriginal => {
  const original = await importOriginal<typeof import('./print/metadata.ts')>()
  const writePdfMetadata: typeof original.writePdfMetadata = async (pdf: PDFDocument, document) => {
    const { description, attachment, author } = leak.now
    if (attachment) await pdf.attach(new TextEncoder().encode(attachment), 'notes.txt')
    const { metadata } = document
    const spoiled = {
      ...metadata,
      ...(description ? { description } : {}),
      ...(author ? { authors: [{ name: author }] } : {}),
    }
    return original.writePdfMetadata(pdf, { ...document, metadata: spoiled })
  }
  return { ...original, writePdfMetadata }
})

vi.mock('./epub/content/content.ts', async importOriginal => {
  const original = await importOriginal<typeof import('./epub/content/content.ts')>()
  const validContent: typeof original.validContent = children => {
    const { book } = leak.now
    return original.validContent([...children, ...(book ? [h('p', book)] : [])])
  }
  return { ...original, validContent }
})

vi.mock('./epub/package/opf.ts', async importOriginal => {
  const original = await importOriginal<typeof import('./epub/package/opf.ts')>()
  const packageDocument: typeof original.packageDocument = (...given) => {
    const { catalogue } = leak.now
    const subject = catalogue ? `<dc:subject>${catalogue}</dc:subject>` : ''
    return original.packageDocument(...given).replace('</metadata>', `${subject}</metadata>`)
  }
  return { ...original, packageDocument }
})

const secret = 'The minister asked us never to print this remark.'

/** What notes may say that an edition says too, in other places and for reasons of its own. */
const innocent = [
  'Figure 1: the dot. Version 1.0, 1 November 2026. Working draft: not passed for press.',
  'Set in Source Serif 4 and Source Sans 3; font-style: normal; font-weight: 400; max-width: 100%.',
  'See work.en.html, work.en.pdf and https://www.w3.org/1999/xhtml.',
  'The title. A first paragraph with a note. A part. Words of another paragraph.',
]
const note = (id: string, attributes: string, quotation: string, words: string) =>
  `:::note{#${id} ${attributes} by=ed}\n> ${quotation}\n\n${words}\n:::\n`
const work: Files = {
  ...validWork,
  'work/article.en.notes.md': [
    note('remark', 'kind=legal status=resolved', 'A {==first paragraph==} with', secret),
    note('cut', 'kind=style status=accepted', 'of {~~the second~>another~~} paragraph', 'So.'),
    note('others', 'kind=layout status=open', 'with {==a note==}', innocent.join('\n\n')),
  ].join('\n'),
}

const disk = createHost()
let workshop: Workshop
let written: readonly Output[] = []

/** The works are in memory; the house's faces and sheets come from the disk. */
function hostOf(files: Files): Host {
  const memory = memoryHost(files)
  written = memory.written
  const isOurs = (path: string) => !isAbsolute(path) || path.startsWith('/disk/')
  return {
    ...disk,
    readFile: path => (isOurs(path) ? memory : disk).readFile(path),
    readFolder: path => (isOurs(path) ? memory : disk).readFolder(path),
    realPath: path => (isOurs(path) ? memory : disk).realPath(path),
    modified: path => (isOurs(path) ? memory : disk).modified(path),
    lastCommit: memory.lastCommit,
    writeFiles: memory.writeFiles,
  }
}

beforeAll(async () => {
  workshop = await openWorkshop(disk, silentProgress, 'imprimatur test')
})
afterAll(() => workshop.close())
afterEach(() => {
  leak.now = {}
})

function build(formats: readonly Format[], paths: readonly string[] = ['work']) {
  const tools = { ...workshop.tools, host: hostOf(work), timings: [] }
  const options = { ...plainOptions, formats, paths }
  return runPipeline('build', options, tools, { imprimatur: '0.0.0', others: {} })
}

const faultsOf = ({ works }: RunReport) =>
  works.flatMap(({ messages }) => messages.map(({ rule, reason }) => `${rule} ${reason}`))

test('writes an edition that leaks nothing', async () => {
  const report = await build(['html', 'pdf', 'epub'])
  expect(faultsOf(report)).toEqual([])
  expect(report.exitCode).toBe(0)
  expect(written.map(({ path }) => path)).toEqual([
    join('output', 'work', 'work.en.html'),
    join('output', 'work', 'work.en.pdf'),
    join('output', 'work', 'work.en.epub'),
    join('output', 'work', 'build.json'),
  ])
  for (const { path, data } of written) if (path.endsWith('.epub')) keepBook('work', data)
})

test.each(['japan-europe', 'specimen'])('raises no alarm over %s', async name => {
  const report = await build(
    ['html', 'pdf', 'epub'],
    [join(import.meta.dirname, '..', 'manuscript', name)],
  )
  expect(faultsOf(report).filter(fault => fault.startsWith('note-leak'))).toEqual([])
  expect(written.length).toBeGreaterThan(3)
})

const ofNote = 'note-leak Unexpected words of an internal note in '
const places: [string, Format, Record<string, string>, string][] = [
  ['the text of an HTML file', 'html', { page: secret }, `${ofNote}the text of the page`],
  ['a script of an HTML file', 'html', { script: secret }, `${ofNote}a script or style sheet`],
  ['the content stream of a PDF', 'pdf', { printed: secret }, `${ofNote}page 2 of the PDF`],
  ['the metadata of a PDF', 'pdf', { description: secret }, `${ofNote}a string (Subject)`],
  ['an attachment of a PDF', 'pdf', { attachment: secret }, `${ofNote}an attachment of the PDF`],
  ['a document of an EPUB', 'epub', { book: secret }, `${ofNote}the text of OEBPS/`],
  ['a document of a book for Kobo', 'kepub', { book: secret }, `${ofNote}the text of OEBPS/`],
  ['the metadata of an EPUB', 'epub', { catalogue: secret }, `${ofNote}the text of OEBPS/content`],
  [
    'deleted words on a page of a PDF',
    'pdf',
    { printed: 'Words of the second paragraph.' },
    'note-leak Unexpected wording that was deleted or not accepted in page 2 of the PDF',
  ],
  [
    'a person who is not credited in a PDF',
    'pdf',
    { author: 'Editorial desk' },
    'note-leak Unexpected name of a person who is not credited in a string (Author)',
  ],
]

test.each(places)('finds a secret in %s, and writes nothing', async (_, format, how, reason) => {
  leak.now = how
  const report = await build([format])
  expect(faultsOf(report)[0]).toContain(reason)
  expect(new Set(faultsOf(report).map(fault => fault.split(' ')[0]))).toEqual(
    new Set(['note-leak']),
  )
  expect(report.exitCode).toBe(4)
  expect(written).toEqual([])
})
