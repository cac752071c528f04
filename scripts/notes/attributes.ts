import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type * as z from 'zod'
import { fault } from '../model/fault.ts'
import { type NoteAttributes, noteSchema } from './schema.ts'

/** Attributes as the directive gives them: text, or nothing where only a name stands. */
type Given = Readonly<Record<string, string | null | undefined>>

/**
 * Hold a note's attributes against the schema, and its people against those declared: the typed
 * attributes out, or `undefined` with a fault for each that does not fit (`note-attribute`,
 * `note-person`). `placeOf` finds a word of the note's first line.
 */
export function readAttributes(
  given: Given,
  people: ReadonlySet<string>,
  file: VFile,
  placeOf: (word: string) => Point,
): NoteAttributes | undefined {
  const { success, data, error } = noteSchema.safeParse(withoutNulls(given))
  for (const issue of error?.issues ?? [])
    for (const { word, reason } of faultsOf(issue, given))
      fault(file, 'note-attribute', reason, { place: placeOf(word) })
  let known = true
  for (const name of ['by', 'for'] as const) {
    const person = given[name]
    if (!person || people.has(person)) continue
    known = false
    fault(file, 'note-person', `Unexpected ${name}=${person}, expected ${listOf(people)}`, {
      place: placeOf(`${name}=`),
      hint: 'Declare the person under `people` in work.yaml.',
    })
  }
  return success && known ? data : undefined
}

/** An attribute without a value counts as an empty one. */
const withoutNulls = (given: Given) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? '']))

function faultsOf(issue: z.core.$ZodIssue, given: Given): { word: string; reason: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(name => ({
      word: name,
      reason: `Unexpected ${name}, expected ${Object.keys(noteSchema.shape).join(', ')}`,
    }))
  const name = String(issue.path[0])
  if (name === 'id')
    return [{ word: 'id', reason: 'Unexpected note without an id, expected {#id}' }]
  const expected =
    issue.code === 'invalid_value'
      ? `one of ${issue.values.join(', ')}`
      : name === 'due'
        ? 'a date such as 2026-12-01'
        : 'a value'
  return [
    { word: `${name}=`, reason: `Unexpected ${name}=${given[name] ?? ''}, expected ${expected}` },
  ]
}

const listOf = (people: ReadonlySet<string>) =>
  people.size > 0 ? `one of ${[...people].join(', ')}` : 'a person (work.yaml declares none)'
