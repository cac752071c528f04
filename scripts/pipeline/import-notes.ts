import { basename } from 'node:path'
import { VFile } from 'vfile'
import { type ImportedNotes, importAnnotations } from '../intake/annotations/import-annotations.ts'
import { fault } from '../model/fault.ts'
import type { Host, Output } from '../model/host.ts'
import { type Message, messagesOf } from '../model/message.ts'
import { parseNotes } from '../notes/parse.ts'
import { blocksOf, searchTextOf } from '../notes/text.ts'
import { findWorks } from '../source/find.ts'
import type { Manuscript } from '../source/work.ts'
import { readJob } from './read.ts'

/** What an import found, and the notes file as it is to be written. */
export interface NotesImport {
  readonly imported?: ImportedNotes
  /** Nothing when there is nothing to add. */
  readonly output?: Output
  readonly notesFile: string
  readonly messages: readonly Message[]
}

/**
 * Read what others wrote on an article, from a file of another program, and add it to the end of the
 * article's notes file as `:::note` blocks; nothing is written yet. A fault anywhere adds nothing.
 */
export async function importNotes(
  host: Host,
  foreign: string,
  articlePath: string,
): Promise<NotesImport> {
  const file = new VFile({ path: foreign })
  const bytes = await host.readFile(foreign)
  if (!bytes) fault(file, 'file-unreadable', 'Unexpected unreadable file, expected a .docx or JSON')
  const { works, faults } = await findWorks(host, articlePath)
  const [place] = works
  const options = { edition: 'clean', release: false, strict: false, rules: {} } as const
  const job = place && (await readJob(place, options, host, new Set()))
  const [manuscript, ...others] = job?.manuscripts ?? []
  if (others.length > 0)
    fault(
      file,
      'manuscript-missing',
      'Unexpected work of several languages, expected one article',
      {
        hint: `Give one of ${job?.manuscripts.map(({ place }) => place.article).join(', ')}.`,
      },
    )
  const notesFile = manuscript?.place.notes ?? notesPathOf(manuscript?.place.article ?? articlePath)
  const people = Object.entries(job?.work.shared.data.people ?? {})
  const known = manuscript?.notes
    ? parseNotes(manuscript.notes.tree, manuscript.notes.file, new Set(people.map(([id]) => id)))
    : []
  const files = [file, ...faults, ...(manuscript ? filesOf(manuscript) : [])]
  const messages = () => messagesOf(files, { settings: {}, strict: false })
  if (!bytes || !manuscript || hasErrors(messages())) return { notesFile, messages: messages() }
  const imported = await importAnnotations(
    bytes,
    basename(foreign),
    { text: blocksOf(searchTextOf(manuscript.tree)).join('\n') },
    new Map(people.map(([id, { name }]) => [id, name])),
    new Set(known.map(({ id }) => id)),
    file,
  )
  const result = { notesFile, messages: messages(), ...(imported ? { imported } : {}) }
  if (!imported || imported.blocks === '') return result
  const former = (await host.readFile(notesFile)) ?? new Uint8Array()
  return { ...result, output: { path: notesFile, data: appended(former, imported.blocks) } }
}

/** The former bytes as they are, an empty line, and the new blocks. */
function appended(former: Uint8Array, blocks: string): Uint8Array {
  const text = new TextDecoder().decode(former)
  const gap = text === '' || /\n\s*\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n'
  return Buffer.concat([former, Buffer.from(gap + blocks)])
}

const notesPathOf = (article: string) => article.replace(/\.(md|markdown)$/i, '.notes.md')

const filesOf = ({ file, notes }: Manuscript) => (notes ? [file, notes.file] : [file])

const hasErrors = (messages: readonly Message[]) => messages.some(({ level }) => level === 'error')
