import { expect, test } from 'vitest'
import { checkWork, validWork } from '../fixtures/check-work.ts'
import { memoryHost } from '../fixtures/memory-host.ts'
import type { Metadata } from '../model/metadata.ts'
import { isEpoch, stampOf } from './stamp.ts'

const dates = { modified: '2026-11-25', published: '2026-11' }
const metadata = (own: Partial<Metadata>) => ({ title: 'A', lang: 'en', ...own }) as Metadata
const files = { 'article.md': 'Words.' }
const paths = Object.keys(files)

test('is dated by the environment, the manuscript, a commit, a file, in this order', async () => {
  const env = { SOURCE_DATE_EPOCH: '1790000000' }
  const stamp = (own: Partial<Metadata>, machine: Parameters<typeof memoryHost>[1]) =>
    stampOf(memoryHost(files, machine), metadata(own), paths)
  expect(await stamp(dates, { env })).toEqual({
    instant: '2026-09-21T14:13:20Z',
    from: 'environment',
  })
  expect(await stamp(dates, {})).toEqual({ instant: '2026-11-25T00:00:00Z', from: 'manuscript' })
  expect(await stamp({ published: '2026-11' }, {})).toMatchObject({
    instant: '2026-11-01T00:00:00Z',
  })
  expect(await stamp({}, {})).toEqual({ instant: '2026-01-03T03:04:05Z', from: 'commit' })
  expect(await stamp({}, { committed: undefined })).toEqual({
    instant: '2026-01-02T03:04:05Z',
    from: 'file',
  })
})

test('takes seconds alone for an epoch, and of these what a date can be made of', () => {
  expect(['0', '1790000000', '99999999999'].map(isEpoch)).toEqual([true, true, true])
  expect(['', '-1', '1e9', '2026-11-24', '100000000000'].map(isEpoch)).not.toContain(true)
})

const article = 'work/article.en.md'
const undated = { [article]: String(validWork[article]).replace('date: 2026-11-01\n', '') }
const told = async (options: Parameters<typeof checkWork>[1], committed?: string) => {
  const report = await checkWork(undated, options, { committed })
  return report.works.flatMap(work => work.messages).map(({ rule, hint }) => [rule, hint])
}

test('says when only a file has a date; a release is refused for that alone', async () => {
  expect(await told({})).toEqual([
    ['edition-date', expect.stringContaining('newest source, 2026-01-02T03:04:05Z')],
  ])
  expect(await told({}, '2026-01-03T03:04:05Z')).toEqual([])
  for (const committed of [undefined, '2026-01-03T03:04:05Z'])
    expect(await told({ release: true }, committed)).toEqual([
      ['release-date', 'Give `date` in the front matter, or set SOURCE_DATE_EPOCH.'],
    ])
})
