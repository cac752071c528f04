import type { Host } from '../model/host.ts'
import { applyNotesOf } from '../pipeline/apply-notes.ts'
import { writeRevisions } from '../pipeline/notes-files.ts'
import { readNotes } from '../pipeline/read-notes.ts'
import { jsonText } from '../report/json-text.ts'
import { counted } from '../report/quantities.ts'
import { visible } from '../report/visible.ts'
import { tellMessages } from './messages.ts'

/** The flags of `notes apply`, as the command line gives them. */
export interface ApplyFlags {
  readonly lang?: string
  readonly note?: readonly string[]
  readonly dryRun: boolean
  readonly json: boolean
}

/**
 * Write the accepted changes of works into their articles and resolve their notes: arguments in, exit
 * code out; 2 when a note that is named does not exist. With a fault anywhere, nothing of any work is written.
 */
export async function notesApplyCommand(
  paths: readonly string[],
  flags: ApplyFlags,
  host: Host,
): Promise<number> {
  const read = await readNotes(host, paths.length > 0 ? paths : ['manuscript'], flags.lang)
  const only = new Set(flags.note)
  const known = new Set(read.jobs.flatMap(({ notes }) => notes.map(({ id }) => id)))
  const unknown = [...only].filter(id => !known.has(id))
  if (unknown.length > 0) {
    const names = unknown.map(id => `“${visible(id)}”`).join(', ')
    process.stderr.write(`Unexpected --note ${names}, expected ids of notes: nothing was written\n`)
    return 2
  }
  const results = read.jobs.map(job => ({ job, result: applyNotesOf(job, only) }))
  const messages = read.messages()
  const failed = messages.some(({ level }) => level === 'error')
  const made = results.flatMap(({ job, result }) =>
    (result?.made ?? []).map(note => ({ note, path: job.manuscript.file.path })),
  )
  let changed: string | undefined
  if (!failed && !flags.dryRun) {
    const revisions = results.flatMap(({ job, result }) =>
      result
        ? [
            { file: job.manuscript.file, text: result.article },
            { file: job.file, text: result.notes },
          ]
        : [],
    )
    changed = (await writeRevisions(host, revisions)).changed
  }
  const done = !failed && changed === undefined
  tellMessages(messages, { json: flags.json, host })
  if (changed)
    process.stderr.write(`${visible(changed)} changed while it was read: nothing written\n`)
  const notes = done ? made.map(({ note, path }) => ({ id: note.id, article: path })) : []
  if (flags.json) {
    const report = { schema: 'imprimatur-apply/1', written: done && !flags.dryRun, notes, messages }
    process.stdout.write(jsonText(report))
  } else {
    for (const { note, path } of done ? made : [])
      process.stdout.write(`${visible(path)}  ${visible(note.id)}  ${changeOf(note.excerpt)}\n`)
    const verb = flags.dryRun ? 'would be made' : 'made'
    process.stdout.write(
      done ? `${counted(made.length, 'change')} ${verb}\n` : 'nothing was written\n',
    )
  }
  return done ? 0 : 1
}

function changeOf({ old, new: words }: { old: string; new: string }): string {
  if (old === '') return `+ “${visible(words)}”`
  return words === '' ? `- “${visible(old)}”` : `“${visible(old)}” → “${visible(words)}”`
}
