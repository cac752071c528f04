import { PDFDocument } from '@cantoo/pdf-lib'
import { toHtml } from 'hast-util-to-html'
import type { Browser, Page } from 'puppeteer'
import { directionOf } from '../labels/direction.ts'
import { labelsFor } from '../labels/labels.ts'
import { proofMark } from '../labels/proof-mark.ts'
import { cssString } from '../model/css-string.ts'
import type { Face, StyledDocument } from '../model/document.ts'
import { destinationsOf } from './destinations.ts'
import { gateFootnotes } from './footnotes/gate.ts'
import { layFootnotes } from './footnotes/lay-footnotes.ts'
import { snapToGrid } from './grid.ts'
import { openLockedPage, type Served } from './locked-page.ts'
import { placeMarginNotes } from './margin-notes.ts'
import { writePdfMetadata } from './metadata.ts'
import { moveFigures } from './move-figures.ts'
import { fillPageNumbers, type PageMap, shorten } from './page-numbers.ts'
import { printTree } from './print-tree.ts'
import { cutSheets } from './sheets.ts'
import { dropHiddenHyphens, partHyphenStacks } from './soft-hyphens.ts'
import { finishTags } from './tags/finish-tags.ts'
import { markElements } from './tags/mark-elements.ts'
import { mendToUnicode } from './to-unicode.ts'
import { turnWideTables } from './wide-tables.ts'

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
 * out, the document is printed anew with its notes at the end.
 */
export async function toPdf(
  styled: StyledDocument,
  css: string,
  faces: readonly Face[],
  browser: Browser,
): Promise<Printed> {
  const first = await printed(styled, css, faces, browser)
  if (first.astray.length === 0) return first
  const again = await printed({ ...styled, notes: 'end' }, css, faces, browser)
  return { ...again, astray: first.astray }
}

async function printed(
  styled: StyledDocument,
  css: string,
  faces: readonly Face[],
  browser: Browser,
): Promise<Printed> {
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
    if (styled.edition === 'clean') await turnWideTables(page)
    await snapToGrid(page)
    if (styled.edition === 'clean') await moveFigures(page, styled.notes === 'foot')
    // From now on nothing may change the height of the text.
    const survey = styled.notes === 'foot' ? await layFootnotes(page) : undefined
    await dropHiddenHyphens(page)
    const marks = await markElements(page)
    const heads = styled.outline
      .filter(({ id }) => !(survey && id === 'notes-title'))
      .map(({ id, title }) => ({ id, title }))
    let map: PageMap = { pages: 0, places: new Map() }
    for (let pass = 1; ; pass++) {
      await fillPageNumbers(page, map, heads)
      const pdf = await PDFDocument.load(await print(page), { updateMetadata: false })
      const found = { pages: pdf.getPageCount(), places: destinationsOf(pdf) }
      const settled = same(map, found)
      if (settled || pass === most) {
        const astray = survey ? gateFootnotes(pdf, survey) : []
        // A proof is printed on one side of the sheet, with the notes' margin always at the right.
        if (styled.edition === 'clean') cutSheets(pdf, directionOf(styled.metadata.lang))
        mendToUnicode(pdf)
        const conforms = finishTags(pdf, marks)
        const data = await writePdfMetadata(pdf, styled, conforms)
        return { data, pages: found.pages, settled, astray }
      }
      map = found
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
  const { title } = document.metadata
  const mark = markOf(document)
  const root = `:root{--running-title:${cssString(shorten(title, 64))};--proof-mark:${cssString(mark)}}`
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

const same = (a: PageMap, b: PageMap) =>
  a.pages === b.pages &&
  a.places.size === b.places.size &&
  [...b.places].every(([id, page]) => a.places.get(id) === page)
