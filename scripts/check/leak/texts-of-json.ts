/** A string of a JSON text, with the key it stands under. */
export interface JsonString {
  readonly key: string
  readonly value: string
}

/** Keys of schema.org and JSON-LD whose values are words of a vocabulary, not of people. */
export const machineStrings = /^(?:@\w+|access\w+|inLanguage|identifier|url|date\w+)$/

/** Take the strings out of a JSON text; `undefined` when it is none. */
export function stringsOfJson(source: string): JsonString[] | undefined {
  try {
    return stringsIn(JSON.parse(source), '')
  } catch {
    return undefined
  }
}

function stringsIn(value: unknown, key: string): JsonString[] {
  if (typeof value === 'string') return [{ key, value }]
  if (Array.isArray(value)) return value.flatMap(item => stringsIn(item, key))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) => stringsIn(item, name))
  return []
}
