import { type Command, Option } from 'commander'
import type { Host } from '../model/host.ts'
import { noteKinds, noteStatuses } from '../model/note.ts'
import { noteFailures } from '../model/notes-report.ts'
import { type ApplyFlags, notesApplyCommand } from './notes-apply.ts'
import { type NotesImportFlags, notesImportCommand } from './notes-import.ts'
import { notesRelinkCommand, type RelinkFlags } from './notes-relink.ts'
import { notesFormats, notesReportCommand, type ReportFlags } from './notes-report.ts'
import { jsonOption, langOption, listOption, readList } from './options.ts'

/** Add `notes` and its subcommands to the program. */
export function addNotesCommands(program: Command, host: Host, version: string): void {
  const notes = program
    .command('notes')
    .description('report, apply, relink and import editorial notes')
  const paths = '[path...]'
  const whichPaths = 'a folder of works, one work, or a Markdown file (manuscript/ by default)'

  notes
    .command('report')
    .description('list the notes of the works at PATH, with what is wrong with them')
    .argument(paths, whichPaths)
    .addOption(
      new Option('--format <form>', 'form of the report').choices(notesFormats).default('text'),
    )
    .option('-o, --output <file>', 'write the report there instead of to standard output')
    .addOption(langOption())
    .addOption(listOption('--kind <list>', 'only notes of these kinds', noteKinds))
    .addOption(listOption('--status <list>', 'only notes in these states', noteStatuses))
    .option('--by <list>', 'only notes by these people (ids of work.yaml)', readList)
    .option('--for <list>', 'only notes that wait for these people', readList)
    .addOption(
      listOption('--fail-on <list>', 'exit with 1 when there are such notes', noteFailures),
    )
    .action(async (paths: string[], flags: ReportFlags) => {
      const all = { ...flags, failOn: flags.failOn ?? [] }
      process.exitCode = await notesReportCommand(paths, all, host, version)
    })

  notes
    .command('apply')
    .description('write accepted changes into the articles and resolve their notes')
    .argument(paths, whichPaths)
    .addOption(langOption())
    .option('--note <list>', 'only the notes with these ids', readList)
    .option('--dry-run', 'say what would be done, write nothing', false)
    .addOption(jsonOption())
    .action(async (paths: string[], flags: ApplyFlags) => {
      process.exitCode = await notesApplyCommand(paths, flags, host)
    })

  notes
    .command('relink')
    .description('offer the nearest place for each note that has lost its own, and ask')
    .argument(paths, whichPaths)
    .addOption(langOption())
    .option('-y, --yes', 'take places that are more than 95 % alike without asking', false)
    .addOption(jsonOption())
    .action(async (paths: string[], flags: RelinkFlags) => {
      process.exitCode = await notesRelinkCommand(paths, flags, host)
    })

  notes
    .command('import')
    .description(
      'add comments and tracked changes of a .docx, or annotations as JSON, to the notes',
    )
    .argument('<file>', 'a .docx, an export of Hypothesis, or W3C Web Annotations as JSON')
    .argument('<article>', 'the article that they are about')
    .option('--dry-run', 'say what would be added, write nothing', false)
    .addOption(jsonOption())
    .action(async (file: string, article: string, flags: NotesImportFlags) => {
      process.exitCode = await notesImportCommand(file, article, flags, host)
    })
}
