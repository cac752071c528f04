import type { Root } from 'hast'
import type { Attachment } from './attachment.ts'
import type { BookChoice } from './book.ts'
import type { CoverChoice } from './cover.ts'
import type { Hyphenation } from './hyphenation.ts'
import type { Metadata, Release } from './metadata.ts'
import type { PageChoice } from './page.ts'
import type { Script } from './script.ts'
import type { WritingMode } from './writing.ts'

/** A file that the document shows: an image, under the path its `src` gives. */
export interface Asset {
  /** Relative path as in `src`, with forward slashes and no `..`: `images/ties.png`. */
  readonly path: string
  readonly mediaType: string
  readonly data: Uint8Array
}

/** One static TrueType face of the document. */
export interface Face {
  readonly family:
    | 'Source Serif 4'
    | 'Source Sans 3'
    | 'Source Code Pro'
    | 'Noto Serif JP'
    | 'Noto Sans JP'
    | 'Amiri'
    | 'STIX Two Math'
  readonly script: Script
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** File name without extension: `SourceSerif4-Regular`. */
  readonly name: string
  /** TrueType or WOFF2 bytes. */
  readonly data: Uint8Array
}

/** A heading of the outline, with those below it. */
export interface OutlineItem {
  readonly id: string
  readonly title: string
  readonly children: readonly OutlineItem[]
}

/** One language of a bilingual edition, as its own pages name it. */
export interface Side {
  /** BCP 47. */
  readonly lang: string
  readonly title: string
  readonly outline: readonly OutlineItem[]
}

/**
 * The styled document, from which HTML, PDF and EPUB all start.
 *
 * `tree` is one hast `html` element in a root. Its `body` holds, in this order, sections marked
 * by `data-part`: `title-page`, `contents`, `text` (the `main` element, with the notes in it),
 * `colophon`; in a proof also `proof-state` and `proof-filter` before the text, `open-queries` after. Text is set typographically already; ids are unique; images are `assets` paths.
 */
export interface StyledDocument {
  readonly tree: Root
  readonly metadata: Metadata
  readonly release: Release
  readonly edition: 'clean' | 'proof'
  /** Where the printed notes stand: on the page of their call, at its foot or side, or at the end. */
  readonly notes: 'foot' | 'side' | 'end'
  /** How its lines run; those of a proof, across. */
  readonly writing: WritingMode
  /** The printed page. */
  readonly page: PageChoice
  /** Where printed lines may divide words. */
  readonly hyphenation: Hyphenation
  /** The e-book. */
  readonly book: BookChoice
  /** What the cover of the e-book is made from besides metadata. */
  readonly cover: CoverChoice
  readonly outline: readonly OutlineItem[]
  /**
   * In a bilingual edition the languages, of which the first has the left-hand pages. Its text is rows
   * (`div.pair`), each with a block of the first language, one of the second, or both
   * (`.first-language`, `.second-language`).
   */
  readonly sides?: readonly [Side, Side]
  readonly assets: readonly Asset[]
  /** What the PDF is to hold of its sources; nothing in a proof. */
  readonly attachments: readonly Attachment[]
  /** ISO 8601 instant, UTC, that dates the artefacts; never the clock. */
  readonly stamp: string
  readonly generator: string
  /** SHA-256 of the sources, hexadecimal. */
  readonly digest: string
}

/** The style sheets by use, as text. */
export interface Styles {
  readonly tokens: string
  readonly base: string
  /** How formulas are set, in every output. */
  readonly formulas: string
  /** What Japanese, and languages written from the right, have of their own. */
  readonly languages: string
  readonly screen: string
  /** For whoever prints the HTML file from a browser. */
  readonly paper: string
  readonly print: string
  /** What a printed page without side heads has besides. */
  readonly printNarrow: string
  /** What a printed page whose lines run down has besides. */
  readonly printVertical: string
  /** What lines that run down have, on a screen and in print. */
  readonly vertical: string
  readonly ebook: string
  /** What Japanese, vertical lines, and languages written from the right have in the e-book. */
  readonly ebookLanguages: string
  /** What a bilingual edition has besides: on a screen, in an e-book, on facing pages. */
  readonly bilingual: string
  readonly ebookBilingual: string
  readonly facing: string
  /** What every proof has; and what its printed pages have besides. */
  readonly proof: string
  readonly proofPrint: string
}
