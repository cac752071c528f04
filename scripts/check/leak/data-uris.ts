import type { Part } from './leak-text.ts'

/** Up to the end of the address: a quotation mark, a parenthesis or white space. */
const address = /data:([^,;"'\s()]*)((?:;[^,;"'\s()]*)*),([^"'\s()]*)/gi

/**
 * Cut the addresses that hold a file (`data:`) out of an attribute or a style sheet: what is left,
 * and the files. Source: RFC 2397.
 */
export function cutDataUris(text: string, name: string): { rest: string; inside: Part[] } {
  const inside: Part[] = []
  if (!/data:/i.test(text)) return { rest: text, inside }
  const rest = text.replace(address, (_, type: string, parameters: string, body: string) => {
    const data = /;base64$/i.test(parameters) ? Buffer.from(body, 'base64') : bytesOf(body)
    const read = type === '' || type === 'text/plain'
    inside.push({ name: `${name} (${type || 'data'})`, data, read })
    return ' '
  })
  return { rest, inside }
}

/** Percent signs undone by bytes, as they may be of any encoding. */
const bytesOf = (body: string) =>
  Buffer.from(
    body.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    'latin1',
  )
