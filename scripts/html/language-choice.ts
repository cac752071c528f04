import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Side } from '../model/document.ts'

/**
 * Make the fields with which a reader of a bilingual HTML file chooses one language or both, each by its
 * name in itself. There is no script: styles/bilingual.css heeds what is checked.
 */
export function languageChoice([first, second]: readonly [Side, Side]): Element {
  const names = [first, second].map(({ lang }) => nameOf(lang))
  const both = names.join(' + ')
  return h('fieldset.language-choice', { ariaLabel: both }, [
    field('both', both, true),
    ...names.map((name, index) => field(index === 0 ? 'first' : 'second', name, false)),
  ])
}

const field = (value: string, name: string, checked: boolean) =>
  h('label', [
    h('input', { type: 'radio', name: 'languages', id: `show-${value}`, value, checked }),
    ` ${name}`,
  ])

/** The name of a language in itself; its tag, where none is known. */
function nameOf(lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang
  } catch {
    return lang
  }
}
