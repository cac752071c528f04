import { expect, test } from 'vitest'
import type { Note, NoteKind, NoteStatus } from '../model/note.ts'
import { isUnsourced } from './sourced.ts'

const point = { line: 1, column: 1, offset: 0 }
const noteOf = (kind: NoteKind, status: NoteStatus): Note => ({
  id: 'n',
  kind,
  status,
  show: 'internal',
  excerpt: { before: '', mark: 'highlight', old: 'x', new: 'x', after: '' },
  body: { type: 'root', children: [] },
  position: { start: point, end: point },
})

test.each([
  ['fact', 'resolved', 'Checked.', true],
  ['legal', 'answered', 'They agree.', true],
  ['source', 'rejected', 'Not found.', true],
  ['fact', 'open', 'Check this.', false],
  ['style', 'resolved', 'Better so.', false],
  ['fact', 'resolved', 'See https://example.org/x.', false],
  ['fact', 'resolved', 'See [there](https://example.org).', false],
  ['fact', 'resolved', 'doi:10.1234/abc', false],
  ['fact', 'resolved', 'ISBN 978-3-16-148410-0, p. 12', false],
  ['fact', 'resolved', 'Établi.\n\nSource : liste des missions.', false],
  ['fact', 'resolved', '出典：外務省', false],
  ['fact', 'resolved', 'The source says so.', true],
] as const)('a %s note that is %s and says %j: unsourced %s', (kind, status, words, expected) => {
  expect(isUnsourced(noteOf(kind, status), words)).toBe(expected)
})
