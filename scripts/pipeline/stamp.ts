import type { Host } from '../model/host.ts'
import type { Metadata } from '../model/metadata.ts'

/** SOURCE_DATE_EPOCH as an ISO 8601 instant. Source: reproducible-builds.org. */
export function epochOf(host: Host): string | undefined {
  const seconds = host.env('SOURCE_DATE_EPOCH')
  if (!seconds || !/^\d+$/.test(seconds)) return undefined
  return iso(new Date(Number(seconds) * 1000))
}

/**
 * The instant that dates an edition's artefacts: SOURCE_DATE_EPOCH, else what the manuscript says,
 * else the newest input's own date. Never the clock, so that the same input gives the same bytes.
 */
export async function stampOf(
  host: Host,
  metadata: Metadata,
  inputs: readonly string[],
): Promise<string> {
  const told = epochOf(host) ?? instantOf(metadata.modified) ?? instantOf(metadata.published)
  if (told) return told
  const dates = await Promise.all(inputs.map(path => host.modified(path)))
  const newest = dates
    .filter(date => date !== undefined)
    .sort()
    .at(-1)
  return newest ? iso(new Date(newest)) : '1970-01-01T00:00:00Z'
}

function instantOf(date: string | undefined): string | undefined {
  if (!date) return undefined
  const time = Date.parse(date)
  return Number.isNaN(time) ? undefined : iso(new Date(time))
}

const iso = (date: Date) => date.toISOString().replace(/\.\d+Z$/, 'Z')
