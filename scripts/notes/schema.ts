import * as z from 'zod'
import { noteKinds, noteShows, noteStatuses } from '../model/note.ts'

/** What stands between the braces of `:::note{…}`. Source: docs/notes.md. */
export const noteSchema = z.strictObject({
  id: z.string().min(1).describe('Unique in the file; written `#id`.'),
  kind: z.enum(noteKinds).describe('What the note is about.'),
  status: z
    .enum(noteStatuses)
    .describe('How far it has come; a resolved change stands in the article.'),
  by: z.string().min(1).optional().describe('Who wrote it: an id of `people` in work.yaml.'),
  for: z.string().min(1).optional().describe('Who is to answer: an id of `people`.'),
  due: z.iso.date('a date such as 2026-12-01').optional().describe('When, ISO 8601.'),
  show: z
    .enum(noteShows)
    .default('internal')
    .describe('Whether readers see it, and under whose label.'),
})

export type NoteAttributes = z.infer<typeof noteSchema>
