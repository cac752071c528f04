import type { Metadata } from '../model/metadata.ts'
import type { LabelSet } from './label-set.ts'
import { labelWith } from './labels.ts'

/** Say that a page is of a proof, and of which state of its sources: `Proof · version 1.0 · source 1a2b3c4d`. */
export function proofMark({ version }: Metadata, digest: string, labels: LabelSet): string {
  const parts = [labels.proof]
  if (version) parts.push(labelWith(labels.inText.version, version))
  return [...parts, labelWith(labels.inText.source, digest.slice(0, 8))].join(' · ')
}
