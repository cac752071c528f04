import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'puppeteer'
import type { Face, StyledDocument } from '../model/document.ts'
import { destinationsOf } from './destinations.ts'
import { gateFootnotes } from './footnotes/gate.ts'
import { snapToGrid } from './grid.ts'
import { layPages } from './lay-pages.ts'
import { placeMarginNotes } from './margin-notes.ts'
import { writePdfMetadata } from './metadata.ts'
import { fillPageNumbers, type PageMap } from './page-numbers.ts'
import { printFiles } from './print-files.ts'
import { openPrintPage, printPage } from './print-page.ts'
import { cutSheets } from './sheets.ts'
import { settleHyphens } from './soft-hyphens.ts'
import { finishTags } from './tags/finish-tags.ts'
import { markElements } from './tags/mark-elements.ts'

/** Passes until the page numbers are stable; one does where the layout was foreseen right. */
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
  const page = await openPrintPage(browser, await printFiles(styled, css, faces))
  try {
    // Before lines are judged: notes may stand beside them.
    if (styled.edition === 'proof') await placeMarginNotes(page)
    await settleHyphens(page)
    await snapToGrid(page)
    // From now on nothing may change the height of the text.
    const { survey, map: foreseen } = await layPages(page, styled.notes)
    const marks = await markElements(page)
    const heads = styled.outline
      .filter(({ id }) => !(survey && id === 'notes-title'))
      .map(({ id, title }) => ({ id, title }))
    let map = foreseen
    for (let pass = 1; ; pass++) {
      await fillPageNumbers(page, map, heads)
      const pdf = await PDFDocument.load(await printPage(page), { updateMetadata: false })
      const found = { pages: pdf.getPageCount(), places: destinationsOf(pdf) }
      const settled = same(map, found)
      if (settled || pass === most) {
        const astray = survey ? gateFootnotes(pdf, survey) : []
        // A proof is printed on one side of the sheet, with the notes' margin always at the right.
        if (styled.edition === 'clean') cutSheets(pdf)
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

const same = (a: PageMap, b: PageMap) =>
  a.pages === b.pages &&
  a.places.size === b.places.size &&
  [...b.places].every(([id, page]) => a.places.get(id) === page)
