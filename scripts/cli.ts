#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { type BuildFlags, buildCommand } from './commands/build.ts'
import { importCommand } from './commands/import.ts'
import { lackOf } from './commands/lack.ts'
import { type ApplyFlags, notesApplyCommand } from './commands/notes-apply.ts'
import { notesRelinkCommand, type RelinkFlags } from './commands/notes-relink.ts'
import { notesFormats, notesReportCommand, type ReportFlags } from './commands/notes-report.ts'
import { createHost } from './host.ts'
import { noteKinds, noteStatuses } from './model/note.ts'
import { noteFailures } from './model/notes-report.ts'
import { type Format, formats } from './model/report.ts'
import { isAdjustable, isRuleId, type LevelSetting, type RuleId } from './model/rules.ts'

// One clean way out at Ctrl-C: `exit` handlers remove unfinished files and restore the terminal.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

const host = createHost()
const { version } = packageJson

const program = new Command('imprimatur')
  .description(
    'Make a styled HTML document, a PDF and an EPUB of an article and its editorial notes.',
  )
  .version(version)
  .exitOverride()
  .showHelpAfterError('(imprimatur --help tells more)')

const lang = new Option(
  '--lang <tag>',
  'only editions in this language; the language of a text that does not tell',
).argParser(readLang)
const strict = new Option('--strict', 'warnings count as errors').default(false)
const json = new Option('--json', 'report as JSON on standard output').default(false)
const sarif = new Option('--sarif <file>', 'write the messages as SARIF 2.1.0 besides')
const rule = new Option(
  '--rule <id=level>',
  'level of a rule: error, warning or off; may be repeated',
)
  .argParser(readRule)
  .default({}, 'as the rules have it')
const edition = new Option('--edition <kind>', 'clean, or proof with all notes')
  .choices(['clean', 'proof'])
  .default('clean')
const release = new Option(
  '--release',
  'refuse open notes, TODO fields and warnings; stamp version and date',
).default(false)

const build = judging(
  program
    .command('build')
    .description('build the works at PATH (manuscript/ by default) into files')
    .option('-o, --output <dir>', 'where the files go', 'output')
    .addOption(
      new Option('--format <list>', 'html, pdf, epub; separated by commas')
        .argParser(readFormats)
        .default([...formats], 'all three'),
    ),
)
const check = judging(
  program
    .command('check')
    .description('say all that is wrong with the works at PATH; no browser, nothing written'),
)
for (const command of [build, check])
  command.action(async (paths: string[], flags: BuildFlags) => {
    const name = command === build ? 'build' : 'check'
    process.exitCode = await buildCommand(name, paths, flags, host, version)
  })

program
  .command('import')
  .description('make a work from a raw text, such as one from a web page or a translation engine')
  .argument('<file>', 'plain text, UTF-8 or UTF-16')
  .option('-o, --output <dir>', 'the folder of the work (manuscript/<id> by default)')
  .option('--force', 'overwrite files that are there')
  .addOption(json)
  .action(async (file: string, flags: { output?: string; force?: boolean; json?: boolean }) => {
    process.exitCode = await importCommand(file, flags, host)
  })

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
  .addOption(lang)
  .addOption(listOption('--kind <list>', 'only notes of these kinds', noteKinds))
  .addOption(listOption('--status <list>', 'only notes in these states', noteStatuses))
  .option('--by <list>', 'only notes by these people (ids of work.yaml)', readList)
  .option('--for <list>', 'only notes that wait for these people', readList)
  .addOption(listOption('--fail-on <list>', 'exit with 1 when there are such notes', noteFailures))
  .action(async (paths: string[], flags: ReportFlags) => {
    const all = { ...flags, failOn: flags.failOn ?? [] }
    process.exitCode = await notesReportCommand(paths, all, host, version)
  })

notes
  .command('apply')
  .description('write accepted changes into the articles and resolve their notes')
  .argument(paths, whichPaths)
  .addOption(lang)
  .option('--note <list>', 'only the notes with these ids', readList)
  .option('--dry-run', 'say what would be done, write nothing', false)
  .addOption(json)
  .action(async (paths: string[], flags: ApplyFlags) => {
    process.exitCode = await notesApplyCommand(paths, flags, host)
  })

notes
  .command('relink')
  .description('offer the nearest place for each note that has lost its own, and ask')
  .argument(paths, whichPaths)
  .addOption(lang)
  .option('-y, --yes', 'take places that are more than 95 % alike without asking', false)
  .addOption(json)
  .action(async (paths: string[], flags: RelinkFlags) => {
    process.exitCode = await notesRelinkCommand(paths, flags, host)
  })

try {
  await program.parseAsync()
} catch (error) {
  const lack = lackOf(error)
  if (lack !== undefined) {
    process.stderr.write(`imprimatur: ${lack}\n`)
    process.exitCode = 3
  } else if (error instanceof CommanderError) {
    // Help and version end with 0; all else here is a fault of usage.
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else {
    // A throw is a bug of ours, and must not look like a fault of the manuscript.
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`imprimatur ${version}: a fault of the program itself\n${told}\n`)
    process.exitCode = 4
  }
}

/** Give a command what all that judge a manuscript have in common. */
function judging(command: Command): Command {
  command.argument('[path...]', 'a folder of works, one work, or a Markdown file')
  for (const option of [edition, lang, release, strict, rule, json, sarif])
    command.addOption(option)
  return command
}

function readList(value: string): string[] {
  return value.split(',').map(word => word.trim())
}

/** An option that takes words of a closed list, separated by commas. */
function listOption(flags: string, description: string, known: readonly string[]): Option {
  return new Option(flags, `${description}: ${known.join(', ')}`).argParser((value: string) => {
    const words = readList(value)
    const wrong = words.find(word => !known.includes(word))
    if (wrong !== undefined)
      throw new InvalidArgumentError(`No “${wrong}”; expected ${known.join(', ')}.`)
    return words
  })
}

function readLang(value: string): string {
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value))
    throw new InvalidArgumentError('Expected a BCP 47 tag such as fr or fr-CA.')
  return value
}

function readFormats(value: string): Format[] {
  return value.split(',').map(name => {
    const format = formats.find(known => known === name.trim())
    if (!format) throw new InvalidArgumentError(`Expected ${formats.join(', ')}.`)
    return format
  })
}

function readRule(
  value: string,
  former: Partial<Record<RuleId, LevelSetting>>,
): Partial<Record<RuleId, LevelSetting>> {
  const [id = '', level = ''] = value.split('=')
  if (!isRuleId(id)) throw new InvalidArgumentError(`No rule “${id}”; docs/rules.md lists them.`)
  if (!isAdjustable(id)) throw new InvalidArgumentError(`The level of “${id}” cannot be changed.`)
  if (level !== 'error' && level !== 'warning' && level !== 'off')
    throw new InvalidArgumentError('Expected error, warning or off after “=”.')
  return { ...former, [id]: level }
}
