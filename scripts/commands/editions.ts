import type { Command } from 'commander'
import type { Host } from '../model/host.ts'
import { type CheckFlags, editionsCheckCommand } from './editions-check.ts'
import { editionsMarkCommand, type MarkFlags } from './editions-mark.ts'
import { jsonOption, langOption, readList } from './options.ts'

/** Add `editions` and its subcommands to the program. */
export function addEditionsCommands(program: Command, host: Host, version: string): void {
  const editions = program
    .command('editions')
    .description('hold the languages of a work against each other')
  const paths = '[path...]'
  const whichPaths = 'a folder of works, one work, or a translation (manuscript/ by default)'

  editions
    .command('check')
    .description('say what translations lack, have too much, say otherwise, or have out of date')
    .argument(paths, whichPaths)
    .addOption(langOption())
    .option('--strict', 'warnings count as errors', false)
    .addOption(jsonOption())
    .action(async (paths: string[], flags: CheckFlags) => {
      process.exitCode = await editionsCheckCommand(paths, flags, host, version)
    })

  editions
    .command('mark')
    .description('record that translations are up to date with their sources as they are now')
    .argument(paths, whichPaths)
    .addOption(langOption())
    .option(
      '--block <list>',
      'only these blocks: ids (of a heading: its section), lines of the translation (35) or source (source:39)',
      readList,
    )
    .option('--accept', 'what still differs, is missing or too much is wanted', false)
    .option('--dry-run', 'say what would be done, write nothing', false)
    .addOption(jsonOption())
    .action(async (paths: string[], flags: MarkFlags) => {
      process.exitCode = await editionsMarkCommand(paths, flags, host)
    })
}
