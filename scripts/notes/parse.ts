import type { Blockquote, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import { type Note, noteKinds, noteShows, noteStatuses } from '../model/note.ts'
import { parseExcerpt } from './critic.ts'

const attributeNames = ['id', 'kind', 'status', 'by', 'for', 'due', 'show'] as const

/**
 * Read a notes file: its mdast in, notes out, in the file's order. Whatever is not as the format
 * wants it is a fault at its place, and that note is left out.
 * `people` are the ids that work.yaml declares.
 */
export function parseNotes(tree: Root, file: VFile, people: ReadonlySet<string>): Note[] {
  const notes: Note[] = []
  const ids = new Set<string>()
  for (const node of tree.children) {
    if (node.type === 'yaml' || node.type === 'definition') continue
    if (node.type === 'containerDirective' && node.name === 'note') {
      const note = readNote(node, file, people)
      if (!note) continue
      if (ids.has(note.id)) {
        const place = attributePlace(file, node, note.id)
        fault(
          file,
          'note-duplicate',
          `Unexpected second note “${note.id}”, expected an id of its own`,
          {
            place,
          },
        )
      }
      ids.add(note.id)
      notes.push(note)
    } else {
      fault(file, 'note-syntax', 'Unexpected text between notes, expected a :::note block', {
        place: node.position,
        hint: 'A comment for colleagues can be the body of a note.',
      })
    }
  }
  return notes
}

function readNote(
  node: ContainerDirective,
  file: VFile,
  people: ReadonlySet<string>,
): Note | undefined {
  const before = file.messages.length
  const attributes = node.attributes ?? {}
  const wrong = (name: string, expected: string) =>
    fault(file, 'note-attribute', `Unexpected ${name}, expected ${expected}`, {
      place: attributePlace(file, node, name.split('=')[0] ?? name),
    })
  for (const name of Object.keys(attributes))
    if (!isOneOf(attributeNames, name)) wrong(name, attributeNames.join(', '))
  const { id, kind, status, by, for: whom, due, show = 'internal' } = attributes
  if (!id) wrong('note without an id', '{#id}')
  if (!isOneOf(noteKinds, kind)) wrong(`kind=${kind ?? ''}`, `one of ${noteKinds.join(', ')}`)
  if (!isOneOf(noteStatuses, status))
    wrong(`status=${status ?? ''}`, `one of ${noteStatuses.join(', ')}`)
  if (!isOneOf(noteShows, show)) wrong(`show=${show}`, `one of ${noteShows.join(', ')}`)
  if (due && !/^\d{4}-\d{2}-\d{2}$/.test(due)) wrong(`due=${due}`, 'a date such as 2026-12-01')
  for (const [name, person] of [['by', by] as const, ['for', whom] as const])
    if (person && !people.has(person))
      fault(file, 'note-person', `Unexpected ${name}=${person}, expected ${listOf(people)}`, {
        place: attributePlace(file, node, name),
        hint: 'Declare the person under `people` in work.yaml.',
      })
  const excerpt = readExcerpt(node, file)
  if (show !== 'internal' && status !== 'resolved')
    fault(
      file,
      'note-unresolved',
      `Unexpected status=${status ?? ''}, expected resolved: the note is shown`,
      {
        place: attributePlace(file, node, 'status'),
      },
    )
  if (file.messages.length > before || !excerpt) return undefined
  if (!id || !isOneOf(noteKinds, kind) || !isOneOf(noteStatuses, status)) return undefined
  if (!isOneOf(noteShows, show)) return undefined
  return {
    id,
    kind,
    status,
    show,
    excerpt,
    ...(by ? { by } : {}),
    ...(whom ? { for: whom } : {}),
    ...(due ? { due } : {}),
    body: { type: 'root', children: node.children.slice(1) },
    position: positionOf(node),
  }
}

function readExcerpt(node: ContainerDirective, file: VFile) {
  const [first] = node.children
  if (first?.type !== 'blockquote') {
    fault(
      file,
      'note-syntax',
      'Unexpected note without a quotation, expected “> words {==marked==} words” first',
      {
        place: positionOf(node).start,
      },
    )
    return undefined
  }
  const excerpt = parseExcerpt(quotationOf(first, file))
  if (typeof excerpt !== 'number') return excerpt
  fault(
    file,
    'note-syntax',
    `Unexpected ${excerpt} marked parts, expected one of {==…==}, {~~…~>…~~}, {--…--}, {++…++}`,
    {
      place: first.position,
    },
  )
  return undefined
}

/** The quotation as it is written: parsed, `{~~a~>b~~}` would be a strikethrough. */
function quotationOf(node: Blockquote, file: VFile): string {
  const { start, end } = positionOf(node)
  return String(file)
    .slice(start.offset, end.offset)
    .split('\n')
    .map(line => line.replace(/^\s*> ?/, ''))
    .join('\n')
    .trim()
}

/** Where a word stands in a block's first line; the block's start when it does not. */
function attributePlace(file: VFile, node: ContainerDirective, word: string): Point {
  const { start } = positionOf(node)
  const line = String(file).split('\n')[start.line - 1] ?? ''
  const at = line.indexOf(word, start.column - 1 + ':::note'.length)
  return { line: start.line, column: at < 0 ? start.column : at + 1 }
}

function positionOf(node: { position?: Position | undefined }): Position {
  if (!node.position) throw new Error('A parsed node has a position')
  return node.position
}

const listOf = (people: ReadonlySet<string>) =>
  people.size > 0 ? `one of ${[...people].join(', ')}` : 'a person (work.yaml declares none)'

const isOneOf = <Value extends string>(
  list: readonly Value[],
  value: string | null | undefined,
): value is Value => list.some(item => item === value)
