import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import { isOfLanguage, type Manuscript, type Work } from '../source/work.ts'
import type { BuildOptions } from './options.ts'

/** A bilingual edition that is to be made: its name (`japan-europe.fr-en`), and its two manuscripts. */
export interface Pair {
  readonly name: string
  readonly manuscripts: readonly [Manuscript, Manuscript]
}

/**
 * Choose the bilingual editions of a work: those that work.yaml asks for, or the one that the command
 * does. Two languages of which one has no article, or that are the same, are a fault (`edition-pair`).
 * Of what work.yaml asks for, `--lang` leaves out what needs another language; a proof has none.
 */
export function pairsOf(
  work: Work,
  chosen: readonly Manuscript[],
  { bilingual, edition }: Pick<BuildOptions, 'bilingual' | 'edition'>,
): Pair[] {
  if (edition === 'proof') return []
  const { file, data, yaml } = work.shared
  const asked = bilingual ? [bilingual] : (data.bilingual ?? [])
  const taken = new Set<string>()
  return asked.flatMap((languages, index): Pair[] => {
    const place = bilingual ? undefined : yaml?.placeOf(['bilingual', index])
    const [left, right] = languages.map(lang =>
      work.manuscripts.find(other => isOfLanguage(other.lang, lang)),
    )
    const lacking = !left ? languages[0] : !right ? languages[1] : undefined
    if (!left || !right) return refuse(file, `“${lacking}”`, 'a language with an article', place)
    if (left === right) return refuse(file, `“${left.lang}” twice`, 'two languages', place)
    const name = `${work.id}.${left.lang}-${right.lang}`
    if (taken.has(name)) return refuse(file, `second ${name}`, 'each pair once', place)
    taken.add(name)
    const isWhole = chosen.includes(left) && chosen.includes(right)
    if (isWhole) return [{ name, manuscripts: [left, right] }]
    return bilingual ? refuse(file, `${name} with --lang`, 'both languages', place) : []
  })
}

function refuse(file: VFile, found: string, expected: string, place: Point | undefined): [] {
  fault(file, 'edition-pair', `Unexpected ${found} in a bilingual edition, expected ${expected}`, {
    place: place ?? { line: 1, column: 1 },
  })
  return []
}
