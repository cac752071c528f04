import type { Host } from '../model/host.ts'
import { newRecordOf } from '../pipeline/mark-editions.ts'
import { writeRevisions } from '../pipeline/notes-files.ts'
import { readEditions } from '../pipeline/read-editions.ts'
import { jsonText } from '../report/json-text.ts'
import { counted } from '../report/quantities.ts'
import { visible } from '../report/visible.ts'
import { tellMessages } from './messages.ts'

/** The flags of `editions mark`, as the command line gives them. */
export interface MarkFlags {
  readonly lang?: string
  readonly block?: readonly string[]
  readonly accept: boolean
  readonly dryRun: boolean
  readonly json: boolean
}

/**
 * Record what translations were made from: arguments in, exit code out; 2 when a block that is named is in
 * none of them, or a line is one of several translations. With a fault anywhere, nothing of any work is written.
 */
export async function editionsMarkCommand(
  paths: readonly string[],
  flags: MarkFlags,
  host: Host,
): Promise<number> {
  const { stdout, stderr } = process
  const given = paths.length > 0 ? paths : ['manuscript']
  const read = await readEditions(host, given, { ...flags, strict: false })
  const choice = { blocks: flags.block ?? [], accept: flags.accept }
  const records = read.jobs.map(job => newRecordOf(job, choice))
  const messages = read.messages()
  const failed = messages.some(({ level }) => level === 'error')
  const line = choice.blocks.find(name => /^(source:)?\d+$/.test(name))
  if (line !== undefined && records.length > 1) {
    stderr.write(
      `Unexpected --block “${line}” for ${records.length} translations, expected one: name its article\n`,
    )
    return 2
  }
  const unknown = choice.blocks.filter(name => records.every(one => one.unknown.includes(name)))
  if (unknown.length > 0 && !failed) {
    const names = unknown.map(name => `“${visible(name)}”`).join(', ')
    stderr.write(
      `Unexpected --block ${names}, expected ids, or lines of a translation: nothing was written\n`,
    )
    return 2
  }
  const changed = failed || flags.dryRun ? undefined : (await writeRevisions(host, records)).changed
  const done = !failed && changed === undefined
  tellMessages(messages, { json: flags.json, host })
  if (changed !== undefined)
    stderr.write(`${visible(changed)} changed while it was read: nothing written\n`)
  const made = done
    ? records.map(({ file, count, blocks, wanted }) => ({
        record: file.path,
        count,
        blocks,
        wanted,
      }))
    : []
  if (flags.json) {
    const written = done && !flags.dryRun
    stdout.write(jsonText({ schema: 'imprimatur-mark/1', written, records: made, messages }))
  } else {
    const would = flags.dryRun ? 'would be marked' : 'marked'
    for (const { record, count, blocks, wanted } of made) {
      const all = wanted > 0 ? `; ${counted(wanted, 'difference')} wanted` : ''
      stdout.write(`${visible(record)}  ${counted(count, 'block')} of ${blocks} ${would}${all}\n`)
    }
    if (!done) stdout.write('nothing was written\n')
    else if (made.length === 0) stdout.write('no translation to mark\n')
  }
  return done ? 0 : 1
}
