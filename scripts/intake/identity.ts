import { createHash } from 'node:crypto'

/** Extensions that say what the file is, not what the work is called. */
const extensions = /(?:\.(?:txt|text|raw|md|markdown|orig))+$/i

/** Letters that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Give the SHA-256 of bytes, in lower-case hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/**
 * Derive a work's id from a file name: `Japon–Europe.raw.txt` gives `japon-europe`.
 *
 * In: the name without folder, and the digest of the file. Out: lower-case ASCII letters, digits
 * and single hyphens; for a name without a Latin letter or digit, `text-` and eight digits of
 * the digest.
 */
export function idOf(fileName: string, digest: string): string {
  return slugOf(fileName.replace(extensions, '')) || `text-${digest.slice(0, 8)}`
}

/** Fold words to lower-case ASCII letters, digits and single hyphens; empty when none is Latin. */
export const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[æœøßłđðþı]/g, letter => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
