import type { Element } from 'hast'
import type { LabelSet } from '../labels/label-set.ts'
import type { Metadata } from '../model/metadata.ts'
import { classesOf } from './classes.ts'
import type { BookImage } from './images.ts'
import { eachElement, type Page } from './page.ts'

/** What the book says of its accessibility, by the names of schema.org and EPUB Accessibility 1.1. */
export interface Accessibility {
  readonly accessMode: readonly string[]
  readonly accessModeSufficient: readonly string[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  readonly summary?: string
  /** Claimed only where somebody is named who certifies it. */
  readonly certified?: { readonly conformsTo: string; readonly by: string }
}

/**
 * Derive the accessibility metadata from what is in the pages. The cover counts for nothing: its
 * words stand on the title page again.
 * Source: EPUB Accessibility 1.1 §2; Schema.org Accessibility Properties for Discoverability.
 */
export function accessibilityOf(
  pages: readonly Page[],
  images: readonly BookImage[],
  metadata: Metadata['accessibility'],
  labels: LabelSet,
): Accessibility {
  const seen = survey(pages)
  const hasImages = seen.images > 0
  const allDescribed = seen.described === seen.images
  const mayMove = seen.moving || images.some(image => image.mediaType === 'image/gif')
  const { conformsTo, certifiedBy } = metadata
  // Our own summary says that images are described, so it must not stand where they are not.
  const summary = metadata.summary ?? (allDescribed ? labels.accessibilitySummary : undefined)
  return {
    accessMode: ['textual', ...(hasImages ? ['visual'] : [])],
    accessModeSufficient: [
      ...(allDescribed ? ['textual'] : []),
      ...(hasImages ? ['textual,visual'] : []),
    ],
    features: [
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      ...(hasImages && allDescribed ? ['alternativeText'] : []),
      ...(seen.longDescriptions ? ['longDescription'] : []),
      ...(seen.math ? ['MathML'] : []),
      ...(seen.ruby ? ['rubyAnnotations'] : []),
      ...(seen.pages ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ],
    hazards: [mayMove ? 'unknown' : 'none'],
    ...(summary ? { summary } : {}),
    ...(conformsTo && certifiedBy ? { certified: { conformsTo, by: certifiedBy } } : {}),
  }
}

interface Survey {
  /** Images that say something; those with an empty alternative decorate. */
  images: number
  described: number
  longDescriptions: boolean
  math: boolean
  ruby: boolean
  pages: boolean
  moving: boolean
}

function survey(pages: readonly Page[]): Survey {
  const seen: Survey = {
    images: 0,
    described: 0,
    longDescriptions: false,
    math: false,
    ruby: false,
    pages: false,
    moving: false,
  }
  eachElement(pages, element => {
    const { tagName, properties } = element
    if (tagName === 'img' && properties.alt !== '') count(seen, properties.alt !== undefined)
    if (tagName === 'svg' && properties.ariaHidden !== 'true') count(seen, hasName(element))
    if (/^(animate|animateMotion|animateTransform|set)$/.test(tagName)) seen.moving = true
    if (tagName === 'math') seen.math = true
    if (tagName === 'ruby') seen.ruby = true
    if (properties.role === 'doc-pagebreak') seen.pages = true
    if (properties.ariaDetails || classesOf(properties).includes('long-description'))
      seen.longDescriptions = true
  })
  return seen
}

function count(seen: Survey, described: boolean): void {
  seen.images += 1
  if (described) seen.described += 1
}

const hasName = ({ properties, children }: Element): boolean =>
  Boolean(properties.ariaLabel ?? properties.ariaLabelledBy) ||
  children.some(child => child.type === 'element' && child.tagName === 'title')
