import type { Element } from 'xast'
import { progressionOf } from '../../labels/direction.ts'
import type { LabelSet } from '../../labels/label-set.ts'
import type { StyledDocument } from '../../model/document.ts'
import type { BookImage } from '../content/images.ts'
import type { BookCover } from '../cover/book-cover.ts'
import { files } from '../files.ts'
import type { FontFile } from '../fonts.ts'
import { eachElement, type Page } from '../page.ts'
import { indented, x, xmlDocument } from '../xml.ts'
import type { Accessibility } from './accessibility.ts'
import { identifierId, packageMetadata, pageBreakSource } from './metadata.ts'

export interface PackageContent {
  readonly cover: BookCover
  readonly pages: readonly Page[]
  readonly images: readonly BookImage[]
  readonly fonts: readonly FontFile[]
  readonly accessibility: Accessibility
  /** Whether the pages of the printed edition are listed. */
  readonly hasPages: boolean
}

/**
 * Write the package document: metadata, manifest, spine (EPUB 3.3 §5).
 *
 * The contents stand in the spine, read in their turn after the title page: a briefing on paper
 * has them there, landmarks may link only to what is in the spine, and `linear="no"` is shown
 * as a sheet over the text by some readers and left out by others.
 */
export function packageDocument(
  document: StyledDocument,
  content: PackageContent,
  labels: LabelSet,
): string {
  const { lang } = document.metadata
  const vertical = document.writing === 'vertical'
  return xmlDocument(
    indented(
      x(
        'package',
        {
          xmlns: 'http://www.idpf.org/2007/opf',
          version: '3.0',
          'unique-identifier': identifierId,
          'xml:lang': lang,
          prefix:
            'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/',
        },
        x(
          'metadata',
          { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
          ...packageMetadata(document, content.accessibility, labels),
          content.hasPages ? pageBreakSource(document.metadata) : undefined,
          // Apple Books shows its own faces unless told that the book has some.
          content.fonts.length > 0
            ? x('meta', { property: 'ibooks:specified-fonts' }, 'true')
            : undefined,
          // EPUB 2's way, which shops and older readers still look for (EPUB 3.3 §5.5.7).
          x('meta', { name: 'cover', content: 'cover-image' }),
          // Kindle's word for it, which turns its own controls round as well.
          vertical
            ? x('meta', { name: 'primary-writing-mode', content: 'vertical-rl' })
            : undefined,
          x('meta', { name: 'generator', content: document.generator }),
        ),
        manifest(content),
        spine(content.pages, progressionOf(lang, document.writing) === 'rtl'),
      ),
    ),
  )
}

function manifest({ cover, pages, images, fonts }: PackageContent): Element {
  const xhtml = 'application/xhtml+xml'
  return x(
    'manifest',
    {},
    item('nav', files.contents, xhtml, ['nav']),
    item('ncx', files.ncx, 'application/x-dtbncx+xml'),
    item('style', files.styles, 'text/css'),
    item('cover-image', cover.image.path, cover.image.mediaType, ['cover-image']),
    cover.vector && item('cover-drawing', cover.vector.path, 'image/svg+xml'),
    ...pages.map(page => item(page.file, page.file, xhtml, foreignContent(page))),
    ...images.map((image, index) => item(`image-${index + 1}`, image.href, image.mediaType)),
    ...fonts.map((font, index) => item(`font-${index + 1}`, font.href, font.mediaType)),
  )
}

const item = (
  id: string,
  href: string,
  mediaType: string,
  properties: readonly string[] = [],
): Element =>
  x('item', { id, href, 'media-type': mediaType, properties: properties.join(' ') || undefined })

/** The vocabularies of a page that the manifest must announce (EPUB 3.3 §D.6: mathml, svg). */
function foreignContent(page: Page): string[] {
  const found = new Set<string>()
  eachElement([page], ({ tagName }) => {
    if (tagName === 'math') found.add('mathml')
    if (tagName === 'svg') found.add('svg')
  })
  return [...found].sort()
}

function spine(pages: readonly Page[], turnsLeft: boolean): Element {
  const front = pages.filter(page => page.type === 'cover' || page.type === 'titlepage')
  const rest = pages.filter(page => !front.includes(page))
  return x(
    'spine',
    // Without a word, pages turn as the reading system likes.
    { toc: 'ncx', 'page-progression-direction': turnsLeft ? 'rtl' : undefined },
    ...front.map(page => x('itemref', { idref: page.file })),
    x('itemref', { idref: 'nav' }),
    ...rest.map(page => x('itemref', { idref: page.file })),
  )
}
