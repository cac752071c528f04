import { expect, test } from 'vitest'
import { isMoment } from './moment.ts'

test.each(['2026', '2026-02', '2024-02-29', '2026-11-24T16:38Z', '2026-11-24 16:38:01.5+01:00'])(
  '%j is a moment',
  text => {
    expect(isMoment(text)).toBe(true)
  },
)

test.each(['', '0000', '2026-13', '2026-02-29', '2026-1-1', '2026-01-01T25:00', 'hier'])(
  '%j is none',
  text => {
    expect(isMoment(text)).toBe(false)
  },
)
