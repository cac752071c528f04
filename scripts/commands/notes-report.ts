import type { Host } from '../model/host.ts'
import type { NoteKind, NoteStatus } from '../model/note.ts'
import type { NoteFailure, NotesReport } from '../model/notes-report.ts'
import { notesReport } from '../pipeline/notes-report.ts'
import { readNotes } from '../pipeline/read-notes.ts'
import { csvNotes } from '../report/notes-csv.ts'
import { jsonNotes } from '../report/notes-json.ts'
import { jsonLdNotes } from '../report/notes-json-ld.ts'
import { sarifNotes } from '../report/notes-sarif.ts'
import { terminalNotes } from '../report/notes-terminal.ts'

export const notesFormats = ['text', 'json', 'sarif', 'jsonld', 'csv'] as const

/** The flags of `notes report`, as the command line gives them. */
export interface ReportFlags {
  readonly format: (typeof notesFormats)[number]
  readonly output?: string
  readonly lang?: string
  readonly kind?: readonly NoteKind[]
  readonly status?: readonly NoteStatus[]
  readonly by?: readonly string[]
  readonly for?: readonly string[]
  readonly failOn: readonly NoteFailure[]
}

/** Report the notes of works: arguments in, exit code out (docs/report.md). */
export async function notesReportCommand(
  paths: readonly string[],
  flags: ReportFlags,
  host: Host,
  version: string,
): Promise<number> {
  const read = await readNotes(host, paths.length > 0 ? paths : ['manuscript'], flags.lang)
  const { failOn, format, output } = flags
  const report = notesReport(read, { filter: flags, failOn, version, now: host.now() })
  const { stdout } = process
  if (output) {
    const data = new TextEncoder().encode(written(report, format, false, Infinity))
    await host.writeFiles([{ path: output, data }])
  } else {
    const color = stdout.isTTY === true && !host.env('NO_COLOR')
    stdout.write(written(report, format, color, stdout.isTTY ? stdout.columns : Infinity))
  }
  return report.exitCode
}

function written(
  report: NotesReport,
  format: ReportFlags['format'],
  color: boolean,
  width: number,
): string {
  switch (format) {
    case 'text':
      return terminalNotes(report, color, width)
    case 'json':
      return jsonNotes(report)
    case 'sarif':
      return sarifNotes(report)
    case 'jsonld':
      return jsonLdNotes(report)
    case 'csv':
      return csvNotes(report)
  }
}
