import { inflateSync } from 'node:zlib'
import type { LeakText } from './leak-text.ts'

/** Whether bytes begin as a PNG does. */
export const isPng = (data: Uint8Array) =>
  Buffer.from(data.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n'

/**
 * Take the texts out of a PNG: `tEXt`, `zTXt` and `iTXt`, inflated. Those that are not packed are
 * among its bytes too. Source: PNG (Third Edition), 11.3.3.
 */
export function textsOfPng(data: Uint8Array, name: string): LeakText[] {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const blocks: string[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'tEXt') blocks.push(body.toString('latin1'))
    if (type === 'zTXt') blocks.push(inflated(afterNul(body, 1).subarray(1)).toString('latin1'))
    if (type === 'iTXt') blocks.push(internationalText(body))
    at += length + 12
  }
  return [{ place: `a text inside ${name}`, blocks, read: true }]
}

/** Keyword, flag, method, language, keyword translated, text: the text and what is before it. */
function internationalText(body: Buffer): string {
  const packed = afterNul(body, 1)[0] === 1
  const text = afterNul(afterNul(body, 1).subarray(2), 2)
  return `${body.toString('utf8')}\n${packed ? inflated(text).toString('utf8') : ''}`
}

/** What follows the given count of NUL bytes. */
function afterNul(body: Buffer, count: number): Buffer {
  let at = 0
  for (let nul = 0; nul < count; nul++) at = body.indexOf(0, at) + 1
  return body.subarray(at)
}

function inflated(body: Buffer): Buffer {
  try {
    return inflateSync(body)
  } catch {
    return Buffer.alloc(0)
  }
}
