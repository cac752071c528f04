import type { VFile } from 'vfile'
import type * as z from 'zod'
import { fault } from '../model/fault.ts'
import type { YamlData } from './yaml.ts'

/**
 * Hold data against a schema: the typed value out, without the fields that do not fit, each of which
 * is a fault (`metadata-schema`) at its place. `undefined` when nothing fits.
 */
export function validate<Output>(
  schema: z.ZodType<Output>,
  data: YamlData,
  file: VFile,
): Output | undefined {
  const result = schema.safeParse(data.value)
  if (result.success) return result.data
  const { issues } = result.error
  for (const issue of issues) report(issue, data, file)
  // One bad field is no reason to forget the others: the faults that would follow mean nothing.
  const bad = new Set(issues.flatMap(fieldsOf))
  if (typeof data.value !== 'object' || data.value === null) return undefined
  const good = Object.entries(data.value).filter(([field]) => !bad.has(field))
  return schema.safeParse(Object.fromEntries(good)).data
}

/** The fields of the whole that an issue is about. */
const fieldsOf = (issue: Issue): string[] =>
  issue.path[0] === undefined && issue.code === 'unrecognized_keys'
    ? issue.keys
    : [String(issue.path[0])]

type Issue = z.core.$ZodIssue

function report(issue: Issue, data: YamlData, file: VFile) {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      fault(file, 'metadata-schema', `Unexpected field ${quote(key)}, expected a known field`, {
        place: data.placeOf(issue.path, key),
        hint: 'docs/metadata.md lists the fields.',
      })
    return
  }
  const within = withinMeant(issue)
  if (within) {
    for (const one of within) report(one, data, file)
    return
  }
  const value = valueAt(data.value, issue.path)
  const name = issue.path.length > 0 ? ` in ${quote(issue.path.join('.'))}` : ''
  fault(file, 'metadata-schema', `Unexpected ${kindOf(value)}${name}, expected ${wanted(issue)}`, {
    place: data.placeOf(issue.path),
  })
}

/** Of alternatives, the one whose kind the value has is what was meant: what is wrong within it. */
function withinMeant(issue: Issue): Issue[] | undefined {
  if (issue.code !== 'invalid_union') return undefined
  return issue.errors
    .find(branch =>
      branch.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
    )
    ?.map(one => ({ ...one, path: [...issue.path, ...one.path] }))
}

function wanted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return (
        { string: 'text', object: 'a map of fields', array: 'a list', record: 'a map of fields' }[
          issue.expected as string
        ] ?? issue.expected
      )
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`
    case 'too_small':
      return 'something that is not empty'
    case 'invalid_key':
      return 'a known name'
    case 'invalid_union':
      // The alternatives of a union differ in kind: text, or a map with more in it.
      return [...new Set(issue.errors.flatMap(branch => branch.slice(0, 1).map(wanted)))].join(
        ' or ',
      )
    default:
      return issue.message
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = Reflect.get(at, key)
  }
  return at
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing'
  if (typeof value === 'string') return quote(value.length > 40 ? `${value.slice(0, 40)}…` : value)
  return Array.isArray(value) ? 'list' : 'map'
}

const quote = (words: string) => `“${words}”`
