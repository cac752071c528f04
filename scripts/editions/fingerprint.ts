import { createHash } from 'node:crypto'
import { visit } from 'unist-util-visit'
import { Folder } from '../model/fold.ts'
import type { Block } from './block.ts'

/** Ten digits: among a million blocks, one pair in two would be alike by chance; a book has thousands. */
const length = 10

/**
 * The fingerprint of blocks: hexadecimal, of their own words, links and calls; of a block that has none of its
 * own, of its parts. What typography alone changes (quotation marks, apostrophes, spaces beside signs, ellipses)
 * and emphasis do not change it.
 */
export function fingerprintOf(blocks: readonly Block[]): string {
  const hash = createHash('sha256')
  const take = ({ kind, text, own, parts }: Block) => {
    const addresses: string[] = []
    for (const node of own)
      visit(node, inner => {
        if ('url' in inner && typeof inner.url === 'string') addresses.push(inner.url)
        if (inner.type === 'footnoteReference') addresses.push(`^${inner.identifier}`)
      })
    // Blanks mean something in code.
    const words = kind === 'code' ? text : withoutTypography(text)
    hash.update([words, ...addresses, ''].join('\n'))
    if (own.length === 0) parts.forEach(take)
  }
  blocks.forEach(take)
  return hash.digest('hex').slice(0, length)
}

const withoutTypography = (text: string): string =>
  new Folder()
    .fold(text)
    .text.replaceAll('…', '...')
    .replace(/ *([^\p{L}\p{N} ]) */gu, '$1')
    .trim()
