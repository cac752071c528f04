import type { Host } from '../model/host.ts'
import { importNotes } from '../pipeline/import-notes.ts'
import { aligned } from '../report/columns.ts'
import { jsonText } from '../report/json-text.ts'
import { counted } from '../report/quantities.ts'
import { visible } from '../report/visible.ts'
import { tellMessages } from './messages.ts'

/** The flags of `notes import`, as the command line gives them. */
export interface NotesImportFlags {
  readonly dryRun: boolean
  readonly json: boolean
}

/**
 * Add what a file of another program says of an article to its notes: arguments in, exit code out. 0:
 * added, also when some of the notes have no place of their own yet; 1: nothing was written.
 */
export async function notesImportCommand(
  file: string,
  article: string,
  flags: NotesImportFlags,
  host: Host,
): Promise<number> {
  const { imported, output, notesFile, messages } = await importNotes(host, file, article)
  if (output && !flags.dryRun) await host.writeFiles([output])
  tellMessages(messages, { json: flags.json, host })
  const { notes = [], decisions = [] } = imported ?? {}
  const { stdout } = process
  if (flags.json) {
    const written = output !== undefined && !flags.dryRun
    stdout.write(
      jsonText({
        schema: 'imprimatur-notes-import/1',
        notesFile,
        written,
        notes,
        decisions,
        messages,
      }),
    )
  } else if (imported) {
    const rows = aligned(
      notes.map(({ id, from, unique }) => [
        `  ${visible(id)}`,
        visible(from),
        unique ? '' : 'its quotation is not in the article just once: add words to it',
      ]),
      [{ align: 'left' }, { align: 'left' }, { align: 'left' }],
    )
    for (const row of rows) stdout.write(`${row.join('  ').trimEnd()}\n`)
    for (const { what, why } of decisions) stdout.write(`  ${visible(what)} (${visible(why)})\n`)
    const would = flags.dryRun ? ' would be' : ''
    stdout.write(`${counted(notes.length, 'note')}${would} added to ${visible(notesFile)}\n`)
  }
  return imported ? 0 : 1
}
