import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import '../model/mdast.ts'
import { opaque, type Passage } from '../model/passage.ts'
import { sourceOffsets } from '../model/source-map.ts'
import { readTag } from './inline-html.ts'

const kinds: Readonly<Record<string, Passage['kind']>> = {
  heading: 'heading',
  paragraph: 'text',
  tableCell: 'cell',
}

/**
 * What our conventions write into running text and no reader sees: ids and classes in braces at its end, and
 * the word that makes a paragraph the caption of a table.
 */
const conventions = /^(?:table)?:[ \t]+(?=\S)|\{[#.][^{}]*\}\s*$/giu

/**
 * Find the running text of a manuscript: mdast as parsed, the text of its file, and its language in; passages
 * out, in the order of the file. Blocks of raw HTML, code and formulas have none; of a leaf whose characters
 * cannot be found in the file, `opaque` stands for all.
 */
export function passagesOf(tree: Root, file: VFile, lang: string): Passage[] {
  const source = String(file)
  const passages: Passage[] = []
  visit(tree as Nodes, node => {
    const kind = kinds[node.type]
    if (!kind || !('children' in node)) return
    const block = new Block(file, kind, source, lang)
    for (const child of node.children) block.add(child)
    passages.push(...block.end())
    return 'skip'
  })
  return passages
}

/** A passage while it is gathered. */
interface Run {
  readonly lang: string
  text: string
  readonly starts: number[]
  readonly ends: number[]
}

/** Gathers the passages of one block: its own, and one for each stretch in another language. */
class Block {
  readonly #file: VFile
  readonly #kind: Passage['kind']
  readonly #source: string
  readonly #open: Run[] = []
  readonly #done: Run[] = []
  /** The elements of raw HTML that are open, and what each does: hides its text, or says its language. */
  readonly #tags: { name: string; hides: boolean; speaks: boolean }[] = []

  constructor(file: VFile, kind: Passage['kind'], source: string, lang: string) {
    this.#file = file
    this.#kind = kind
    this.#source = source
    this.#enter(lang)
  }

  #enter(lang: string): void {
    const run: Run = { lang, text: '', starts: [], ends: [] }
    this.#open.push(run)
    this.#done.push(run)
  }

  add(node: Nodes): void {
    if (node.type === 'html') this.#addTag(node.value, node)
    else if (this.#hidden) return
    else if (node.type === 'text') this.#addText(node)
    else if ('children' in node) for (const child of node.children) this.add(child)
    else this.#addPlain(opaque, node)
  }

  #addText(node: Extract<Nodes, { type: 'text' }>): void {
    const offsets = sourceOffsets(node, this.#source)
    const run = this.#open.at(-1)
    if (!offsets || !run) {
      this.#addPlain(opaque, node)
      return
    }
    run.text += node.value.replace(/[\n\r\t]/g, ' ')
    for (let index = 0; index < node.value.length; index++) {
      run.starts.push(offsets[index] ?? 0)
      run.ends.push(offsets[index + 1] ?? 0)
    }
  }

  #addPlain(text: string, { position }: Nodes): void {
    const run = this.#open.at(-1)
    if (!run) return
    run.text += text
    run.starts.push(position?.start.offset ?? 0)
    run.ends.push(position?.end.offset ?? 0)
  }

  #addTag(html: string, node: Nodes): void {
    const tag = readTag(html)
    if (!tag) {
      if (/^<(?:br|img)\b/i.test(html) && !this.#hidden) this.#addPlain(opaque, node)
    } else if (tag.kind === 'close') this.#leave(tag.name)
    else {
      const hides = tag.untouched && !this.#hidden
      const speaks = tag.lang !== undefined && !tag.untouched && !this.#hidden
      if (hides || speaks) this.#addPlain(opaque, node)
      if (speaks) this.#enter(tag.lang)
      this.#tags.push({ name: tag.name, hides, speaks })
    }
  }

  /** Close the last open element of a name, and with it those that were left open within. */
  #leave(name: string): void {
    const at = this.#tags.findLastIndex(tag => tag.name === name)
    if (at < 0) return
    for (const { speaks } of this.#tags.splice(at)) if (speaks) this.#open.pop()
  }

  get #hidden(): boolean {
    return this.#tags.some(({ hides }) => hides)
  }

  end(): Passage[] {
    return this.#done
      .filter(({ text }) => /[^\s\ufffc]/.test(text))
      .map(({ lang, text, starts, ends }, index) => ({
        lang,
        text: index === 0 ? withoutConventions(text) : text,
        kind: this.#kind,
        file: this.#file,
        starts,
        ends,
      }))
  }
}

const withoutConventions = (text: string) =>
  text.replace(conventions, signs => opaque.repeat(signs.length))
