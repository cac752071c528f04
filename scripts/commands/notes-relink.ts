import { createInterface } from 'node:readline/promises'
import type { Host } from '../model/host.ts'
import { writeRevisions } from '../pipeline/notes-files.ts'
import { type NotesJob, readNotes } from '../pipeline/read-notes.ts'
import { type Offer, offersOf, relinkedText } from '../pipeline/relink-notes.ts'
import { jsonText } from '../report/json-text.ts'
import { counted } from '../report/quantities.ts'
import { sideBySide } from '../report/side-by-side.ts'
import { visible } from '../report/visible.ts'
import { tellMessages } from './messages.ts'

/** Above this likeness, `--yes` takes an offer unasked. */
const sure = 0.95

/** The flags of `notes relink`, as the command line gives them. */
export interface RelinkFlags {
  readonly lang?: string
  readonly yes: boolean
  readonly json: boolean
}

type Answer = 'yes' | 'no' | 'quit'

/**
 * Offer the nearest place for each lost note, ask, and write the new quotations: arguments in, exit
 * code out; 0 when no note is lost any more. Without a terminal to ask on, and without `--yes`, the
 * offers are listed and nothing is written.
 */
export async function notesRelinkCommand(
  paths: readonly string[],
  flags: RelinkFlags,
  host: Host,
): Promise<number> {
  const { stdin, stdout, stderr } = process
  const read = await readNotes(host, paths.length > 0 ? paths : ['manuscript'], flags.lang)
  const messages = read.messages()
  tellMessages(messages, { json: flags.json, host })
  const found = read.jobs.map(job => ({ job, ...offersOf(job) }))
  const offers = found.flatMap(({ offers }) => offers)
  const hopeless = found.flatMap(({ job, hopeless }) => hopeless.map(id => ({ job, id })))
  const asks = stdin.isTTY === true && stdout.isTTY === true && !flags.yes && !flags.json
  const taken = await choose(offers, asks ? ask : offer => unasked(offer, flags))
  const revisions = read.jobs
    .map(job => ({ job, own: taken.filter(offer => offer.job === job) }))
    .filter(({ own }) => own.length > 0)
    .map(({ job, own }) => ({ file: job.file, text: relinkedText(job, own) }))
  const { changed } = await writeRevisions(host, revisions)
  if (changed) stderr.write(`${visible(changed)} changed while it was read: nothing written\n`)
  const done = changed ? [] : taken
  const left = offers.length - done.length + hopeless.length
  if (flags.json) stdout.write(jsonOf(offers, done, hopeless, messages))
  else stdout.write(textOf(offers, done, hopeless, asks))
  return left === 0 && !changed && !messages.some(({ level }) => level === 'error') ? 0 : 1
}

async function choose(
  offers: readonly Offer[],
  answer: (offer: Offer) => Promise<Answer> | Answer,
) {
  const taken: Offer[] = []
  for (const offer of offers) {
    const said = await answer(offer)
    if (said === 'quit') break
    if (said === 'yes') taken.push(offer)
  }
  return taken
}

const unasked = ({ relink }: Offer, { yes }: RelinkFlags): Answer =>
  yes && relink.likeness > sure ? 'yes' : 'no'

async function ask(offer: Offer): Promise<Answer> {
  const { stdin: input, stdout: output } = process
  output.write(`${shown(offer, output.columns)}\n`)
  const lines = createInterface({ input, output })
  // readline takes Ctrl-C for itself, and leaves a question open when the input ends.
  lines.once('SIGINT', () => process.exit(130))
  const ended = new Promise<string>(resolve => {
    lines.once('close', () => resolve('end'))
  })
  try {
    for (;;) {
      const question = lines.question('  Relink? [y]es, [n]o, [q]uit ')
      const said = (await Promise.race([question, ended])).trim().toLowerCase()
      if (/^y(es)?$/.test(said)) return 'yes'
      if (/^no?$/.test(said)) return 'no'
      if (said === 'end') output.write('\n')
      if (/^(q(uit)?|end)$/.test(said)) return 'quit'
    }
  } finally {
    lines.close()
  }
}

/** A note's quotation and the place that is offered, beside each other. */
function shown({ job, relink, was, now, place }: Offer, width: number): string {
  const { note } = relink
  const { line, column } = note.position.start
  const head = `${visible(job.file.path)}:${line}:${column}  ${visible(note.id)}  ${note.kind}, ${note.status}`
  return [
    head,
    ...sideBySide(
      { title: 'the note quotes', text: visible(was) },
      { title: `${visible(place)}, ${percent(relink.likeness)} alike`, text: visible(now) },
      width,
    ),
  ].join('\n')
}

const percent = (likeness: number) => `${Math.floor(likeness * 100)} %`

function textOf(
  offers: readonly Offer[],
  taken: readonly Offer[],
  hopeless: readonly { readonly job: NotesJob; readonly id: string }[],
  asked: boolean,
): string {
  const lines: string[] = []
  // What was asked has been seen.
  for (const offer of asked ? [] : offers) {
    lines.push(shown(offer, process.stdout.columns || 100))
    if (taken.includes(offer)) lines.push('  relinked')
  }
  for (const { job, id } of hopeless)
    lines.push(`${visible(job.file.path)}  ${visible(id)}  no place to offer`)
  const left = offers.length - taken.length + hopeless.length
  lines.push(`${counted(taken.length, 'note')} relinked, ${left} left without a place`)
  return `${lines.join('\n')}\n`
}

function jsonOf(
  offers: readonly Offer[],
  taken: readonly Offer[],
  hopeless: readonly { readonly job: NotesJob; readonly id: string }[],
  messages: readonly unknown[],
): string {
  return jsonText({
    schema: 'imprimatur-relink/1',
    offers: offers.map(offer => ({
      notesFile: offer.job.file.path,
      id: offer.relink.note.id,
      was: offer.was,
      now: offer.now,
      place: offer.place,
      likeness: offer.relink.likeness,
      relinked: taken.includes(offer),
    })),
    hopeless: hopeless.map(({ job, id }) => ({ notesFile: job.file.path, id })),
    messages,
  })
}
