import type { Passage } from '../model/passage.ts'
import { finder, type Stretch } from './find.ts'
import { houseListFor, isSpaced } from './lists.ts'
import { offered, type Remark } from './remark.ts'
import type { Variants } from './row.ts'
import { sureText } from './sure-text.ts'

interface Entry {
  readonly variants: Variants
  readonly form: string
  readonly ruleId: 'house-acronym' | 'house-word'
}

interface Found extends Stretch<Entry> {
  readonly passage: Passage
}

/**
 * Find the forms of acronyms and words that a text has beside another form of the same, and those that another
 * language has. The form that stands most often is wanted throughout; of two, the one that the list has first. A
 * form in parentheses explains another, and counts for nothing. A text is all passages of one file.
 */
export function findVariants(passages: readonly Passage[], lang: string): Remark[] {
  const { acronyms, variants } = houseListFor(lang)
  const find = finder(
    [...acronyms.flatMap(entriesOf('house-acronym')), ...variants.flatMap(entriesOf('house-word'))],
    isSpaced(lang),
  )
  const files = Map.groupBy(passages, ({ file }) => file)
  return [...files.values()].flatMap(ofFile => {
    const found = ofFile.flatMap(passage =>
      find(passage.text)
        .filter(({ start }) => !/[(（]$/.test(passage.text.slice(0, start)))
        .map(stretch => ({ ...stretch, passage })),
    )
    const groups = Map.groupBy(found, ({ entry }) => entry.variants)
    return [...groups].flatMap(([group, all]) => remarksOn(group, all, lang))
  })
}

const entriesOf =
  (ruleId: Entry['ruleId']) =>
  (variants: Variants): [string, Entry][] =>
    [...variants.forms, ...(variants.foreign ?? [])].map(form => [form, { variants, form, ruleId }])

function remarksOn({ forms }: Variants, found: readonly Found[], lang: string): Remark[] {
  const counts = new Map<string, number>()
  for (const { entry } of found) counts.set(entry.form, (counts.get(entry.form) ?? 0) + 1)
  const count = (form: string) => counts.get(form) ?? 0
  const wanted = [...forms].sort((a, b) => count(b) - count(a))[0] ?? ''
  return found
    .filter(({ entry }) => entry.form !== wanted)
    .map(({ passage, start, end, entry: { form, ruleId } }): Remark => {
      const text = passage.text.slice(start, end)
      const better = counterpart(text, form, wanted)
      // Another acronym may have another gender.
      const sure = ruleId === 'house-word' || form.toLowerCase() === wanted.toLowerCase()
      return {
        passage,
        start,
        end,
        ruleId,
        wanted: offered([better]),
        hint: forms.includes(form)
          ? `One form throughout: the text has the other in ${places(count(wanted))}.`
          : 'It is the form of another language.',
        becomes: sure ? sureText(text, better, lang) : undefined,
      }
    })
}

/** What a word of one form is in another: that at the same place of its alternatives, with the same ending. */
function counterpart(found: string, form: string, wanted: string): string {
  const [ours, theirs] = [form.split('|'), wanted.split('|')]
  const plain = found.toLowerCase().replace(/\s+/g, ' ')
  const index = ours.findIndex(each => startsWith(plain, each.toLowerCase()))
  const better = theirs[index] ?? theirs[0] ?? ''
  const ending = found.slice((ours[index] ?? '').length - 1)
  return better.endsWith('*') ? better.slice(0, -1) + ending : better
}

const startsWith = (word: string, form: string) =>
  form.endsWith('*') ? word.startsWith(form.slice(0, -1)) : word === form

const places = (count: number) => (count === 1 ? '1 place' : `${count} places`)
