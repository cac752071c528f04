import { domainToUnicode } from 'node:url'

/**
 * Write an absolute address as RFC 3986 has it: what browsers take as it comes (`|`, `[`, a lone `%`, a
 * space in a mail's subject) percent-encoded. `undefined` when it is none, when it names nothing (`tel:`), or when no host can be called
 * so (RFC 1035 §2.3.4: labels of 1 to 63 letters, 253 in all; RFC 5890 §2.3.2: no `xn--` that is no word).
 */
export function plainAddress(href: string): string | undefined {
  const url = URL.parse(href)
  if (!url || !isHost(url.hostname) || url.href === url.protocol) return undefined
  const [, start = '', path = '', fragment] =
    /^([^:]*:(?:\/\/[^/?#]*)?)([^#]*)(?:#(.*))?$/s.exec(url.href) ?? []
  return start + encoded(path) + (fragment === undefined ? '' : `#${encoded(fragment)}`)
}

/** Of an address without a host (`mailto:`) nothing is asked here. */
function isHost(name: string): boolean {
  if (name === '' || name.startsWith('[')) return true
  // The root's own label is empty.
  const labels = name.replace(/\.$/, '').split('.')
  return (
    name.length <= 253 &&
    labels.every(label => label.length > 0 && label.length <= 63) &&
    labels.every(label => !label.startsWith('xn--') || domainToUnicode(label) !== label)
  )
}

/** What RFC 3986 §3.3–3.5 does not list, and a `%` that begins no escape, as escapes. */
const encoded = (part: string): string =>
  part.replace(/%(?![0-9a-f]{2})|[^\w!$&'()*+,\-./:;=?@~%]/gi, encodeURIComponent)
