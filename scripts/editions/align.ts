import type { Root, RootContent } from 'mdast'
import { anchorsOf } from './anchors.ts'
import type { Block } from './block.ts'
import { blocksOf } from './blocks.ts'
import { costOf, prices, weightsOf } from './cost.ts'
import type { Known, Languages, Pair } from './pair.ts'
import { type Bead, cheapestPath } from './path.ts'
import { type Profile, profileOf } from './profile.ts'

/**
 * Lay two editions beside each other: their mdast as `mdast/index.ts` prepares it in, their top-level blocks in
 * pairs out, in an order that keeps that of both. A node stands in exactly one pair, and is the tree's own;
 * front matter and definitions of links stand in none, footnotes in the last, in the order of their calls.
 */
export function alignEditions(
  source: Root,
  target: Root,
  languages: Languages,
): Pair<RootContent>[] {
  const nodesOf = (blocks: readonly Block[]) =>
    blocks.flatMap(({ node }) => (node && isContent(node) ? [node] : []))
  return alignBlocks(blocksOf(source), blocksOf(target), languages).map(pair => ({
    ...pair,
    source: nodesOf(pair.source),
    target: nodesOf(pair.target),
  }))
}

const isContent = (node: NonNullable<Block['node']>): node is RootContent => node.type !== 'root'

/**
 * Align blocks that stand side by side: those with the same id, or known to belong together, hold; between
 * them the cheapest way through both is taken, in order.
 */
export function alignBlocks(
  source: readonly Block[],
  target: readonly Block[],
  languages: Languages,
  known: Known = () => false,
): Pair<Block>[] {
  // Footnotes stand elsewhere for the reader, and are never taken for text.
  const isNote = ({ kind }: Block) => kind === 'footnote'
  const text = [source, target].map(blocks => blocks.filter(block => !isNote(block)))
  const notes = [source, target].map(blocks => blocks.filter(isNote))
  return [text, notes].flatMap(([ours = [], theirs = []]) =>
    alignRun(ours, theirs, languages, known),
  )
}

function alignRun(
  source: readonly Block[],
  target: readonly Block[],
  languages: Languages,
  known: Known,
): Pair<Block>[] {
  const { terms } = languages
  const ours = source.map(block => profileOf([block], languages.source, terms))
  const theirs = target.map(block => profileOf([block], languages.target, terms))
  const weights = weightsOf(ours, theirs)
  const joinOurs = joinIn(languages.source, terms)
  const joinTheirs = joinIn(languages.target, terms)
  const price = ({ source, target }: Bead<Profile>): number => {
    if (source.length === 0 || target.length === 0) return prices.gap
    const one = joinOurs(source)
    const other = joinTheirs(target)
    if (!one || !other) return Infinity
    const merge = source.length + target.length > 2 ? prices.merge : 0
    return merge + costOf(one, other, weights)
  }
  const pairs: Pair<Block>[] = []
  let [i, j] = [0, 0]
  for (const [nextOurs, nextTheirs] of [
    ...anchorsOf(source, target, known),
    [source.length, target.length] as const,
  ]) {
    const between = cheapestPath(ours.slice(i, nextOurs), theirs.slice(j, nextTheirs), price)
    pairs.push(...between.map(asPair))
    const [anchor, other] = [source[nextOurs], target[nextTheirs]]
    if (anchor && other) pairs.push(pairOf([anchor], [other]))
    ;[i, j] = [nextOurs + 1, nextTheirs + 1]
  }
  return pairs
}

/** Makes one profile of two paragraphs that follow each other, once; other blocks are never joined. */
function joinIn(
  lang: string,
  terms: Languages['terms'],
): (profiles: readonly Profile[]) => Profile | undefined {
  const joined = new Map<Profile, Profile | undefined>()
  return ([first, ...others]) => {
    if (!first || others.length === 0) return first
    if (!joined.has(first)) {
      const blocks = [first, ...others].flatMap(profile => profile.blocks)
      const isText = blocks.every(({ kind }) => kind === 'paragraph')
      joined.set(first, isText ? profileOf(blocks, lang, terms) : undefined)
    }
    return joined.get(first)
  }
}

const asPair = ({ source, target }: Bead<Profile>): Pair<Block> =>
  pairOf(
    source.flatMap(({ blocks }) => blocks),
    target.flatMap(({ blocks }) => blocks),
  )

function pairOf(source: readonly Block[], target: readonly Block[]): Pair<Block> {
  const id = source[0]?.id ?? target[0]?.id
  return { source, target, ...(id ? { id } : {}) }
}
