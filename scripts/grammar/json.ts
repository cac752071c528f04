/** Read JSON that an outside program wrote, from its first brace to its last; `undefined` when it is none. */
export function readJson(text: string): unknown {
  const begin = text.indexOf('{')
  const end = text.lastIndexOf('}')
  try {
    return begin < 0 ? undefined : JSON.parse(text.slice(begin, end + 1))
  } catch {
    return undefined
  }
}
