import { visit } from 'unist-util-visit'
import { primaryLanguage } from '../labels/labels.ts'
import type { Term } from '../model/term.ts'
import type { Block } from './block.ts'
import { valuesIn } from './facts/facts.ts'
import { termsIn } from './facts/terms.ts'

/** What of a block tells its translation, in whatever language: how long it is, and what stays as it is. */
export interface Profile {
  readonly blocks: readonly Block[]
  /** Letters and digits, those of its parts with them, in letters of English. */
  readonly length: number
  /** Names, terms, links, labels of notes; numbers and dates by their value, behind `valueSign`. */
  readonly tokens: ReadonlySet<string>
  /** All of its words, to know it again. */
  readonly text: string
}

/**
 * How many letters a language takes for what English says in one. Rough figures from parallel texts of the
 * European Union and the United Nations; an edition is known by much more.
 */
const density: Readonly<Record<string, number>> = {
  ar: 0.85,
  de: 1.15,
  es: 1.12,
  fr: 1.15,
  it: 1.12,
  ja: 0.48,
  ko: 0.5,
  zh: 0.35,
}

/** Names as they stand in any language with Latin letters, or beside others. */
const name = /\p{Lu}[\p{Script=Latin}\p{M}\d]{2,}/gu

/** Profile a block, or two that may be one in the other edition. */
export function profileOf(
  blocks: readonly Block[],
  lang: string,
  terms: readonly Term[] = [],
): Profile {
  const text = blocks.map(wordsOf).join(' ')
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const [primary = ''] = lang.toLowerCase().split('-')
  return {
    blocks,
    length: letters / (density[primary] ?? 1),
    tokens: tokensOf(blocks, text, lang, terms),
    text,
  }
}

/** The letters and digits of a text, in letters of English. */
export function lengthIn(text: string, lang: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return letters / (density[primaryLanguage(lang)] ?? 1)
}

/** The words of a block and of all its parts. */
export const wordsOf = (block: Block): string =>
  [block.text, ...block.parts.map(wordsOf)].filter(text => text !== '').join(' ')

/** Begins a token that is a number or a date: one that only one edition has tells something as well. */
export const valueSign = '='

function tokensOf(
  blocks: readonly Block[],
  text: string,
  lang: string,
  terms: readonly Term[],
): Set<string> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '')
  const tokens = new Set(plain.match(name))
  for (const { key } of valuesIn(text, lang)) tokens.add(valueSign + key)
  for (const { key } of termsIn(text, lang, terms)) tokens.add(key)
  const take = (block: Block) => {
    for (const node of block.own)
      visit(node, inner => {
        if (inner.type === 'footnoteReference') tokens.add(`^${inner.identifier}`)
        if ('url' in inner && typeof inner.url === 'string') tokens.add(inner.url)
      })
    block.parts.forEach(take)
  }
  blocks.forEach(take)
  return tokens
}
