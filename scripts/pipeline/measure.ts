import { createHash } from 'node:crypto'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import type { LoadedImage } from '../model/image.ts'
import type { LexiconFile } from '../source/lexicon.ts'
import type { Manuscript, Work } from '../source/work.ts'

/** One SHA-256 over an edition's sources, each with its length, so that no two sets give the same. */
export function digestOf(
  work: Work,
  manuscript: Manuscript,
  lexicon: LexiconFile,
  images: ReadonlyMap<string, LoadedImage>,
): string {
  const hash = createHash('sha256')
  for (const file of [work.shared.file, manuscript.file, manuscript.notes?.file]) {
    const text = String(file ?? '')
    hash.update(`${text.length}\n${text}`)
  }
  if (lexicon.entries.length > 0)
    hash.update(`${lexicon.entries.length}\n${lexicon.entries.join('\n')}`)
  for (const image of [...images.values(), work.cover.logo, work.cover.own])
    if (image && 'data' in image) hash.update(`${image.data.length}\n`).update(image.data)
  return hash.digest('hex')
}

/** Count the words of a document's text, notes not counted. */
export function wordsOf(tree: Root): number {
  let words = 0
  visit(tree, 'element', node => {
    if (node.tagName !== 'article') return
    const text = textOf({ ...node, children: node.children.filter(child => !isNotes(child)) })
    words += text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  })
  return words
}

const isNotes = (node: Element['children'][number]) =>
  node.type === 'element' && node.properties.dataPart === 'notes'
