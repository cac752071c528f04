import type { LabelSet } from '../../labels/label-set.ts'
import type { Asset } from '../../model/document.ts'
import type { Page } from '../page.ts'
import { knownAttributes } from './attributes.ts'
import { validContent } from './content.ts'
import { knownElements } from './elements.ts'
import { scopeHeaderCells } from './header-cells.ts'
import { type Places, placeIds } from './ids.ts'
import { type BookImage, takeImages } from './images.ts'
import { relink } from './links.ts'
import { toPopUpNotes } from './notes.ts'
import { layOnPaper } from './paper.ts'
import { shareTableWidth } from './table-columns.ts'
import { drawTaskBoxes } from './task-boxes.ts'

export interface Finished {
  readonly pages: readonly Page[]
  readonly places: Places
  readonly images: readonly BookImage[]
}

interface Context {
  readonly labels: LabelSet
  readonly assets: readonly Asset[]
  readonly contentsIds: readonly string[]
}

/** Turn pages of HTML as browsers take it into pages of XHTML as EPUB 3.3 wants it (§6.1). */
export function finish(parts: readonly Page[], context: Context): Finished {
  // First what is nothing: the later steps then see only elements they know.
  const known = parts.map(page => ({ ...page, children: knownElements(page.children) }))
  // Notes before attributes, which drop the `data-*` that mark them.
  toPopUpNotes(known)
  drawTaskBoxes(known, context.labels)
  // Images before contents: a missing one becomes words and no longer counts as an image.
  const images = takeImages(known, context.assets)
  const pages = known.map(page => ({ ...page, children: validContent(page.children) }))
  // After contents: a cell or an item that had no place is another element by now.
  knownAttributes(pages)
  // After attributes, which drop a scope that HTML does not know.
  scopeHeaderCells(pages)
  // After contents, where each cell has its row; after attributes, which drop styles.
  shareTableWidth(pages)
  layOnPaper(pages, images)
  // Ids last, when every element stands in its file; links after ids, which they follow.
  const places = placeIds(pages, context.contentsIds)
  relink(pages, places)
  return { pages, places, images }
}
