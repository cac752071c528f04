import type { ElementContent } from 'hast'
import { directionOf } from '../labels/direction.ts'
import { labelsFor } from '../labels/labels.ts'
import type { Face, StyledDocument } from '../model/document.ts'
import type { PageStart } from '../model/page-start.ts'
import { dropSoftHyphens } from '../model/soft-hyphens.ts'
import { Assembler } from './assembler.ts'
import { finish } from './content/finish.ts'
import { copyTree } from './copy-tree.ts'
import { bookCover } from './cover/book-cover.ts'
import { coverPage } from './cover/cover-page.ts'
import { fontFiles, fontRules } from './fonts.ts'
import { koboPage } from './kobo/kobo-spans.ts'
import { accessibilityOf } from './package/accessibility.ts'
import { containerDocument } from './package/container.ts'
import { contentsOf } from './package/contents.ts'
import { navigationDocument } from './package/nav.ts'
import { ncxDocument } from './package/ncx.ts'
import { packageDocument } from './package/opf.ts'
import { pageListOf } from './package/page-list.ts'
import { putPageBreaks } from './page-breaks.ts'
import { partsOf } from './parts.ts'
import { physicalFirst } from './physical-css.ts'
import { pageDocument } from './xhtml.ts'

/** What a book takes besides its document. */
export interface EpubParts {
  /** The e-book style sheet, without `@font-face` rules: those are written from the faces. */
  readonly css: string
  /** The faces to embed. */
  readonly faces: readonly Face[]
  /** TrueType bytes of whole faces for the cover's text. */
  readonly coverFaces: readonly Face[]
  /** Where the pages of the printed edition begin, if the book is to say so. */
  readonly pageStarts?: readonly PageStart[]
  /** Whether the pages are marked for Kobo's own renderer; by its name such a book is a KEPUB. */
  readonly kobo?: boolean
}

/**
 * Turn a styled document into the bytes of an EPUB 3.3 publication: cover, title page, contents,
 * text with its notes, colophon. The document is not changed; the same one gives the same bytes.
 */
export async function toEpub(document: StyledDocument, parts: EpubParts): Promise<Uint8Array> {
  const { metadata } = document
  const labels = labelsFor(metadata.lang)
  const writing = { lang: metadata.lang, writing: document.writing }
  // HTML and PDF are made from the same tree, so the pages are cut from a copy.
  const tree = copyTree(document.tree)
  const starts = parts.pageStarts ?? []
  putPageBreaks(tree, starts)
  dropSoftHyphens(tree)
  const cut = partsOf(tree, document, labels)
  const {
    pages: inner,
    places,
    images,
  } = finish(cut.pages, {
    labels,
    assets: document.assets,
    contentsIds: cut.contentsIds,
  })
  const cover = bookCover(document, parts.coverFaces, labels)
  const pages = [coverPage(cover, metadata, labels), ...inner]
  const printed = pageListOf(starts, places)
  const dressed = parts.kobo ? koboPage : asItIs
  const fonts = fontFiles(parts.faces)
  const lines = contentsOf(document, inner, places, labels)
  const accessibility = accessibilityOf(inner, images, metadata.accessibility, labels)
  return new Assembler({
    title: metadata.title,
    uuid: metadata.uuid,
    stamp: document.stamp,
    pages: pages.map(page => ({
      file: page.file,
      xhtml: pageDocument({ ...page, children: dressed(page.children) }, writing),
    })),
    container: containerDocument(),
    package: packageDocument(
      document,
      { cover, pages, images, fonts, accessibility, hasPages: printed.length > 0 },
      labels,
    ),
    navigation: navigationDocument({ lines, pages, printed }, writing, labels, dressed),
    ncx: ncxDocument(lines, printed, metadata, labels),
    styles: fontRules(fonts) + sheetFor(document, parts.css),
    images: [
      cover.image,
      ...(cover.vector ? [cover.vector] : []),
      ...images.map(({ href, data }) => ({ path: href, data })),
    ],
    fonts: fonts.map(({ href, face }) => ({ path: href, data: face.data })),
  }).pack()
}

/** Lines from top to bottom have other sides, and the readers that know sides alone do not set them. */
const sheetFor = ({ metadata, writing }: StyledDocument, css: string): string =>
  writing === 'vertical' ? css : physicalFirst(css, directionOf(metadata.lang))

const asItIs = (children: readonly ElementContent[]) => [...children]
