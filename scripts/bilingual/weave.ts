import type { Element } from 'hast'
import { h } from 'hastscript'
import type { OutlineItem } from '../model/document.ts'
import { blocksOf } from './blocks.ts'
import { idsOf, prefixIds } from './ids.ts'
import { type Matched, rowsOf } from './rows.ts'
import { bothOf, sectionsOf } from './sections.ts'
import { joinColumns, joinNotes, joinTitlePages } from './sheets.ts'
import { dressers, elementsOf, partOf, type Side } from './sides.ts'

/** Two editions in one body. */
export interface Woven {
  readonly body: Element
  /** With the titles of both. */
  readonly outline: readonly OutlineItem[]
  /** The outlines of each language, with the ids that its heads have now. */
  readonly sides: readonly [readonly OutlineItem[], readonly OutlineItem[]]
}

/**
 * Weave two editions, of which `matches` tells what is each other's translation, into one body: title page, contents, text, notes and colophon in both languages,
 * each block in a `div.pair` with its counterpart, of which one has the class `first-language`, the
 * other `second-language`, both their `lang`. The ids of the first stay; those of the second get its
 * language as prefix. Neither edition is changed.
 */
export function weave(left: Side, right: Side, matches: readonly Matched[]): Woven {
  const [one, two] = [structuredClone(left.body), structuredClone(right.body)]
  // Of which there will be one, with the id that it has in either edition.
  for (const name of ['text', 'contents', 'colophon']) delete partOf(two, name)?.properties.id
  const prefix = prefixFor(right.lang, one)
  prefixIds(two, prefix)
  const facing = right.outline.map(function rename(item): OutlineItem {
    return { ...item, id: prefix + item.id, children: item.children.map(rename) }
  })
  const dress = dressers(left.lang, right.lang)
  const of = (name: string) => [partOf(one, name), partOf(two, name)] as const
  const [blocks, others] = of('text').map(main => elementsOf(main).flatMap(blocksOf))
  const rows = rowsOf(blocks ?? [], others ?? [], matches)
  const titles = new Map([...titlesOf(left.outline), ...titlesOf(facing)])
  const { children, outline } = sectionsOf(rows, dress, titles)
  const notes = joinNotes(dress, ...of('notes'))
  const [main] = of('text')
  const [title, otherTitle] = of('title-page')
  if (!main || !title || !otherTitle) throw new Error('An edition lacks its text or its title page')
  const article = h('article', [...children, ...(notes ? [notes] : [])])
  const body = h('body', [
    ...elementsOf(one).filter(({ properties }) => isSkipLink(properties.className)),
    joinTitlePages(dress, title, otherTitle),
    ...list(joinColumns(dress, ...of('contents'))),
    { ...main, children: [article] },
    ...list(joinColumns(dress, ...of('colophon'))),
  ])
  return {
    body,
    outline: [...outline, ...(notes ? [notesItem(notes, titles)] : [])],
    sides: [left.outline, facing],
  }
}

/** The heads of a section of notes, as an entry of the outline. */
function notesItem({ properties }: Element, titles: ReadonlyMap<string, string>): OutlineItem {
  const ids = [properties.ariaLabelledBy ?? []].flat().map(String)
  return { id: ids[0] ?? '', title: bothOf(...ids.map(id => titles.get(id) ?? '')), children: [] }
}

const titlesOf = (outline: readonly OutlineItem[]): [string, string][] =>
  outline.flatMap(({ id, title, children }): [string, string][] => [
    [id, title],
    ...titlesOf(children),
  ])

/** A prefix with which no id of the other edition begins. */
function prefixFor(lang: string, other: Element): string {
  const ids = [...idsOf(other)]
  let prefix = `${lang}-`
  while (ids.some(id => id.startsWith(prefix))) prefix += '-'
  return prefix
}

const isSkipLink = (className: Element['properties'][string]) =>
  [className].flat().includes('skip-link')

const list = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value])
