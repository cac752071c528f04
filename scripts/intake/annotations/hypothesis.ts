import type { ForeignAnnotation } from './foreign.ts'
import { dayIn, manyOf, memberOf, textIn } from './json-value.ts'
import { markdownWords } from './markdown-words.ts'
import { quoteOf } from './quote.ts'

/** Tell an annotation of Hypothesis, which has its words in `text`, from one of the W3C's model. */
export const isOfHypothesis = (value: unknown): boolean =>
  memberOf(value, 'body') === undefined &&
  memberOf(value, 'bodyValue') === undefined &&
  typeof memberOf(value, 'text') === 'string'

/**
 * Read an annotation as Hypothesis gives it, by its API or in its export. Its words are Markdown; a
 * reply names what it replies to, the first annotation first.
 * Source: Hypothesis API 1.0, schema of an annotation.
 */
export function readHypothesis(value: unknown): ForeignAnnotation {
  const account = /^acct:([^@]+)/.exec(textIn(value, 'user') ?? '')?.[1]
  const author = textIn(memberOf(value, 'user_info'), 'display_name') ?? account
  const id = textIn(value, 'id')
  const date = dayIn(value, 'created')
  return {
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    ...(id === undefined ? {} : { id }),
    repliesTo: manyOf(memberOf(value, 'references')).filter(one => typeof one === 'string'),
    words: markdownWords(textIn(value, 'text') ?? ''),
    tags: manyOf(memberOf(value, 'tags')).filter(one => typeof one === 'string'),
    quotes: manyOf(memberOf(value, 'target')).flatMap(target => quoteOf(target) ?? []),
  }
}
