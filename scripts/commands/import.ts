import { basename, join } from 'node:path'
import { VFile } from 'vfile'
import { type Import, importText } from '../intake/import-text.ts'
import { fault } from '../model/fault.ts'
import type { Host } from '../model/host.ts'
import { messagesOf } from '../model/message.ts'

interface ImportOptions {
  /** The work's folder; `manuscript/<id>` without it. */
  readonly output?: string
  /** Overwrite what is there. */
  readonly force?: boolean
  readonly json?: boolean
}

/**
 * Make a work from a raw text file and report what was decided.
 *
 * In: the path of a plain text file. Out: the exit code. 0: written. 1: the file cannot be taken,
 * with the fault on stderr and nothing written. 2: files are there already and `--force` is not
 * given, nothing written.
 */
export async function importCommand(
  file: string,
  options: ImportOptions,
  host: Host,
): Promise<number> {
  const vfile = new VFile({ path: file })
  const bytes = await host.readFile(file)
  if (!bytes) fault(vfile, 'file-unreadable', 'Unexpected unreadable file, expected a text file')
  const work = bytes && (await importText(bytes, basename(file), vfile))
  if (!work) {
    tellFaults(vfile, options)
    return 1
  }
  const output = options.output ?? join('manuscript', work.id)
  const outputs = work.files.map(({ name, data }) => ({ path: join(output, name), data }))
  const present: string[] = []
  for (const { path } of outputs) if ((await host.realPath(path)) !== undefined) present.push(path)
  if (present.length > 0 && !options.force) {
    const names = present.map(path => `  ${path}\n`).join('')
    process.stderr.write(
      `Unexpected files in the way, expected none (--force overwrites):\n${names}`,
    )
    return 2
  }
  await host.writeFiles(outputs)
  process.stdout.write(options.json ? asJson(work, output) : asText(work, file, output))
  return 0
}

function tellFaults(vfile: VFile, { json }: ImportOptions) {
  const messages = messagesOf([vfile], { settings: {}, strict: false })
  if (json) process.stdout.write(`${JSON.stringify({ messages }, undefined, 2)}\n`)
  for (const { file, line, column, level, reason, rule, hint } of messages) {
    process.stderr.write(`${file}:${line}:${column}  ${level}  ${reason}  ${rule}\n`)
    if (hint) process.stderr.write(`  ${hint}\n`)
  }
}

function asJson({ id, lang, files, decisions }: Import, output: string): string {
  const paths = files.map(({ name, data }) => ({ path: join(output, name), bytes: data.length }))
  return `${JSON.stringify({ id, lang, output, files: paths, decisions, messages: [] }, undefined, 2)}\n`
}

function asText({ id, lang, files, decisions }: Import, file: string, output: string): string {
  const places = decisions.map(({ line }) => (line === undefined ? '' : `line ${line}`))
  const width = Math.max(...places.map(place => place.length))
  const lines = decisions.map(
    ({ what, why }, index) => `  ${(places[index] ?? '').padEnd(width)}  ${what} (${why})\n`,
  )
  const written = files.map(({ name }) => `  ${join(output, name)}\n`)
  return `Imported ${file} as ${id} (${lang})\n\nDecided\n${lines.join('')}\nWritten\n${written.join('')}`
}
