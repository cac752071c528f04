/** Look into JSON that anybody may have written: a member of an object, `undefined` of all else. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined

/** A member that is a text with something in it. */
export function textIn(value: unknown, name: string): string | undefined {
  const member = memberOf(value, name)
  return typeof member === 'string' && member.trim() !== '' ? member : undefined
}

/** JSON-LD writes one value as itself and several as an array; nothing is none. */
export function manyOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The types of an object, without the prefix of a vocabulary. */
export const typesOf = (value: unknown): string[] =>
  [...manyOf(memberOf(value, 'type')), ...manyOf(memberOf(value, '@type'))].flatMap(type =>
    typeof type === 'string' ? [type.replace(/^.*[:#/]/, '')] : [],
  )

/** The day of an ISO 8601 instant, if the member is one. */
export const dayIn = (value: unknown, name: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(textIn(value, name) ?? '')?.[0]
