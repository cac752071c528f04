import { visit } from 'unist-util-visit'
import { primaryLanguage } from '../../labels/labels.ts'
import type { Block } from '../block.ts'
import type { Fact } from './fact.ts'

/** Says which of the source's ids and labels a translation's own stands for. */
export type Renamed = (id: string) => string

/**
 * Find where the links and images of a block lead and which footnotes it calls. What has a language in its address
 * is the same in another: `images/ties.fr.svg`, `/fr/`, `fr.example.org` (with whatever path).
 */
export function linksIn(
  block: Block,
  lang: string,
  definitions: ReadonlyMap<string, string>,
  renamed: Renamed,
): Fact[] {
  const facts: Fact[] = []
  const link = (url: string) =>
    facts.push({ kind: 'link', key: keyOf(url, lang, renamed), words: url })
  for (const node of block.own)
    visit(node, inner => {
      if (inner.type === 'link' || inner.type === 'image') link(inner.url)
      if (inner.type === 'linkReference' || inner.type === 'imageReference')
        link(definitions.get(inner.identifier) ?? inner.identifier)
      if (inner.type === 'footnoteReference') {
        const key = `^${renamed(`^${inner.identifier}`).replace(/^\^/, '')}`
        facts.push({ kind: 'note', key, words: `[^${inner.label ?? inner.identifier}]` })
      }
    })
  return facts
}

function keyOf(url: string, lang: string, renamed: Renamed): string {
  if (url.startsWith('#')) return `#${renamed(url.slice(1))}`
  const tag = `(?:${lang}|${primaryLanguage(lang)})`
  const host = new RegExp(String.raw`^https?://(?:[^/]*\.)?${tag}\.[^/]+`, 'i').exec(url)
  if (host) return host[0].replace(new RegExp(`(?<=[/.])${tag}(?=\\.)`, 'i'), '*')
  return url.replace(new RegExp(`(?<=[/._=-])${tag}(?=[/._&?#-]|$)`, 'gi'), '*')
}
