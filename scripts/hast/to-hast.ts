import type { Element, ElementContent, Root as HastRoot, Properties } from 'hast'
import type { FootnoteReference, Root } from 'mdast'
import type { Handler, State } from 'mdast-util-to-hast'
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import type { Exhibit, Figure } from '../model/mdast.ts'
import type { NoteShow } from '../model/note.ts'

/** A note's body with the calls that lead to it. */
export interface NoteBody {
  readonly id: string
  /** 1, 2, 3 for the author's, a, b, c for the editors'. */
  readonly marker: string
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
}

/**
 * Turn a prepared manuscript into hast. Footnotes are numbered by first call in two series, the
 * author's and the editors'; their bodies come out beside the text, so that no unclosed tag of the
 * text can swallow them.
 */
export function toHast(tree: Root, file: VFile): Content {
  const notes = new Map<string, NoteBody>()
  const handlers: Record<string, Handler> = {
    footnoteReference: (state, node: FootnoteReference) => noteCall(state, node, notes),
    figure: (state, node: Figure) => figure(state, node),
    exhibit: (state, node: Exhibit) => exhibit(state, node),
  }
  const body = unified()
    .use(remarkRehype, { allowDangerousHtml: true, handlers })
    .runSync(tree, file)
  for (const note of notes.values()) note.body = parseRaw(note.body, file)
  return { body: parseRaw(body, file), notes: [...notes.values()] }
}

/** Parse raw HTML as a browser would; skipped where there is none, since it is costly. */
function parseRaw(tree: HastRoot, file: VFile): HastRoot {
  if (!JSON.stringify(tree).includes('"type":"raw"')) return tree
  return unified().use(rehypeRaw).runSync(tree, file)
}

function noteCall(
  state: State,
  node: FootnoteReference,
  notes: Map<string, NoteBody>,
): ElementContent | undefined {
  const definition = state.footnoteById.get(node.identifier.toUpperCase())
  if (!definition) return undefined
  let note = notes.get(node.identifier)
  if (!note) {
    const show = definition.data?.show
    const series = show ? 'editor' : 'author'
    const count = [...notes.values()].filter(other => other.series === series).length
    const marker = series === 'author' ? String(count + 1) : letters(count)
    const id = series === 'author' ? `fn-${marker}` : `ed-${marker}`
    note = { id, marker, series, calls: [], body: { type: 'root', children: [] } }
    if (show) note = { ...note, show }
    notes.set(node.identifier, note)
    // Only now, since a note may call others, which come after it.
    note.body = { type: 'root', children: state.wrap(state.all(definition), true) }
  }
  const first = note.series === 'author' ? `fnref-${note.marker}` : `edref-${note.marker}`
  const id = note.calls.length === 0 ? first : `${first}-${note.calls.length + 1}`
  note.calls.push(id)
  const call = element('a', {
    href: `#${note.id}`,
    id,
    role: 'doc-noteref',
    className: ['noteref'],
    dataSeries: note.series,
  })
  call.children.push({ type: 'text', value: note.marker })
  const sup = element('sup', { className: ['call'] }, [call])
  state.patch(node, sup)
  return sup
}

/** a … z, aa, ab …: the markers of the editors' series. */
export function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(97 + (index % 26))
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
    const { id } = node.data
    return {
      ...child,
      properties: id ? { ...child.properties, id } : child.properties,
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
