import { constants, inflateRawSync } from 'node:zlib'
import type { LeakText, Opened, Part } from './leak-text.ts'
import { textsOfPacked } from './texts-of-bytes.ts'

const signature = Buffer.from('PK\x03\x04', 'latin1')

/** Whether bytes begin as a ZIP archive does. */
export const isZip = (data: Uint8Array) =>
  signature.equals(Buffer.from(data.buffer, data.byteOffset, Math.min(4, data.byteLength)))

/**
 * Unpack a ZIP archive: names and comments as texts, every entry as a part. Entries are found by
 * their own headers, so that one which the directory has forgotten is searched too.
 * Source: PKWARE, APPNOTE 4.3.7.
 */
export function textsOfZip(data: Uint8Array, name: string): Opened {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const inside: Part[] = []
  const closed: string[] = []
  const names: string[] = []
  for (let at = bytes.indexOf(signature); at >= 0 && at + 30 <= bytes.length; ) {
    const entry = entryAt(bytes, at)
    names.push(entry.name)
    if (entry.data) inside.push({ name: entry.name, data: entry.data, read: false })
    else
      closed.push(`Unexpected packing of ${entry.name} in ${name}, expected one that can be undone`)
    at = bytes.indexOf(signature, entry.end)
  }
  const texts: LeakText[] = [
    { place: `a file name in ${name}`, blocks: names, read: false },
    ...textsOfPacked(data, name),
  ]
  return { texts, inside, closed }
}

/** The entry whose header is at a place; where it ends, or at least where the next may begin. */
function entryAt(bytes: Buffer, at: number) {
  const method = bytes.readUInt16LE(at + 8)
  const nameEnd = at + 30 + bytes.readUInt16LE(at + 26)
  const start = nameEnd + bytes.readUInt16LE(at + 28)
  const told = bytes.readUInt32LE(at + 18)
  const size = told <= bytes.length - start ? told : 0
  const name = bytes.toString('utf8', at + 30, nameEnd)
  // Without a size the data end where the next header is: only a packed entry says so itself.
  const next = bytes.indexOf('PK', start, 'latin1')
  const end = size > 0 ? start + size : next < 0 ? bytes.length : next
  if (method === 0) return { name, data: bytes.subarray(start, end), end }
  return { name, data: unpacked(bytes.subarray(start, size > 0 ? end : undefined), method), end }
}

function unpacked(packed: Buffer, method: number): Buffer | undefined {
  if (method !== 8) return undefined
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return undefined
  }
}
