import { expect, test } from 'vitest'
import { isAnimated } from './moving.ts'

const frame = '\x21\xf9\x04\0\0\0\0\0\x2c'
const moves = (mediaType: string, bytes: string) =>
  isAnimated({ path: 'a', mediaType, data: Uint8Array.from(Buffer.from(bytes, 'latin1')) })

test('a picture of several pictures moves, a single one does not', () => {
  expect(moves('image/gif', `GIF89a${frame}`)).toBe(false)
  expect(moves('image/gif', `GIF89a${frame}${frame}`)).toBe(true)
  expect(moves('image/png', '\x89PNG IHDR IDAT acTL')).toBe(false)
  expect(moves('image/png', '\x89PNG IHDR acTL IDAT')).toBe(true)
  expect(moves('image/webp', 'RIFF....WEBPVP8X..........ANIM')).toBe(true)
  expect(moves('image/webp', 'RIFF....WEBPVP8 ..........')).toBe(false)
})
