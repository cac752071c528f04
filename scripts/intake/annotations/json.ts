import type { VFile } from 'vfile'
import { fault } from '../../model/fault.ts'
import type { Decision } from '../decision.ts'
import { decode } from '../decode.ts'
import type { Reading } from './annotation.ts'
import { toReading } from './foreign-annotations.ts'
import { isOfHypothesis, readHypothesis } from './hypothesis.ts'
import { memberOf, typesOf } from './json-value.ts'
import type { Article } from './locate.ts'
import { readWebAnnotation } from './web-annotation.ts'

/** A larger file is no reading of an article. */
export const LARGEST_JSON = 64 * 2 ** 20

/**
 * Read annotations in JSON: the API's or the export of Hypothesis, or the W3C's model (an
 * annotation, a page, a collection with its first page, an array).
 *
 * In: the file's bytes, the article, the file that takes faults. Out: annotations in the order of
 * the article, those that are not found in it last; `undefined` with `file-encoding` or
 * `file-unreadable` for what is not JSON, or holds no annotations.
 */
export function readJson(bytes: Uint8Array, article: Article, file: VFile): Reading | undefined {
  if (bytes.length > LARGEST_JSON) return refuse(file, 'JSON beyond 64 MB')
  const text = decode(bytes, file)?.text
  if (text === undefined) return undefined
  const json = parse(text)
  if (json === undefined) return refuse(file, 'kind of file')
  const items = annotationsIn(json)
  if (!items) return refuse(file, 'JSON without annotations')
  const foreign = items.map(item =>
    isOfHypothesis(item) ? readHypothesis(item) : readWebAnnotation(item),
  )
  const source = items.some(isOfHypothesis) ? 'Hypothesis' : 'the file'
  const { annotations, decisions } = toReading(foreign, source, article)
  return { annotations, decisions: [...decisions, ...pagesElsewhere(json)] }
}

function refuse(file: VFile, found: string): undefined {
  fault(file, 'file-unreadable', `Unexpected ${found}, expected a .docx or annotations in JSON`, {
    place: { line: 1, column: 1 },
  })
}

/** JSON tells what is none by throwing; nothing that is parsed is `undefined`. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The annotations in a document of any of the known shapes; `undefined` when it has none of them. */
function annotationsIn(json: unknown): readonly unknown[] | undefined {
  const first = memberOf(json, 'first')
  const lists = [
    json,
    ...['rows', 'replies', 'annotations', 'items', '@graph'].map(name => memberOf(json, name)),
  ]
  const items = [...lists, memberOf(first, 'items')].filter(list => Array.isArray(list)).flat()
  const found = items.filter(isAnnotation)
  if (found.length > 0) return found
  if (isAnnotation(json)) return [json]
  // A search without a hit, a collection without a page.
  const isEmpty = items.length === 0 && lists.some(list => Array.isArray(list))
  return isEmpty || typesOf(json).includes('AnnotationCollection') ? [] : undefined
}

const isAnnotation = (value: unknown): boolean =>
  typesOf(value).includes('Annotation') ||
  (isOfHypothesis(value) && memberOf(value, 'uri') !== undefined) ||
  memberOf(value, 'target') !== undefined

/** Pages that a collection or a page only names: nothing is fetched. */
function pagesElsewhere(json: unknown): Decision[] {
  const first = memberOf(json, 'first')
  const pages = [first, memberOf(json, 'next'), memberOf(first, 'next')]
  return pages
    .filter(page => typeof page === 'string')
    .map(page => ({ what: `page not read: ${page}`, why: 'it is not in the file' }))
}
