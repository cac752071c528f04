import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkshop } from '../commands/workshop.ts'
import { longBook } from '../fixtures/long-book.ts'
import { createHost } from '../host.ts'
import { faceRules, printCss } from '../html/css.ts'
import { charactersOf, textOfTree } from '../html/subset.ts'
import { prepareEdition } from '../pipeline/edition.ts'
import { readJob } from '../pipeline/read.ts'
import { printFiles } from '../print/print-files.ts'
import { openPrintPage, printPage } from '../print/print-page.ts'
import { printTree } from '../print/print-tree.ts'
import { toPdf } from '../print/to-pdf.ts'
import { findWorks } from '../source/find.ts'
import { median } from './median.ts'
import { treeCpu } from './tree-cpu.ts'

/*
 * What notes at the foot, page numbers and tags cost: `npm run bench`. A French book of some 130 pages
 * with 300 notes is laid out, printed and tagged, and the same page, its notes at the end, is printed
 * plainly by the same browser; in turn, five times each. The medians and their ratio out.
 */

const rounds = 5

const host = createHost()
const quiet = { begin: async () => {}, stage: () => {}, end: () => {}, close: () => {} }
const folder = await mkdtemp(join(tmpdir(), 'imprimatur-bench-'))
const workshop = await openWorkshop(host, quiet, 'imprimatur bench')
try {
  const { tools } = workshop
  await writeFile(join(folder, 'book.md'), longBook({ chapters: 15, notes: 300 }).markdown)
  const options = {
    paths: [folder],
    output: folder,
    formats: ['pdf' as const],
    edition: 'clean' as const,
    lang: undefined,
    release: false,
    strict: false,
    marks: false,
    rules: {},
  }
  const [place] = (await findWorks(host, join(folder, 'book.md'))).works
  if (!place) throw new Error('The book is not found')
  const { work, manuscripts, names } = await readJob(place, options, host, new Set())
  const [manuscript] = manuscripts
  if (!manuscript) throw new Error('The book has no article')
  const { document } = await prepareEdition(work, manuscript, names[0] ?? '', options, tools)
  const characters = charactersOf(textOfTree(document.tree), 'western')
  const faces = await Promise.all(
    (await tools.faces('western')).map(face => tools.subset(face, characters, 'truetype')),
  )
  const css = `${faceRules(faces, face => `fonts/${face.name}.ttf`)}\n${printCss(tools.styles, document)}`
  const browser = await tools.browser()

  const plain = async () => {
    const styled = { ...document, notes: 'end' as const }
    const files = printFiles(styled, await printTree(styled), css, faces)
    const page = await openPrintPage(browser, files)
    const pdf = await printPage(page)
    await page.browserContext().close()
    return pdf.length
  }
  const ours = async () => {
    const { data, pages, astray } = await toPdf(document, css, faces, browser)
    if (astray.length > 0) throw new Error(`Notes at the end: ${astray.join(', ')}`)
    return { bytes: data.length, pages }
  }
  // Both are warm then.
  const floor = await plain()
  const made = await ours()
  const taken: Record<'plain' | 'ours', { wall: number; cpu: number }[]> = { plain: [], ours: [] }
  for (let round = 0; round < rounds; round++) {
    taken.plain.push(await measured(plain))
    taken.ours.push(await measured(ours))
  }
  const row = (name: 'plain' | 'ours') => ({
    wall: median(taken[name].map(({ wall }) => wall)),
    cpu: median(taken[name].map(({ cpu }) => cpu)),
  })
  const [a, b] = [row('plain'), row('ours')]
  const line = (name: string, { wall, cpu }: typeof a, bytes: number) =>
    `${name.padEnd(8)}${wall.toFixed(0).padStart(7)} ms ${cpu.toFixed(0).padStart(7)} ms CPU ${bytes.toString().padStart(9)} bytes`
  console.log(
    [
      `${made.pages} pages, 300 notes; medians of ${rounds}`,
      line('plain', a, floor),
      line('ours', b, made.bytes),
      `ratio   ${(b.wall / a.wall).toFixed(2).padStart(7)}    ${(b.cpu / a.cpu).toFixed(2).padStart(7)}        ${(made.bytes / floor).toFixed(2).padStart(9)}`,
    ].join('\n'),
  )
} finally {
  await workshop.close()
  await rm(folder, { recursive: true, force: true })
}

async function measured(work: () => Promise<unknown>): Promise<{ wall: number; cpu: number }> {
  const [start, cpu] = [performance.now(), treeCpu()]
  await work()
  const wall = performance.now() - start
  // Until processes that have ended are buried.
  await new Promise(resolve => setTimeout(resolve, 300))
  return { wall, cpu: treeCpu() - cpu }
}
