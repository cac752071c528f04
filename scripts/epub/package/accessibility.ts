import type { LabelSet } from '../../labels/label-set.ts'
import type { Metadata } from '../../model/metadata.ts'
import type { BookImage } from '../content/images.ts'
import type { Page } from '../page.ts'
import { accessibilitySummary } from './accessibility-summary.ts'
import { type Survey, survey } from './accessibility-survey.ts'

/** What the book says of its accessibility, by the names of schema.org and EPUB Accessibility 1.1. */
export interface Accessibility {
  readonly accessMode: readonly string[]
  readonly accessModeSufficient: readonly string[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  readonly summary: string
  /** Claimed only where somebody is named who certifies it. */
  readonly certified?: {
    readonly conformsTo: string
    readonly by: string
    readonly credential?: string
    readonly report?: string
  }
}

/**
 * Derive the accessibility metadata from what is in the pages. The cover counts for nothing: its
 * words stand on the title page again. Left out is what a book cannot know of itself: whether it is
 * sold without a lock, and whether its pictures show charts, formulas or words.
 * Source: EPUB Accessibility 1.1 §2; Schema.org Accessibility Properties for Discoverability
 * Vocabulary, W3C community group report of 2023-07-18.
 */
export function accessibilityOf(
  pages: readonly Page[],
  images: readonly BookImage[],
  metadata: Metadata['accessibility'],
  labels: LabelSet,
): Accessibility {
  const seen = survey(pages, images)
  const { conformsTo, certifiedBy, certifierCredential, certifierReport } = metadata
  return {
    accessMode: [
      'textual',
      ...(seen.images > 0 ? ['visual'] : []),
      ...(seen.wordsInDrawings ? ['textOnVisual'] : []),
    ],
    accessModeSufficient: sufficient(seen),
    features: features(seen),
    hazards: hazards(seen),
    summary: metadata.summary ?? accessibilitySummary(seen, labels),
    ...(conformsTo && certifiedBy
      ? {
          certified: {
            conformsTo,
            by: certifiedBy,
            ...(certifierCredential ? { credential: certifierCredential } : {}),
            ...(certifierReport ? { report: certifierReport } : {}),
          },
        }
      : {}),
  }
}

/** By words alone where they stand for every image; by words and eyes where there are images. */
const sufficient = ({ images, described }: Survey): string[] => [
  ...(described === images ? ['textual'] : []),
  ...(images > 0 ? ['textual,visual'] : []),
]

function features(seen: Survey): string[] {
  const found: readonly (readonly [boolean, string])[] = [
    // Text that flows, in the order of the spine, with a navigation document: so is every book of ours.
    [true, 'displayTransformability'],
    [true, 'readingOrder'],
    [true, 'tableOfContents'],
    [seen.headings, 'structuralNavigation'],
    [seen.roles, 'ARIA'],
    [seen.images > 0 && seen.described === seen.images, 'alternativeText'],
    [seen.longDescriptions, 'longDescription'],
    [seen.formulas > 0, 'MathML'],
    [seen.formulas > 0 && seen.formulasInWords === seen.formulas, 'describedMath'],
    [seen.ruby, 'rubyAnnotations'],
    [seen.pages, 'pageBreakMarkers'],
    [seen.pages, 'pageNavigation'],
  ]
  return found.flatMap(([isThere, name]) => (isThere ? [name] : []))
}

/** What moves may flash: nobody has looked. Nothing sounds, for there is no sound in a book of ours. */
const hazards = ({ moving }: Survey): string[] =>
  moving ? ['unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard'] : ['none']
