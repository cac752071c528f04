import { basename } from 'node:path'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'

/** As many signs tell enough. */
const most = 4

/**
 * Report that a PDF does not claim to keep to its standards, on its own file: one of the `signs`, which
 * no face of ours has, has no glyph on this machine. `sources` are searched for where it stands.
 */
export function reportUnclaimed(file: VFile, signs: readonly string[], sources: readonly VFile[]) {
  const named = signs.slice(0, most).map(sign => `“${sign}” (${codeOf(sign)})`)
  const more = signs.length > most ? '…' : ''
  const subject =
    signs.length === 1
      ? `sign ${named[0]}`
      : `sign${signs.length === 0 ? '' : `, one of ${named.join(', ')}${more},`}`
  fault(
    file,
    'pdf-claim',
    `Unexpected ${subject} without a glyph, expected a PDF that claims PDF/UA-1 and PDF/A-3a`,
    { hint: [placeOf(signs, sources), 'The PDF is tagged all the same.'].join(' ').trim() },
  )
}

const codeOf = (sign: string) =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Where the first of some signs is typed. */
function placeOf(signs: readonly string[], sources: readonly VFile[]): string {
  for (const sign of signs)
    for (const source of sources) {
      const line = String(source)
        .split('\n')
        .findIndex(words => words.includes(sign))
      if (line >= 0) return `“${sign}” is in ${basename(source.path)}, line ${line + 1}.`
    }
  return ''
}
