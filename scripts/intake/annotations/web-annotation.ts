import type { RootContent } from 'mdast'
import type { ForeignAnnotation } from './foreign.ts'
import { dayIn, manyOf, memberOf, textIn, typesOf } from './json-value.ts'
import { markdownWords } from './markdown-words.ts'
import { quoteOf } from './quote.ts'
import { htmlWords, plainWords } from './words.ts'

/** A part of an annotation's body, and what it is for. */
interface Body {
  readonly value: string
  readonly format: string
  readonly purpose: string
}

/** So deep may a choice or a list of bodies hold others. */
const DEEPEST = 8

/**
 * Read an annotation of the W3C's model. Bodies for `tagging` are tags, one for `editing` the new
 * words of a change, all others words of the note; a body without a purpose has the annotation's
 * motivation. Source: W3C Web Annotation Data Model (2017), 3.2 (bodies), 3.3 (other properties).
 */
export function readWebAnnotation(value: unknown): ForeignAnnotation {
  const motivation = manyOf(memberOf(value, 'motivation')).find(one => typeof one === 'string')
  const purpose = motivation?.replace(/^.*[:#/]/, '') ?? 'commenting'
  const bodies = [
    // 3.2.7: one text in a short form, plain.
    ...manyOf(memberOf(value, 'bodyValue')),
    ...manyOf(memberOf(value, 'body')),
  ].flatMap(body => bodiesIn(body, purpose, 0))
  const targets = manyOf(memberOf(value, 'target'))
  const author = nameIn(memberOf(value, 'creator'))
  const audience = nameIn(memberOf(value, 'audience'))
  const date = dayIn(value, 'created')
  const id = textIn(value, 'id') ?? textIn(value, '@id')
  const via = manyOf(memberOf(value, 'via')).find(one => typeof one === 'string')
  const noteId = /\.notes\.md#([\w-]+)$/.exec(via ?? '')?.[1]
  const edit = bodies.find(body => body.purpose === 'editing')?.value
  return {
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    ...(id === undefined ? {} : { id }),
    ...(audience === undefined ? {} : { audience }),
    ...(noteId === undefined ? {} : { noteId }),
    ...(edit === undefined ? {} : { edit }),
    repliesTo: targets.flatMap(target => sourceOf(target) ?? []),
    words: bodies.filter(({ purpose }) => !/^(?:tagging|editing)$/.test(purpose)).flatMap(wordsOf),
    tags: bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    quotes: targets.flatMap(target => quoteOf(target) ?? []),
  }
}

/** A body may be a text, an address, a text with its format, or a choice or list of these. */
function bodiesIn(body: unknown, outer: string, depth: number): Body[] {
  if (depth > DEEPEST) return []
  if (typeof body === 'string') return [{ value: body, format: 'text/plain', purpose: outer }]
  const purposes = manyOf(memberOf(body, 'purpose')).filter(one => typeof one === 'string')
  const purpose = purposes[0]?.replace(/^.*[:#/]/, '') ?? outer
  const value = memberOf(body, 'value')
  const format = textIn(body, 'format')?.toLowerCase().split(';')[0]?.trim() ?? 'text/plain'
  if (typeof value === 'string') return [{ value, format, purpose }]
  const items = manyOf(memberOf(body, 'items'))
  // 3.2.6: of a choice, the first is the default.
  const chosen = typesOf(body).includes('Choice') ? items.slice(0, 1) : items
  if (chosen.length > 0) return chosen.flatMap(item => bodiesIn(item, purpose, depth + 1))
  const source = sourceOf(body)
  return source === undefined ? [] : [{ value: source, format: 'text/plain', purpose }]
}

function wordsOf({ value, format }: Body): RootContent[] {
  if (format === 'text/markdown') return markdownWords(value)
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(format)
    ? htmlWords(value)
    : plainWords(value)
}

/** Where something is: an address, or an object that has one. */
function sourceOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const source = memberOf(value, 'source')
  return typeof source === 'string' ? source : (textIn(source, 'id') ?? textIn(value, 'id'))
}

/** The name of an agent or audience; of several, the first. Source: the same, 3.3.2 and 3.3.3. */
function nameIn(value: unknown): string | undefined {
  const [agent] = manyOf(value)
  if (typeof agent === 'string') return agent
  return ['name', 'schema:name', 'nickname', 'id'].map(name => textIn(agent, name)).find(Boolean)
}
