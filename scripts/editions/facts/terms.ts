import { primaryLanguage } from '../../labels/labels.ts'
import type { Term } from '../../model/term.ts'
import type { Fact } from './fact.ts'

/** Scripts that part their words; letters of others may stand right beside them. */
const parted = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`

/**
 * Find the terms of a work in a text: one fact for each that stands there in one of its forms. A form with
 * a capital is looked for as it is written; in scripts that part words, only where a word begins and ends.
 */
export function termsIn(text: string, lang: string, terms: readonly Term[]): Fact[] {
  return terms.flatMap((term, index): Fact[] => {
    const forms = formsOf(term, lang)
    const found = forms.find(form => patternOf(form).test(text))
    return found === undefined ? [] : [{ kind: 'name', key: `term ${index}`, words: found }]
  })
}

/** How a term is written in a language, the usual form first; none where it is not said. */
export function formsOf(term: Term, lang: string): readonly string[] {
  const found = term[lang] ?? term[primaryLanguage(lang)]
  return found === undefined ? [] : typeof found === 'string' ? [found] : found
}

function patternOf(form: string): RegExp {
  // Typography may keep the words of a name together.
  const escaped = form
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\s/g, String.raw`\s`)
  const flags = /\p{Lu}/u.test(form) ? 'u' : 'iu'
  return new RegExp(`[${parted}]`, 'u').test(form)
    ? new RegExp(String.raw`(?<![${parted}\p{N}])${escaped}(?![${parted}\p{N}])`, flags)
    : new RegExp(escaped, flags)
}
