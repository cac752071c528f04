import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'puppeteer'
import { directionOf } from '../labels/direction.ts'
import type { Face, StyledDocument } from '../model/document.ts'
import { blanksOf, shiftText } from './blank-pages.ts'
import { gateFootnotes } from './footnotes/gate.ts'
import type { Survey } from './footnotes/survey.ts'
import { snapToGrid } from './grid.ts'
import { layPages } from './lay-pages.ts'
import { placeMarginNotes } from './margin-notes.ts'
import { drawCropMarks, slug } from './marks.ts'
import { writePdfMetadata } from './metadata.ts'
import { moveFigures } from './move-figures.ts'
import { type PageFormat, pageFormat } from './page-format.ts'
import { setPageLabels } from './page-labels.ts'
import { isSameMap, movedByBlank, readPageMap, textPage } from './page-map.ts'
import { fillPageNumbers } from './page-numbers.ts'
import { printFiles } from './print-files.ts'
import { openPrintPage, printPage } from './print-page.ts'
import { printedTags } from './printed-tags.ts'
import { marginRules, marginTexts, type Running } from './running-heads.ts'
import { cutSheets } from './sheets.ts'
import { settleHyphens } from './soft-hyphens.ts'
import { finishTags } from './tags/finish-tags.ts'
import { markElements } from './tags/mark-elements.ts'
import { type OpenTags, openTags } from './tags/open-tags.ts'
import { mendToUnicode } from './to-unicode.ts'
import { turnWideTables } from './wide-tables.ts'

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
  const page = await openPrintPage(browser, await printFiles(styled, css, faces))
  try {
    // Before lines are judged: notes may stand beside them.
    if (styled.edition === 'proof') await placeMarginNotes(page)
    await settleHyphens(page)
    if (styled.edition === 'clean') await turnWideTables(page)
    await snapToGrid(page)
    if (styled.edition === 'clean') await moveFigures(page, styled.notes === 'foot')
    // From now on nothing may change the height of the text.
    const hasRoman = styled.page.front === 'roman'
    const hasBlanks = styled.page.chapters === 'recto'
    const onRecto = hasBlanks || hasRoman
    const { survey, map: foreseen } = await layPages(page, {
      notes: styled.notes,
      hasRoman,
      hasBlanks,
      onRecto,
    })
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
    let map = foreseen
    for (let pass = 1; ; pass++) {
      await fillPageNumbers(page, map, marginRules(marginTexts(map, running)))
      const pdf = await PDFDocument.load(await printPage(page), { updateMetadata: false })
      const found = readPageMap(pdf, await blanksOf(page), hasRoman)
      const settled = isSameMap(map, found)
      if (settled || pass === most) {
        const tags = openTags(pdf, marks)
        const astray = survey ? gate(pdf, tags, survey, format) : []
        // A proof is printed on one side of the sheet, with the notes' margin always at the right.
        if (styled.edition === 'clean')
          cutSheets(pdf, format, directionOf(styled.metadata.lang), hasMarks ? slug : 0)
        mendToUnicode(pdf)
        const conforms = tags !== undefined && finishTags(pdf, tags)
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

/** Without tags nothing is known of any note. */
const gate = (
  pdf: PDFDocument,
  tags: OpenTags | undefined,
  survey: Survey,
  format: PageFormat,
): string[] =>
  tags ? gateFootnotes(printedTags(pdf, tags), survey, format) : survey.calls.map(({ id }) => id)
