import { manyOf, memberOf, typesOf } from './json-value.ts'

/** A passage told by its words. Source: W3C Web Annotation Data Model, 4.2.4. */
export interface Quote {
  /** Empty when the place between prefix and suffix is meant. */
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** So deep may a selector refine another. */
const DEEPEST = 8

/**
 * Read the passage off a target: the first text-quote selector, alone, in an array, or refining
 * another one. One that refines a quotation is a part of it. Source: the same, 4.2.9 (refinement).
 */
export function quoteOf(target: unknown): Quote | undefined {
  return manyOf(memberOf(target, 'selector'))
    .map(selector => quoteIn(selector, undefined, 0))
    .find(quote => quote !== undefined)
}

function quoteIn(selector: unknown, outer: Quote | undefined, depth: number): Quote | undefined {
  if (depth > DEEPEST) return undefined
  const own = typesOf(selector).includes('TextQuoteSelector') ? read(selector) : undefined
  const quote = own && outer ? within(own, outer) : (own ?? outer)
  const inner = manyOf(memberOf(selector, 'refinedBy'))
    .map(refining => quoteIn(refining, quote, depth + 1))
    .find(found => found !== undefined)
  return inner ?? quote
}

function read(selector: unknown): Quote | undefined {
  const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map(name =>
    memberOf(selector, name),
  )
  if (typeof exact !== 'string') return undefined
  return {
    exact,
    prefix: typeof prefix === 'string' ? prefix : '',
    suffix: typeof suffix === 'string' ? suffix : '',
  }
}

function within({ exact, prefix, suffix }: Quote, outer: Quote): Quote {
  const found = outer.exact.indexOf(prefix + exact + suffix)
  if (found < 0) return { exact, prefix, suffix }
  const start = found + prefix.length
  return {
    exact,
    prefix: outer.prefix + outer.exact.slice(0, start),
    suffix: outer.exact.slice(start + exact.length) + outer.suffix,
  }
}
