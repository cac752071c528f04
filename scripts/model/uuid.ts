import { createHash } from 'node:crypto'

/**
 * Derive a UUID from a name within a namespace (both text): the same name, the same UUID.
 * Source: RFC 9562, section 5.8 (version 8, our own hash: the first 16 bytes of SHA-256).
 */
export function deriveUuid(namespace: string, name: string): string {
  const hash = createHash('sha256').update(`${namespace}\n${name}`).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.subarray(0, 16).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
