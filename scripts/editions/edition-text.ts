import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Block, EditionText, Field, ShownNote } from './block.ts'
import { blocksOf } from './blocks.ts'

/** What of an edition is compared: its tree as `mdast/index.ts` prepares it, fields, and shown notes. */
interface Parts {
  readonly lang: string
  readonly file: VFile
  readonly tree: Root
  readonly fields: readonly Field[]
  readonly notes: readonly ShownNote[]
}

/** Take an edition apart: its fields are blocks before all others. */
export function editionTextOf({ lang, file, tree, fields, notes }: Parts): EditionText {
  const definitions = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url)
  })
  return { lang, file, blocks: [...fields.map(asBlock), ...blocksOf(tree)], definitions, notes }
}

const asBlock = ({ name, text, point }: Field): Block => ({
  kind: 'field',
  level: 0,
  id: name,
  text: text.replace(/[ \t\r\n]+/g, ' '),
  own: [{ type: 'text', value: text }],
  parts: [],
  position: { start: point, end: point },
})
