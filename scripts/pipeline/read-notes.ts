import type { VFile } from 'vfile'
import type { Host } from '../model/host.ts'
import { type Message, messagesOf } from '../model/message.ts'
import type { Note } from '../model/note.ts'
import type { DeclaredPerson } from '../model/notes-report.ts'
import { type Anchoring, anchorNotes } from '../notes/anchor.ts'
import { parseNotes } from '../notes/parse.ts'
import { type SearchText, searchTextOf } from '../notes/text.ts'
import type { Manuscript } from '../source/work.ts'
import type { Job } from './read.ts'
import { filesOfJob, readWorks } from './read-works.ts'

/** A manuscript with its notes, read and anchored; nothing of it is changed. */
export interface NotesJob {
  readonly job: Job
  readonly manuscript: Manuscript
  readonly file: VFile
  readonly notes: readonly Note[]
  readonly text: SearchText
  readonly anchoring: Anchoring
  readonly people: ReadonlyMap<string, DeclaredPerson>
}

/** The notes of all works at some paths, and what is wrong with their files as far as notes go. */
export interface NotesRead {
  readonly jobs: readonly NotesJob[]
  readonly messages: () => Message[]
}

/**
 * Read the notes of the works at some paths, in one language or in all. Editions without a notes
 * file are left out; lost notes are in the anchoring, and not reported.
 */
export async function readNotes(
  host: Host,
  paths: readonly string[],
  lang: string | undefined,
): Promise<NotesRead> {
  const { jobs, faults } = await readWorks(host, paths, {
    edition: 'clean',
    release: false,
    strict: false,
    rules: {},
    ...(lang ? { lang } : {}),
  })
  return {
    jobs: jobs.flatMap(anchored),
    messages: () => [
      ...messagesOf(faults, { settings: {}, strict: false }),
      ...jobs.flatMap(job => messagesOf(filesOfJob(job), job.levels)),
    ],
  }
}

function anchored(job: Job): NotesJob[] {
  const people = new Map(Object.entries(job.work.shared.data.people ?? {}))
  return job.manuscripts.flatMap(manuscript => {
    if (!manuscript.notes) return []
    const { file, tree } = manuscript.notes
    const notes = parseNotes(tree, file, new Set(people.keys()))
    const text = searchTextOf(manuscript.tree)
    // Of an article that could not be read, its own fault says enough.
    const anchoring = anchorNotes(String(manuscript.file) === '' ? [] : notes, text)
    return [{ job, manuscript, file, notes, text, anchoring, people }]
  })
}
