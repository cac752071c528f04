import { isAbsolute, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Write a path as a URI: a relative reference, percent-encoded, or a file URL when the path is
 * absolute. A lone surrogate becomes U+FFFD, for it has no UTF-8.
 * Source: RFC 3986, sections 2.1 and 4.2.
 */
export function uriOf(path: string): string {
  const whole = normalize(path.toWellFormed())
  if (isAbsolute(whole)) return pathToFileURL(whole).href
  return whole.split(sep).map(encodeURIComponent).join('/')
}
