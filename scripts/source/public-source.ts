import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { parseMarkdown } from './parse.ts'

/** What HTML has for its writers alone. */
const remarks = /<!--[\s\S]*?(?:-->|$)|<[!?][\s\S]*?(?:>|$)/g

interface Cut {
  readonly start: number
  readonly end: number
}

/**
 * Cut Markdown down to what its readers get: front matter goes, and comments, footnotes that nothing
 * calls and definitions that nothing uses, in which remarks are written too. All else stays as it is
 * typed. Text in, text out.
 */
export function publicSource(text: string): string {
  const tree = parseMarkdown(new VFile({ value: text }))
  const used = reached(tree)
  const seen = new Set<string>()
  const cuts: Cut[] = []
  visit(tree as Nodes, node => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    if (node.type === 'yaml') cuts.push({ start, end })
    if (node.type === 'html')
      for (const { 0: remark, index } of text.slice(start, end).matchAll(remarks))
        cuts.push({ start: start + index, end: start + index + remark.length })
    if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return
    const name = nameOf(node)
    // Of two alike, the first counts.
    if (!used.has(name) || seen.has(name)) cuts.push({ start, end })
    seen.add(name)
  })
  return withoutCuts(text, cuts)
}

/** The footnotes and definitions that the text leads to, or a footnote that it leads to. */
function reached(tree: Root): Set<string> {
  const found = new Set<string>()
  const definitions = new Map<string, Nodes>()
  visit(tree, 'footnoteDefinition', node => {
    if (!definitions.has(nameOf(node))) definitions.set(nameOf(node), node)
  })
  const follow = (from: Nodes) =>
    visit(from, node => {
      if (node.type === 'footnoteDefinition' && node !== from) return 'skip'
      if (!/Reference$/.test(node.type) || !('identifier' in node)) return undefined
      const name = nameOf(node)
      if (found.has(name)) return undefined
      found.add(name)
      const definition = definitions.get(name)
      if (definition) follow(definition)
      return undefined
    })
  follow(tree)
  return found
}

const nameOf = ({ type, identifier }: { type: string; identifier: string }): string =>
  `${type.startsWith('footnote') ? '^' : ''}${identifier}`

/** A cut that takes a whole line takes its end as well, and the empty line below it. */
function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let out = ''
  let upTo = 0
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    if (start < upTo) continue
    out += text.slice(upTo, start)
    upTo = end
    const after = /^(?:[ \t]*(?:\r?\n|$)){1,2}/.exec(text.slice(end))?.[0]
    if (after === undefined || !/(?:^|\n)[ \t]*$/.test(out)) continue
    out = out.replace(/[ \t]+$/, '')
    upTo += after.length
  }
  return out + text.slice(upTo)
}
