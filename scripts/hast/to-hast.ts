import type { Element, ElementContent, Root as HastRoot, Properties } from 'hast'
import type { FootnoteReference, Root } from 'mdast'
import type { Handler, State } from 'mdast-util-to-hast'
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { removePosition } from 'unist-util-remove-position'
import type { VFile } from 'vfile'
import type { LabelSet } from '../labels/label-set.ts'
import { noteName } from '../labels/note-name.ts'
import type { Markers } from '../model/markers.ts'
import type { Exhibit, Figure } from '../model/mdast.ts'
import type { NoteShow, NumberedNote } from '../model/note.ts'
import { markerOf, type Numbering } from './markers.ts'
import { partLinks } from './nested-links.ts'

/** A note's body with the calls that lead to it. */
export interface NoteBody {
  readonly id: string
  /** What readers see: 1, 2, 3 for the author's, a, b, c for the editors', or as the house has it. */
  readonly marker: string
  /** The same for ids, in plain letters and figures. */
  readonly key: string
  readonly series: 'author' | 'editor'
  readonly show?: Exclude<NoteShow, 'internal'>
  /** Ids of the calls, in the order of the text. */
  readonly calls: string[]
  body: HastRoot
}

/** A manuscript as hast, raw HTML parsed; nothing is sanitised yet. */
export interface Content {
  body: HastRoot
  readonly notes: readonly NoteBody[]
  /** A proof's notes in the order of the text; empty in a clean edition. */
  readonly proofNotes: readonly ProofNote[]
}

/** A note of a proof, with its own words as hast. */
export interface ProofNote extends NumberedNote {
  body: HastRoot
}

/** How the notes are to be numbered and named, and which of them a proof shows. */
export interface Notation {
  readonly markers: Markers
  readonly labels: LabelSet
  readonly proof: readonly NumberedNote[]
}

/**
 * Turn a prepared manuscript into hast. Footnotes are numbered by first call in two series, the
 * author's and the editors'; their bodies come out beside the text, so that no unclosed tag of the
 * text can swallow them. So do the words of a proof's notes.
 */
export function toHast(tree: Root, file: VFile, { markers, labels, proof }: Notation): Content {
  const notes = new Map<string, NoteBody>()
  const counts = { author: 0, editor: 0 }
  const number = (series: NoteBody['series']) => markerOf(markers[series], ++counts[series])
  const handlers: Record<string, Handler> = {
    footnoteReference: (state, node: FootnoteReference) =>
      noteCall(state, node, notes, { number, labels }),
    figure: (state, node: Figure) => figure(state, node),
    exhibit: (state, node: Exhibit) => exhibit(state, node),
  }
  const body = unified()
    .use(remarkRehype, { allowDangerousHtml: true, handlers })
    .runSync(tree, file)
  for (const note of notes.values()) note.body = parseRaw(note.body, file)
  const proofNotes = proof.map(
    ({ note, number }): ProofNote => ({ note, number, body: wordsOf(note.body, file) }),
  )
  return { body: parseRaw(body, file), notes: [...notes.values()], proofNotes }
}

/** A note's words without their places, which are in another file than the article's. */
function wordsOf(tree: Root, file: VFile): HastRoot {
  const words = structuredClone(tree)
  removePosition(words, { force: true })
  return parseRaw(unified().use(remarkRehype, { allowDangerousHtml: true }).runSync(words), file)
}

/** Parse raw HTML as a browser would; skipped where there is none, since it is costly. */
function parseRaw(tree: HastRoot, file: VFile): HastRoot {
  // Before a parser sees them.
  partLinks(tree)
  if (!JSON.stringify(tree).includes('"type":"raw"')) return tree
  return unified().use(rehypeRaw).runSync(tree, file)
}

interface Naming {
  readonly number: (series: NoteBody['series']) => Numbering
  readonly labels: LabelSet
}

function noteCall(
  state: State,
  node: FootnoteReference,
  notes: Map<string, NoteBody>,
  { number, labels }: Naming,
): ElementContent | undefined {
  const definition = state.footnoteById.get(node.identifier.toUpperCase())
  if (!definition) return undefined
  let note = notes.get(node.identifier)
  if (!note) {
    const show = definition.data?.show
    const series = show ? 'editor' : 'author'
    const { marker, key } = number(series)
    const id = series === 'author' ? `fn-${key}` : `ed-${key}`
    note = { id, key, marker, series, calls: [], body: { type: 'root', children: [] } }
    if (show) note = { ...note, show }
    notes.set(node.identifier, note)
    // Only now, since a note may call others, which come after it.
    note.body = { type: 'root', children: state.wrap(state.all(definition), true) }
  }
  const first = note.series === 'author' ? `fnref-${note.key}` : `edref-${note.key}`
  const id = note.calls.length === 0 ? first : `${first}-${note.calls.length + 1}`
  note.calls.push(id)
  const call = element('a', {
    href: `#${note.id}`,
    id,
    role: 'doc-noteref',
    className: ['noteref'],
    dataSeries: note.series,
    // A lone letter or figure says nothing to who hears it.
    ariaLabel: noteName(labels, note.show, note.marker),
  })
  call.children.push({ type: 'text', value: note.marker })
  const sup = element('sup', { className: ['call'] }, [call])
  state.patch(node, sup)
  return sup
}

/** A figure and, right after it, its long description: HTML wants the caption first or last. */
function figure(state: State, node: Figure): ElementContent[] {
  const { caption, id, description } = node.data
  const result = element('figure', id ? { id } : {}, [
    element('div', { className: ['plate'] }, state.all(node)),
    element('figcaption', {}, [{ type: 'text', value: caption }]),
  ])
  state.patch(node, result)
  if (description.length === 0) return [result]
  const body = state.all({ type: 'blockquote', children: description })
  return [result, element('details', { className: ['long-description'] }, body)]
}

function exhibit(state: State, node: Exhibit): ElementContent[] {
  const caption = element(
    'caption',
    {},
    state.all({ type: 'paragraph', children: node.data.caption }),
  )
  return state.all(node).map(child => {
    if (child.type !== 'element' || child.tagName !== 'table') return child
    const { id, landscape } = node.data
    const properties = { ...(id ? { id } : {}), ...(landscape ? { className: ['landscape'] } : {}) }
    return {
      ...child,
      properties: { ...child.properties, ...properties },
      children: [caption, ...child.children],
    }
  })
}

function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children }
}
