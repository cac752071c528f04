import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { type BuildFlags, buildCommand } from './commands/build.ts'
import { addEditionsCommands } from './commands/editions.ts'
import { type FixFlags, fixCommand } from './commands/fix.ts'
import { importCommand } from './commands/import.ts'
import { lackOf } from './commands/lack.ts'
import { languageAids } from './commands/language-aids.ts'
import { type LintFlags, lintCommand } from './commands/lint.ts'
import { addNotesCommands } from './commands/notes.ts'
import { bilingualOption, jsonOption, langOption } from './commands/options.ts'
import { createHost } from './host.ts'
import { type Format, formats, usualFormats } from './model/report.ts'
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

const lang = langOption()
const bilingual = bilingualOption()
const strict = new Option('--strict', 'warnings count as errors').default(false)
const json = jsonOption()
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
      new Option('--format <list>', 'html, pdf, epub, kepub (for Kobo); separated by commas')
        .argParser(readFormats)
        .default([...usualFormats], 'all but kepub'),
    )
    .option('--marks', 'crop marks and 3 mm of bleed around the pages of the PDF, for a printer'),
)
const check = judging(
  program
    .command('check')
    .description(
      'say all that is wrong with the works or .epub files at PATH; no browser, nothing written',
    ),
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

const lint = program
  .command('lint')
  .description(
    'say what the language of the works at PATH wants: typography, spelling, house style',
  )
for (const option of [strict, rule, json, sarif, lang]) lint.addOption(option)
lint
  .argument('[path...]', 'a folder of works, one work, or a Markdown file')
  .option(
    '--add-to-lexicon',
    'write words that are not known into the lexicons of the works',
    false,
  )
  .action(async (paths: string[], flags: LintFlags) => {
    process.exitCode = await lintCommand(paths, flags, host, version, languageAids(host))
  })

program
  .command('fix')
  .description('write the works at PATH as the typography of their language wants them')
  .argument('[path...]', 'a folder of works, one work, or a Markdown file')
  .option('-n, --dry-run', 'say what would be mended, and write nothing', false)
  .addOption(lang)
  .addOption(json)
  .action(async (paths: string[], flags: FixFlags) => {
    process.exitCode = await fixCommand(paths, flags, host)
  })

addNotesCommands(program, host, version)
addEditionsCommands(program, host, version)

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
  for (const option of [edition, lang, bilingual, release, strict, rule, json, sarif])
    command.addOption(option)
  return command
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
