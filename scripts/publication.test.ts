import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createHost } from './host.ts'
import { noteKinds, noteStatuses } from './model/note.ts'
import { type NotesJob, readNotes } from './pipeline/read-notes.ts'

/* The first publication shows all that notes can do. */

const folder = join(import.meta.dirname, '..', 'manuscript', 'japan-europe')
let editions: readonly NotesJob[] = []

beforeAll(async () => {
  const read = await readNotes(createHost(), [folder], undefined)
  expect(read.messages()).toEqual([])
  editions = read.jobs
})

const notesOf = (lang: string) => {
  const found = editions.find(({ manuscript }) => manuscript.lang === lang)
  if (!found) throw new Error(`No edition in ${lang}`)
  return found
}

describe.each(['fr', 'en', 'ja'])('the edition in %s', lang => {
  test('has a place for every note', () => {
    expect(notesOf(lang).anchoring.lost).toEqual([])
  })

  test('uses every kind and every status', () => {
    const { notes } = notesOf(lang)
    expect(noteKinds.filter(kind => !notes.some(note => note.kind === kind))).toEqual([])
    expect(noteStatuses.filter(status => !notes.some(note => note.status === status))).toEqual([])
  })

  test('has notes of the author and of the editors', () => {
    const { notes, manuscript } = notesOf(lang)
    expect(String(manuscript.file)).toMatch(/^\[\^\w+\]: /m)
    expect(notes.some(note => note.show !== 'internal' && note.status === 'resolved')).toBe(true)
  })
})

test('the French edition has notes that overlap, notes that nest, and both labels', () => {
  const { anchoring, notes } = notesOf('fr')
  const pairs = anchoring.anchored.flatMap((one, index) =>
    anchoring.anchored.slice(index + 1).map(other => [one, other] as const),
  )
  expect(pairs.some(([a, b]) => a.start < b.start && b.start < a.end && a.end < b.end)).toBe(true)
  expect(pairs.some(([a, b]) => a.start <= b.start && b.end <= a.end && b.start < b.end)).toBe(true)
  expect(new Set(notes.map(note => note.show))).toEqual(new Set(['internal', 'ndlr', 'ndt']))
})
