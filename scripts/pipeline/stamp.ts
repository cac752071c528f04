import type { Host } from '../model/host.ts'
import type { Metadata } from '../model/metadata.ts'

/** An edition's date: an ISO 8601 instant, UTC, and who says so. */
export interface Stamp {
  readonly instant: string
  readonly from: 'environment' | 'manuscript' | 'commit' | 'file'
}

/**
 * Tell whether a value of SOURCE_DATE_EPOCH is one: seconds since 1970, before the year 5000, as
 * PDF and zip write years in four digits. Source: reproducible-builds.org.
 */
export const isEpoch = (seconds: string): boolean => /^\d{1,11}$/.test(seconds)

/** SOURCE_DATE_EPOCH as an ISO 8601 instant. */
export function epochOf(host: Host): string | undefined {
  const seconds = host.env('SOURCE_DATE_EPOCH')
  return seconds && isEpoch(seconds) ? iso(Number(seconds) * 1000) : undefined
}

/**
 * Find the instant that dates an edition's artefacts: SOURCE_DATE_EPOCH, else what the manuscript
 * says, else the last commit that touched an input, else the newest input's own date. Never the
 * clock, so that the same input gives the same bytes. A release has one of the first two.
 */
export async function stampOf(
  host: Host,
  metadata: Metadata,
  inputs: readonly string[],
): Promise<Stamp> {
  const epoch = epochOf(host)
  if (epoch) return { instant: epoch, from: 'environment' }
  const told = instantOf(metadata.modified) ?? instantOf(metadata.published)
  if (told) return { instant: told, from: 'manuscript' }
  const committed = instantOf(await host.lastCommit(inputs))
  if (committed) return { instant: committed, from: 'commit' }
  const dates = await Promise.all(inputs.map(path => host.modified(path)))
  const newest = dates
    .filter(date => date !== undefined)
    .toSorted()
    .at(-1)
  return { instant: instantOf(newest) ?? iso(0), from: 'file' }
}

function instantOf(date: string | undefined): string | undefined {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? undefined : iso(time)
}

const iso = (time: number) => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
