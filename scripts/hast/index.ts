import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { LabelSet } from '../labels/label-set.ts'
import { proofMark } from '../labels/proof-mark.ts'
import type { Asset, OutlineItem } from '../model/document.ts'
import type { LoadedImage } from '../model/image.ts'
import type { Markers } from '../model/markers.ts'
import type { Metadata, Release } from '../model/metadata.ts'
import { colophon, type Making } from './colophon.ts'
import { contents } from './contents.ts'
import { dropControls } from './control-characters.ts'
import { nameReferences } from './cross-references.ts'
import { limitDepth } from './depth.ts'
import { setDirections } from './directions.ts'
import { finishExhibits } from './figures.ts'
import { assignIds } from './ids.ts'
import { localSources, placeImages } from './images.ts'
import { checkLinks } from './links.ts'
import { notesSection } from './notes.ts'
import { lowerTitles } from './one-title.ts'
import { openQueries } from './open-queries.ts'
import { proofFilter } from './proof-filter.ts'
import { proofAsides } from './proof-notes.ts'
import { placeAsides } from './proof-places.ts'
import { proofState } from './proof-state.ts'
import { sanitize } from './sanitize.ts'
import { headingText, makeSections } from './sections.ts'
import { titlePage } from './title-page.ts'
import type { Content } from './to-hast.ts'

/** Sanitise a manuscript's hast; the local images that it shows come out, to be read. */
export function cleanContent(content: Content, file: VFile): string[] {
  for (const part of [content, ...content.notes, ...content.proofNotes]) {
    // Depth first: what comes after walks the tree by recursion.
    limitDepth(part.body, file)
    part.body = sanitize(part.body, file)
    dropControls(part.body)
    lowerTitles(part.body)
  }
  return treesOf(content).flatMap(localSources)
}

/** The text, and the bodies of all notes. */
const treesOf = ({ body, notes, proofNotes }: Content): Root[] => [
  body,
  ...notes.map(note => note.body),
  ...proofNotes.map(note => note.body),
]

/** All that the pages of an edition are made from. */
export interface Sheets {
  readonly content: Content
  readonly images: ReadonlyMap<string, LoadedImage>
  readonly metadata: Metadata
  readonly release: Release
  readonly making: Making
  readonly labels: LabelSet
  readonly markers: Markers
  /** Names of the people of work.yaml by id; in a proof alone. */
  readonly proof?: { readonly people: ReadonlyMap<string, string> }
}

/** An edition's body, before it is set typographically. */
export interface Composed {
  readonly body: Element
  readonly outline: readonly OutlineItem[]
  readonly assets: readonly Asset[]
}

/**
 * Compose an edition: title page, contents, text with its notes, colophon, as one `body` element.
 * Faults go to the file. The order matters where a line says so.
 */
export function compose(sheets: Sheets, file: VFile): Composed {
  const { content, labels, metadata, release, markers } = sheets
  const text = content.body
  const trees = treesOf(content)
  const assets = trees.flatMap(tree => placeImages(tree, sheets.images, file))
  // Before anything of ours has an id, so that a double is the author's.
  assignIds(trees, file)
  const parts = [text, ...content.notes.map(({ body }) => body)]
  const exhibited = finishExhibits(parts, labels, headingText)
  const review = sheets.proof && {
    ...sheets.proof,
    notes: content.proofNotes,
    labels,
    lang: metadata.lang,
  }
  const outline = makeSections(text)
  const notes = notesSection(content.notes, markers, labels)
  const article = h('article', [...text.children.filter(isContent), ...(notes ? [notes] : [])])
  // Last of all: tables have their wrappers by now, and notes their links back.
  if (review) placeAsides(article, proofAsides(review))
  const main = h('main#text', { dataPart: 'text' }, [article])
  const listed = [
    ...(review ? [{ id: 'proof-state-title', title: labels.review.state, children: [] }] : []),
    ...outline,
    ...(notes ? [{ id: 'notes-title', title: labels.notes, children: [] }] : []),
    ...(review ? [{ id: 'open-queries-title', title: labels.review.queries, children: [] }] : []),
  ]
  const nav = contents(listed, exhibited, labels)
  const body = h('body', [
    h('a.skip-link', { href: '#text' }, labels.skipToText),
    ...(review ? [h('p.proof-mark', proofMark(metadata, sheets.making.digest, labels))] : []),
    titlePage(metadata, release, labels),
    ...(nav ? [nav] : []),
    ...(review ? [proofState(review), proofFilter(review)] : []),
    main,
    ...(review ? [openQueries(review)] : []),
    colophon(metadata, release, sheets.making, labels),
  ])
  setDirections(body, metadata.lang)
  // Last, when every id that a link may name is there.
  const root: Root = { type: 'root', children: [body] }
  nameReferences(root, exhibited, file)
  checkLinks(root, idsOf(root), file)
  return { body, outline: listed, assets: unique(assets) }
}

function idsOf(root: Root): Set<string> {
  const ids = new Set<string>()
  visit(root, 'element', node => {
    if (node.properties.id) ids.add(String(node.properties.id))
  })
  return ids
}

const unique = (assets: readonly Asset[]) => [
  ...new Map(assets.map(asset => [asset.path, asset])).values(),
]

const isContent = (node: Root['children'][number]): node is ElementContent =>
  node.type !== 'doctype'
