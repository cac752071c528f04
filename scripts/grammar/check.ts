import { fault } from '../model/fault.ts'
import type { GrammarProgram, GrammarRemark } from '../model/grammar.ts'
import { opaque, type Passage } from '../model/passage.ts'
import { type PlaceIn, placesInFiles } from '../model/passage-place.ts'
import type { IsTold } from '../model/told.ts'

/** Suggestions in a message. */
const MOST = 3

/**
 * Ask outside programs about the grammar of passages, those of one language at once. Each remark becomes a fault
 * (`grammar`) at its place; not those on a term of the work, on what a better rule has told, or on what is no
 * text. Out: the names of the programs that answered. Where there are none, nothing happens.
 */
export async function checkGrammar(
  passages: readonly Passage[],
  programs: readonly GrammarProgram[],
  isTerm: (text: string, lang: string) => boolean,
  isTold: IsTold = () => false,
): Promise<string[]> {
  const placeIn = placesInFiles()
  const answered = new Set<string>()
  for (const [lang, ofLang] of Map.groupBy(passages, passage => passage.lang)) {
    const text = ofLang.map(lineOf).join('\n')
    for (const program of programs.filter(({ knows }) => knows(lang))) {
      const report = await program.ask(text, lang)
      if (report === undefined) continue
      answered.add(program.name)
      for (const remark of program.read(report, text))
        tell(
          remark,
          ofLang,
          program.name,
          placeIn,
          (passage, start, end) =>
            isTerm(passage.text.slice(start, end), lang) || isTold(passage, start, end),
        )
      // One program a language: a second would say the same in other words.
      break
    }
  }
  return [...answered]
}

/** A passage as a line that a program can read: what is no text stands as a word that nothing agrees with. */
const lineOf = ({ text }: Passage) =>
  text
    .replaceAll(opaque, 'X')
    .replace(/\u00ad/g, '\u2060')
    .replace(/[\n\r\u2028\u2029]/g, ' ')

function tell(
  { line, start, end, says, suggestions }: GrammarRemark,
  passages: readonly Passage[],
  name: string,
  placeIn: PlaceIn,
  isLeft: IsTold,
): void {
  const passage = passages[line]
  const found = passage?.text.slice(start, end) ?? ''
  if (!passage || found.trim() === '' || found.includes(opaque) || isLeft(passage, start, end))
    return
  const wanted = suggestions
    .filter(suggestion => suggestion.trim() !== '' && suggestion !== found)
    .slice(0, MOST)
    .map(suggestion => `“${shown(suggestion)}”`)
    .join(' or ')
  fault(
    passage.file,
    'grammar',
    `Unexpected “${shown(found)}”, expected ${wanted || 'other words'}`,
    { place: placeIn(passage, start, end), hint: `${name}: ${shown(says)}` },
  )
}

/** Words of an outside program on one line, without signs that a terminal would obey. */
const shown = (words: string) => words.replace(/[\s\p{Cc}]+/gu, ' ').trim()
