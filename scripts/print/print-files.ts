import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { directionOf } from '../labels/direction.ts'
import { labelsFor } from '../labels/labels.ts'
import { proofMark } from '../labels/proof-mark.ts'
import { cssString } from '../model/css-string.ts'
import type { Face, StyledDocument } from '../model/document.ts'
import type { Served } from './locked-page.ts'
import { pageCss } from './page-css.ts'
import { pageFormat } from './page-format.ts'

/** Make the files of a document for print, by their addresses: the page itself, sheet, faces, images. */
export function printFiles(
  document: StyledDocument,
  tree: Root,
  css: string,
  faces: readonly Face[],
): Map<string, Served> {
  const files = new Map<string, Served>()
  files.set('', {
    contentType: 'text/html; charset=utf-8',
    body: toHtml(tree),
  })
  const mark = markOf(document)
  const root = `${pageCss(pageFormat(document.page.size), directionOf(document.metadata.lang))}\n:root{--proof-mark:${cssString(mark)}}`
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
