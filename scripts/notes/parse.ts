import type { Blockquote, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Point, Position } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Excerpt, Note } from '../model/note.ts'
import { readAttributes } from './attributes.ts'
import { parseExcerpt } from './critic.ts'

/**
 * Read a notes file: its mdast in, notes out, in the file's order. Whatever is not as the format
 * wants it is a fault at its place, and that note is left out.
 * `people` are the ids that work.yaml declares.
 */
export function parseNotes(tree: Root, file: VFile, people: ReadonlySet<string>): Note[] {
  const notes: Note[] = []
  const first = new Map<string, Point>()
  for (const node of tree.children) {
    if (node.type === 'yaml' || node.type === 'definition') continue
    if (node.type !== 'containerDirective' || node.name !== 'note') {
      fault(file, 'note-syntax', 'Unexpected text between notes, expected a :::note block', {
        place: node.position,
        hint: 'A comment for colleagues can be the body of a note.',
      })
      continue
    }
    reportUnclosed(node, file)
    const note = readNote(node, file, people)
    if (!note) continue
    const { id, position } = note
    const former = first.get(id)
    if (former)
      fault(file, 'note-duplicate', `Unexpected second note “${id}”, expected an id of its own`, {
        place: attributePlace(file, node, id),
        hint: `The first is at ${file.path}:${former.line}:${former.column}.`,
      })
    else first.set(id, position.start)
    notes.push(note)
  }
  return notes
}

/** A note that is not closed swallows what follows it: the notes behind it would be words of its own. */
function reportUnclosed(node: ContainerDirective, file: VFile) {
  const { start, end } = positionOf(node)
  const hint = 'A line of ::: closes a note, as many colons as have opened it.'
  visit({ type: 'root', children: node.children }, 'containerDirective', inner => {
    const reason = `Unexpected :::${inner.name} inside a note, expected the note of line ${start.line} to be closed before it`
    fault(file, 'note-syntax', reason, { place: inner.position?.start, hint })
  })
  const lastLine = String(file).slice(start.offset, end.offset).trimEnd().split('\n').at(-1) ?? ''
  if (!/^\s*:{3,}\s*$/.test(lastLine))
    fault(file, 'note-syntax', 'Unexpected end of a note, expected a line of ::: to close it', {
      place: start,
      hint,
    })
}

function readNote(
  node: ContainerDirective,
  file: VFile,
  people: ReadonlySet<string>,
): Note | undefined {
  const placeOf = (word: string) => attributePlace(file, node, word)
  const attributes = readAttributes(node.attributes ?? {}, people, file, placeOf)
  const excerpt = readExcerpt(node, file)
  if (!attributes || !excerpt) return undefined
  return {
    ...attributes,
    excerpt,
    body: { type: 'root', children: node.children.slice(1) },
    position: positionOf(node),
  }
}

function readExcerpt(node: ContainerDirective, file: VFile): Excerpt | undefined {
  const [first] = node.children
  const wanted = '“> words {==marked==} words” first'
  if (first?.type !== 'blockquote') {
    fault(file, 'note-syntax', `Unexpected note without a quotation, expected ${wanted}`, {
      place: positionOf(node).start,
    })
    return undefined
  }
  const excerpt = parseExcerpt(quotationIn(first, file))
  if (typeof excerpt !== 'number') return excerpt
  const marks = '{==…==}, {~~…~>…~~}, {--…--}, {++…++}'
  fault(file, 'note-syntax', `Unexpected ${excerpt} marked parts, expected one of ${marks}`, {
    place: first.position,
  })
  return undefined
}

/** The quotation as it is written: parsed, `{~~a~>b~~}` would be a strikethrough. */
function quotationIn(node: Blockquote, file: VFile): string {
  const { start, end } = positionOf(node)
  return (
    String(file)
      .slice(start.offset, end.offset)
      .split(/\r?\n/)
      .map(line => line.replace(/^\s*> ?/, '').trimEnd())
      // A line's end is a space to the reader.
      .join(' ')
      .trim()
  )
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
