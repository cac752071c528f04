import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { directionOf } from '../labels/direction.ts'
import { labelsFor } from '../labels/labels.ts'
import { proofMark } from '../labels/proof-mark.ts'
import { cssString } from '../model/css-string.ts'
import type { Face, StyledDocument } from '../model/document.ts'
import { evenFace } from './even-face.ts'
import type { Served } from './locked-page.ts'
import { pageCss } from './page-css.ts'
import { gridOf, pageFormat } from './page-format.ts'

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
  const { page, writing, metadata } = document
  const format = pageFormat(page.size, gridOf(document))
  const root = `${pageCss(format, directionOf(metadata.lang), writing)}\n:root{--proof-mark:${cssString(mark)}}`
  files.set('print.css', { contentType: 'text/css; charset=utf-8', body: `${root}\n${css}` })
  const isEven = ({ script }: Face) => writing === 'vertical' && script === 'japanese'
  for (const face of faces)
    files.set(`fonts/${face.name}.ttf`, {
      contentType: 'font/ttf',
      body: isEven(face) ? evenFace(face.data) : face.data,
    })
  for (const asset of document.assets)
    files.set(asset.path, { contentType: asset.mediaType, body: asset.data })
  return files
}

/** A clean page bears no mark. */
const markOf = ({ edition, metadata, digest }: StyledDocument): string =>
  edition === 'proof' ? proofMark(metadata, digest, labelsFor(metadata.lang)) : ''
