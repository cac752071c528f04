import { expect, test } from 'vitest'
import type { Metadata } from '../model/metadata.ts'
import { joinMetadata, joinReleases } from './metadata.ts'

const metadata = (lang: string, more: Partial<Metadata> = {}): Metadata => ({
  id: 'work',
  uuid: `uuid-${lang}`,
  title: `Title ${lang}`,
  lang,
  authors: [{ name: 'A' }],
  translators: [],
  editors: [],
  isbn: {},
  subjects: [],
  accessibility: {},
  otherEditions: [],
  ...more,
})

test('readers are told in both languages, and both are named', () => {
  const joint = joinMetadata(
    metadata('fr', { description: 'Texte', published: '2026-01-02' }),
    metadata('en', { description: 'Text', published: '2026-03', translators: [{ name: 'T' }] }),
  )
  expect(joint).toMatchObject({
    title: 'Title fr / Title en',
    description: 'Texte / Text',
    lang: 'fr',
    facingLang: 'en',
    published: '2026-03',
    authors: [{ name: 'A' }],
    translators: [{ name: 'T' }],
    otherEditions: ['fr', 'en'],
  })
  expect(joint.subtitle).toBeUndefined()
})

test('what names one edition is not that of both', () => {
  const left = metadata('fr', { doi: '10.1/x', isbn: { pdf: '9' } })
  const right = metadata('en', { doi: '10.1/y' })
  const joint = joinMetadata(left, right)
  expect(joint.doi).toBeUndefined()
  expect(joint.isbn).toEqual({})
  expect(new Set([joint.uuid, joinMetadata(right, left).uuid, left.uuid, right.uuid]).size).toBe(4)
})

test('a bilingual edition is released when both are, on the later day', () => {
  const released = (date: string) => ({ released: true, version: '1', date }) as const
  expect(joinReleases(released('2026-01-01'), { released: false })).toEqual({ released: false })
  expect(joinReleases(released('2026-01-01'), released('2026-02-01'))).toEqual(
    released('2026-02-01'),
  )
})
