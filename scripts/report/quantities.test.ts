import { expect, test } from 'vitest'
import { counted, sizeOf, timeOf } from './quantities.ts'

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [2, '2 files'],
])('counts %i', (count, text) => expect(counted(count, 'file')).toBe(text))

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [12_420, '12.4 kB'],
  [99_960, '100 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [1_312_002, '1.3 MB'],
  [5_000_000_000_000_000, '5000 TB'],
])('writes %i bytes', (bytes, text) => expect(sizeOf(bytes)).toBe(text))

test.each([
  [0, '0 ms'],
  [999.4, '999 ms'],
  [999.5, '1.0 s'],
  [6412.31, '6.4 s'],
  [59_949, '59.9 s'],
  [59_950, '1 min 0 s'],
  [65_000, '1 min 5 s'],
])('writes %d milliseconds', (milliseconds, text) => expect(timeOf(milliseconds)).toBe(text))
