import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { languageAids } from './commands/language-aids.ts'
import { createHost } from './host.ts'
import { noteKinds, noteStatuses } from './model/note.ts'
import { editionsReport } from './pipeline/editions-report.ts'
import { lintManuscript } from './pipeline/lint.ts'
import { lintWords } from './pipeline/lint-words.ts'
import { readEditions } from './pipeline/read-editions.ts'
import { type NotesJob, readNotes } from './pipeline/read-notes.ts'
import { filesOfJob, readWorks } from './pipeline/read-works.ts'

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

test('nothing is left to be said of its language', async () => {
  const host = createHost()
  const choice = { edition: 'clean', release: false, strict: false, rules: {} } as const
  const { jobs } = await readWorks(host, [folder], choice)
  // Programs of the machine have no say in a test.
  const aids = { ...languageAids(host), grammar: [] }
  for (const { work, manuscripts } of jobs)
    for (const manuscript of manuscripts) {
      lintManuscript(work, manuscript)
      const { readBy, lexicons } = await lintWords(host, work, manuscript, aids)
      expect([readBy, lexicons.flatMap(({ file }) => file.messages)]).toEqual([[], []])
    }
  expect(jobs.flatMap(filesOfJob).flatMap(({ messages }) => messages.map(String))).toEqual([])
})

test('its translations say what their source says', async () => {
  const read = await readEditions(createHost(), [folder], { strict: false })
  const { editions } = editionsReport(read, 'test')
  expect(editions.map(({ lang, source }) => `${source} ${lang}`)).toEqual(['fr en', 'fr ja'])
  expect(editions.flatMap(({ findings }) => findings)).toEqual([])
})
