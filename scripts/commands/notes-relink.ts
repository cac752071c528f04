import { createInterface } from 'node:readline/promises'
import type { Host } from '../model/host.ts'
import type { Offer } from '../model/offer.ts'
import { writeRevisions } from '../pipeline/notes-files.ts'
import { readNotes } from '../pipeline/read-notes.ts'
import { offersOf, relinkedText } from '../pipeline/relink-notes.ts'
import { leftOf, offerText, relinkJson, relinkText } from '../report/relink.ts'
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
  const found = read.jobs.map(offersOf)
  const offers = found.flatMap(one => [...one.offers.keys()])
  const asks = stdin.isTTY === true && stdout.isTTY === true && !flags.yes && !flags.json
  const chosen = await choose(offers, asks ? ask : offer => unasked(offer, flags))
  const { changed } = await writeRevisions(
    host,
    found.map(one => ({ file: one.job.file, text: relinkedText(one, chosen) })),
  )
  if (changed) stderr.write(`${visible(changed)} changed while it was read: nothing written\n`)
  const taken = changed ? new Set<Offer>() : chosen
  const relinked = { offers, taken, hopeless: found.flatMap(({ hopeless }) => hopeless) }
  stdout.write(
    flags.json ? relinkJson(relinked, messages) : relinkText(relinked, asks, stdout.columns || 100),
  )
  const isFaulty = messages.some(({ level }) => level === 'error')
  return leftOf(relinked) === 0 && !isFaulty ? 0 : 1
}

async function choose(
  offers: readonly Offer[],
  answer: (offer: Offer) => Promise<Answer> | Answer,
): Promise<Set<Offer>> {
  const taken = new Set<Offer>()
  for (const offer of offers) {
    const said = await answer(offer)
    if (said === 'quit') break
    if (said === 'yes') taken.add(offer)
  }
  return taken
}

const unasked = ({ likeness }: Offer, { yes }: RelinkFlags): Answer =>
  yes && likeness > sure ? 'yes' : 'no'

async function ask(offer: Offer): Promise<Answer> {
  const { stdin: input, stdout: output } = process
  output.write(`${offerText(offer, output.columns)}\n`)
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
