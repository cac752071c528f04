import { PDFDocument } from '@cantoo/pdf-lib'
import { toHtml } from 'hast-util-to-html'
import type { Browser, Page } from 'puppeteer'
import { labelsFor } from '../labels/labels.ts'
import { proofMark } from '../labels/proof-mark.ts'
import { cssString } from '../model/css-string.ts'
import type { Face, StyledDocument } from '../model/document.ts'
import { blanksOf, layBlanks, shiftText } from './blank-pages.ts'
import { gateFootnotes } from './footnotes/gate.ts'
import { layFootnotes } from './footnotes/lay-footnotes.ts'
import { snapToGrid } from './grid.ts'
import { openLockedPage, type Served } from './locked-page.ts'
import { placeMarginNotes } from './margin-notes.ts'
import { drawCropMarks, slug } from './marks.ts'
import { writePdfMetadata } from './metadata.ts'
import { pageCss } from './page-css.ts'
import { pageFormat } from './page-format.ts'
import { setPageLabels } from './page-labels.ts'
import { isSameMap, movedByBlank, noPages, readPageMap, textPage } from './page-map.ts'
import { fillPageNumbers } from './page-numbers.ts'
import { printTree } from './print-tree.ts'
import { marginRules, marginTexts, type Running } from './running-heads.ts'
import { cutSheets } from './sheets.ts'
import { dropHiddenHyphens, partHyphenStacks } from './soft-hyphens.ts'
import { finishTags } from './tags/finish-tags.ts'
import { markElements } from './tags/mark-elements.ts'

/** Passes until the page numbers are stable; two do in practice. */
const most = 4

/** A printed edition. */
export interface Printed {
  readonly data: Uint8Array
  readonly pages: number
  /** False when the page numbers still moved after the last pass. */
  readonly settled: boolean
  /** Notes that could not be set at the foot of their page; all stand at the end then. */
  readonly astray: readonly string[]
}

/**
 * Print a document: a tagged PDF with bookmarks, page numbers in its contents and metadata of its
 * own; the same bytes for the same input and browser. `css` holds all sheets, `faces` the whole
 * static faces. Notes at the foot are held against their layout; when one is not where it was laid
 * out, the document is printed anew with its notes at the end. With `marks`, pages lie on larger sheets
 * that say where a printer cuts.
 */
export async function toPdf(
  styled: StyledDocument,
  css: string,
  faces: readonly Face[],
  browser: Browser,
  marks = false,
): Promise<Printed> {
  const first = await printed(styled, css, faces, browser, marks)
  if (first.astray.length === 0) return first
  const again = await printed({ ...styled, notes: 'end' }, css, faces, browser, marks)
  return { ...again, astray: first.astray }
}

async function printed(
  styled: StyledDocument,
  css: string,
  faces: readonly Face[],
  browser: Browser,
  hasMarks: boolean,
): Promise<Printed> {
  const format = pageFormat(styled.page.size)
  const page = await openLockedPage(browser, await filesOf(styled, css, faces))
  try {
    await page.emulateMediaType('print')
    // Each face by name: `fonts.ready` knows nothing of those that only margin boxes use, and may
    // come before the print sheet has asked for the others.
    await page.evaluate(async () => {
      await Promise.all([...document.fonts].map(face => face.load()))
    })
    // Before lines are judged: notes may stand beside them.
    if (styled.edition === 'proof') await placeMarginNotes(page)
    await partHyphenStacks(page)
    await snapToGrid(page)
    // From now on nothing may change the height of the text.
    const survey = styled.notes === 'foot' ? await layFootnotes(page) : undefined
    if (styled.page.chapters === 'recto' && !survey) await layBlanks(page)
    await dropHiddenHyphens(page)
    const marks = await markElements(page)
    const heads = styled.outline
      .filter(({ id }) => !(survey && id === 'notes-title'))
      .map(({ id, title }) => ({ id, title }))
    const running: Running = {
      title: styled.metadata.title,
      heads,
      hasOpenings: styled.page.chapters !== 'flow',
      ...(format.hasSideHeads ? {} : { narrow: format.text.width }),
    }
    const hasRoman = styled.page.front === 'roman'
    const onRecto = styled.page.chapters === 'recto' || hasRoman
    let map = noPages
    for (let pass = 1; ; pass++) {
      await fillPageNumbers(page, map, marginRules(marginTexts(map, running)))
      const pdf = await PDFDocument.load(await print(page), { updateMetadata: false })
      const found = readPageMap(pdf, await blanksOf(page), hasRoman)
      const settled = isSameMap(map, found)
      if (settled || pass === most) {
        const astray = survey ? gateFootnotes(pdf, survey) : []
        // A proof is printed on one side of the sheet, with the notes' margin always at the right.
        if (styled.edition === 'clean') cutSheets(pdf, format, hasMarks ? slug : 0)
        const conforms = finishTags(pdf, marks)
        if (hasMarks) drawCropMarks(pdf)
        setPageLabels(pdf, found.front)
        const data = await writePdfMetadata(pdf, styled, conforms)
        return { data, pages: found.pages, settled, astray }
      }
      const isOnVerso = onRecto && textPage(found) % 2 === 0
      map = isOnVerso && (await shiftText(page)) ? movedByBlank(found) : found
    }
  } finally {
    await page.browserContext().close()
  }
}

async function filesOf(
  document: StyledDocument,
  css: string,
  faces: readonly Face[],
): Promise<Map<string, Served>> {
  const files = new Map<string, Served>()
  files.set('', {
    contentType: 'text/html; charset=utf-8',
    body: toHtml(await printTree(document)),
  })
  const mark = markOf(document)
  const root = `${pageCss(pageFormat(document.page.size))}\n:root{--proof-mark:${cssString(mark)}}`
  files.set('print.css', { contentType: 'text/css; charset=utf-8', body: `${root}\n${css}` })
  for (const face of faces)
    files.set(`fonts/${face.name}.ttf`, { contentType: 'font/ttf', body: face.data })
  for (const asset of document.assets)
    files.set(asset.path, { contentType: asset.mediaType, body: asset.data })
  return files
}

/** A clean page bears no mark. */
const markOf = ({ edition, metadata, digest }: StyledDocument): string =>
  edition === 'proof' ? proofMark(metadata, digest, labelsFor(metadata.lang)) : ''

async function print(page: Page): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 300_000,
  })
}
