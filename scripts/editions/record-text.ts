import type { EditionMark, EditionRecord } from '../model/edition-record.ts'

/**
 * Write a record as YAML: a line a block, in the order of the source, so that a change of one block is a change of
 * one line, and two people who mark different blocks do not meet. `article` is the name of the translation's file.
 */
export function recordText({ source, blocks }: EditionRecord, article: string): string {
  return [
    `# What ${article} was translated from, block by block; \`imprimatur editions mark\` writes it.`,
    `source: ${source}`,
    blocks.length > 0 ? 'blocks:' : 'blocks: []',
    ...blocks.map(lineOf),
    '',
  ].join('\n')
}

function lineOf({ source, translation, drift, block }: EditionMark): string {
  const wanted = drift ? `, drift: ${drift}` : ''
  return `  - {source: ${source}, translation: ${translation}${wanted}, block: ${JSON.stringify(block)}}`
}
