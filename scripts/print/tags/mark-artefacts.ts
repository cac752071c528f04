import type { Untagged } from './read-stream.ts'

/** What is known of the content of one stream. */
export interface Known {
  /** Whether a piece of marked content, by its number, has a tag. */
  isTagged(mcid: number): boolean
  /** Whether what `Do` paints, by its name, has marked content of its own. */
  isMarked(name: string): boolean
}

/**
 * Mark as artefacts what a content stream paints outside of all tags: rules, backgrounds, running
 * heads, whatever screen readers are not told of. The new stream out, `undefined` when nothing
 * changes. Source: ISO 32000-1, 14.8.2.2.
 */
export function markArtefacts(
  bytes: Uint8Array,
  untagged: readonly Untagged[],
  known: Known,
): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  const encoder = new TextEncoder()
  let at = 0
  const put = (to: number, text: string, next: number) => {
    parts.push(bytes.subarray(at, to), encoder.encode(text))
    at = next
  }
  for (const { start, end, mcid, form } of untagged) {
    if (mcid !== undefined) {
      if (!known.isTagged(mcid)) put(start, '/Artifact BMC', end)
    } else if (form === undefined || !known.isMarked(form)) {
      put(start, '/Artifact BMC ', start)
      put(end, ' EMC', end)
    }
  }
  if (parts.length === 0) return undefined
  parts.push(bytes.subarray(at))
  return Buffer.concat(parts)
}
