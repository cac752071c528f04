import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'puppeteer'
import { directionOf, progressionOf } from '../labels/direction.ts'
import type { Face, StyledDocument } from '../model/document.ts'
import type { PageStart } from '../model/page-start.ts'
import { anchorTargets } from './anchor-targets.ts'
import { blanksOf, shiftText } from './blank-pages.ts'
import { layFacing } from './facing/lay-facing.ts'
import { gateFootnotes } from './footnotes/gate.ts'
import type { Survey } from './footnotes/survey.ts'
import { snapToGrid } from './grid.ts'
import { makeHyphens } from './hyphenation/shown-hyphens.ts'
import { settleHyphens } from './hyphenation/soft-hyphens.ts'
import { type Layout, layPages } from './lay-pages.ts'
import { placeMarginNotes } from './margin-notes.ts'
import { drawCropMarks, slug } from './marks.ts'
import { writePdfMetadata } from './metadata.ts'
import { moveFigures } from './move-figures.ts'
import { notePlaces } from './note-places.ts'
import { gridOf, type PageFormat, pageFormat } from './page-format.ts'
import { setPageLabels } from './page-labels.ts'
import { movedByBlank, type PageMap, readPageMap, textPage } from './page-map.ts'
import { fillPageNumbers } from './page-numbers.ts'
import { fillPageReferences, fitsAlike, placesReferredTo } from './page-references.ts'
import { pageStarts } from './page-starts.ts'
import { printFiles } from './print-files.ts'
import { openPrintPage, printPage } from './print-page.ts'
import { printScale } from './print-scale.ts'
import { printTree } from './print-tree.ts'
import { printedTags } from './printed-tags.ts'
import { type MarginTexts, marginRules, marginTexts, type Running } from './running-heads.ts'
import { settle } from './settle.ts'
import { cutSheets } from './sheets.ts'
import { hangSideNotes } from './side-notes/lay-side-notes.ts'
import { standBlocks } from './stand-blocks.ts'
import { mendBookmarks, readHeads } from './tags/bookmarks.ts'
import { finishTags } from './tags/finish-tags.ts'
import { markElements } from './tags/mark-elements.ts'
import { type OpenTags, openTags } from './tags/open-tags.ts'
import type { Mark } from './tags/tag.ts'
import { mendToUnicode } from './to-unicode.ts'
import { turnWideTables } from './wide-tables.ts'

/** A printed edition. */
export interface Printed {
  readonly data: Uint8Array
  readonly pages: number
  /** False when the page numbers still moved after the last pass. */
  readonly settled: boolean
  /** Where its notes stand. */
  readonly notes: StyledDocument['notes']
  /** Notes that could not be set where they were wanted; all stand elsewhere then. */
  readonly astray: readonly string[]
  /** 1, or less where something is wider than its page, and all is printed smaller. */
  readonly scale: number
  /** Whether the file claims PDF/UA-1 and PDF/A-3a. */
  readonly conforms: boolean
  /** Where its pages begin in the document; empty unless the e-book wants to know. */
  readonly starts: readonly PageStart[]
}

/**
 * Print a document: a tagged PDF with bookmarks, page numbers in its contents and metadata of its
 * own; the same bytes for the same input and browser. `css` holds all sheets, `faces` the whole
 * static faces. Notes on the pages of their calls are held against their layout; when one is not where
 * it was laid out, the document is printed anew with its notes in the next place. With `marks`, pages lie
 * on larger sheets that say where a printer cuts.
 */
export async function toPdf(
  styled: StyledDocument,
  css: string,
  faces: readonly Face[],
  browser: Browser,
  marks = false,
): Promise<Printed> {
  const { hasSideHeads } = formatOf(styled)
  // Where the margin is at the other side of its lines, notes are not found beside them.
  const hasSides = !styled.sides && hasSideHeads && directionOf(styled.metadata.lang) === 'ltr'
  // Beside lines that run down the page, and below them, books have no notes: theirs stand at the end.
  const wanted = styled.writing === 'vertical' ? 'end' : styled.notes
  const [notes = 'end', next] = notePlaces(wanted, hasSides)
  const first = await printed({ ...styled, notes }, css, faces, browser, marks)
  if (first.astray.length === 0 || !next) return first
  const again = await toPdf({ ...styled, notes: next }, css, faces, browser, marks)
  return { ...again, astray: [...new Set([...first.astray, ...again.astray])] }
}

async function printed(
  styled: StyledDocument,
  css: string,
  faces: readonly Face[],
  browser: Browser,
  hasMarks: boolean,
): Promise<Printed> {
  const format = formatOf(styled)
  const tree = await printTree(styled)
  const references = placesReferredTo(tree)
  const files = printFiles(styled, tree, css, faces)
  const hasRoman = !styled.sides && styled.page.front === 'roman'
  let page: Page | undefined
  let laid: Laid | undefined
  const layAnew = async (known: PageMap) => {
    await page?.browserContext().close()
    page = await openPrintPage(browser, files)
    laid = await layOut(page, styled, known)
    return { page, laid }
  }
  try {
    const { print, found, settled } = await settle(async known => {
      let told = known
      // The lines stand as they were laid out: with a number that takes another room, they move.
      let now =
        page && laid && fitsAlike(references, laid.known, known) ? { page, laid } : undefined
      for (let tries = 0; !now && tries < 3; tries++) {
        const { page, laid } = await layAnew(told)
        if (fitsAlike(references, told, laid.foreseen)) now = { page, laid }
        told = laid.foreseen
      }
      now ??= await layAnew(told)
      await fillPageReferences(now.page, told)
      await fillPageNumbers(now.page, told, marginRules(textsOf(told, now.laid.running)))
      const pdf = await PDFDocument.load(await printPage(now.page), {
        updateMetadata: false,
        parseSpeed: ParseSpeeds.Fastest,
      })
      const found = readPageMap(pdf, await blanksOf(now.page), hasRoman)
      const isOnVerso = opensOnRecto(styled) && textPage(found) % 2 === 0
      const next = isOnVerso && (await shiftText(now.page)) ? movedByBlank(found) : found
      return { print: { pdf, ...now.laid }, told, found, next }
    })
    const { pdf, survey, marks } = print
    mendBookmarks(pdf, marks, print.bookmarks)
    const tags = openTags(pdf, marks)
    const scale = tags ? printScale(tags) : 1
    const astray = survey ? gate(pdf, tags, survey, format) : []
    // A proof is printed on one side of the sheet, with the notes' margin always at the right.
    if (styled.edition === 'clean')
      cutSheets(
        pdf,
        format,
        progressionOf(styled.metadata.lang, styled.writing),
        hasMarks ? slug : 0,
      )
    mendToUnicode(pdf)
    const conforms = tags !== undefined && finishTags(pdf, tags)
    if (hasMarks) drawCropMarks(pdf)
    setPageLabels(pdf, found.front)
    const data = await writePdfMetadata(pdf, styled, conforms)
    const starts = pageStarts(print.starts, print.foreseen, found)
    return {
      data,
      pages: found.pages,
      settled,
      notes: styled.notes,
      astray,
      scale,
      conforms,
      starts,
    }
  } finally {
    await page?.browserContext().close()
  }
}

/** What is known of a page that is ready to be printed: its lines stand. */
interface Laid extends Layout {
  /** The places whose numbers the references had when the lines were made. */
  readonly known: PageMap
  /** The words of the heads, of which there are bookmarks. */
  readonly bookmarks: readonly string[]
  readonly marks: readonly Mark[]
  readonly running: readonly Running[]
}

async function layOut(page: Page, styled: StyledDocument, known: PageMap): Promise<Laid> {
  await fillPageReferences(page, known)
  const layout = styled.sides
    ? await layFacing(page, {
        sides: styled.sides,
        hasFeet: styled.notes === 'foot',
        hasOpenings: styled.page.chapters !== 'flow',
      })
    : await layFlow(page, styled)
  const bookmarks = await readHeads(page)
  const marks = await markElements(page)
  if (styled.writing === 'vertical') await anchorTargets(page)
  return { ...layout, known, bookmarks, marks, running: runningOf(styled, layout) }
}

/** Lay out a document whose text flows from page to page. */
async function layFlow(page: Page, styled: StyledDocument): Promise<Layout> {
  // Before lines are judged: notes may stand beside them.
  if (styled.edition === 'proof') await placeMarginNotes(page)
  const hanging = styled.notes === 'side' ? await hangSideNotes(page) : undefined
  const runsDown = styled.writing === 'vertical'
  const hyphens = runsDown ? undefined : await settleHyphens(await page.evaluateHandle(makeHyphens))
  if (runsDown) await standBlocks(page)
  else if (styled.edition === 'clean') await turnWideTables(page)
  await snapToGrid(page)
  if (styled.edition === 'clean') await moveFigures(page, styled.notes === 'foot')
  // From now on nothing may change the height of the text.
  return layPages(page, {
    notes: styled.notes,
    hanging,
    hyphens,
    hasRoman: styled.page.front === 'roman',
    hasBlanks: styled.page.chapters === 'recto',
    onRecto: opensOnRecto(styled),
    hasStarts: styled.book.pages === 'printed',
  })
}

/** What the running heads of a document are made of, those of each language apart. */
function runningOf(styled: StyledDocument, { survey }: Layout): readonly Running[] {
  const { hasSideHeads, text } = formatOf(styled)
  const { sides = [{ title: styled.metadata.title, outline: styled.outline }] } = styled
  return sides.map(({ title, outline }) => ({
    title,
    heads: outline
      .filter(({ id }) => !(survey && id.endsWith('notes-title')))
      .map(({ id, title }) => ({ id, title })),
    hasOpenings: styled.page.chapters !== 'flow',
    ...(hasSideHeads ? {} : { narrow: text.width }),
  }))
}

const formatOf = (styled: StyledDocument): PageFormat =>
  pageFormat(styled.page.size, gridOf(styled))

/** Whether the text itself begins on a recto. */
const opensOnRecto = ({ page, sides }: StyledDocument): boolean =>
  !sides && (page.chapters === 'recto' || page.front === 'roman')

/** What stands in the margins: on facing pages, the words of the language of each. */
function textsOf(map: PageMap, [first, second]: readonly Running[]): MarginTexts[] {
  const [left, right] = [first, second ?? first].map(one => (one ? marginTexts(map, one) : []))
  return (left ?? []).map((texts, index) => (index % 2 === 1 ? texts : (right?.[index] ?? texts)))
}

/** Without tags nothing is known of any note. */
const gate = (
  pdf: PDFDocument,
  tags: OpenTags | undefined,
  survey: Survey,
  format: PageFormat,
): string[] =>
  tags ? gateFootnotes(printedTags(pdf, tags), survey, format) : survey.calls.map(({ id }) => id)
