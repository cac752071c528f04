import type { Term } from '../model/term.ts'
import type { Block, EditionText } from './block.ts'
import { type Fact, type FactKind, factKinds, onlyIn } from './facts/fact.ts'
import { factsOf, type Setting, sureIn } from './facts/facts.ts'
import { sharedNames, vocabularyOf } from './facts/names.ts'
import { knowsNegations, negationsIn } from './facts/negations.ts'
import { formsOf } from './facts/terms.ts'
import type { Languages } from './pair.ts'
import { wordsOf } from './profile.ts'
import { pairSentences } from './sentences.ts'
import type { Unit } from './units.ts'

/** What a block says and its translation does not, or the other way round; one kind of facts. */
export interface Drift {
  readonly kind: FactKind
  readonly source: readonly Fact[]
  readonly target: readonly Fact[]
}

/** Make the comparison of pairs of blocks of two editions: what differs out, in the order of `factKinds`. */
export function driftsOf(
  source: EditionText,
  target: EditionText,
  units: readonly Unit[],
  terms: readonly Term[],
): (unit: Unit) => Drift[] {
  const names = sharedNames(...vocabularies(source, target))
  const known = terms.filter(term =>
    [source, target].every(({ lang }) => formsOf(term, lang).length > 0),
  )
  const renamed = new Map(units.flatMap(({ source, target }) => renaming(source[0], target[0])))
  const setting = (edition: EditionText, renamed: Setting['renamed']): Setting => ({
    lang: edition.lang,
    names,
    terms: known,
    definitions: edition.definitions,
    renamed,
  })
  const ours = setting(source, id => id)
  const theirs = setting(target, id => renamed.get(id) ?? id)
  const languages = { source: source.lang, target: target.lang }
  const speaks = knowsNegations(source.lang) && knowsNegations(target.lang)
  return unit => {
    const [facts, others] = [
      unit.source.flatMap(block => [...factsOf(block, ours), ...notesOf(block, source)]),
      unit.target.flatMap(block => [...factsOf(block, theirs), ...notesOf(block, target)]),
    ].map(all => sureIn(sureIn(all, source.lang), target.lang))
    return factKinds.flatMap(kind => {
      if (kind === 'negation') return speaks ? denials(unit, languages) : []
      const [one, other] = [facts, others].map(all => all?.filter(fact => fact.kind === kind))
      const drift = {
        kind,
        source: onlyIn(one ?? [], other ?? []),
        target: onlyIn(other ?? [], one ?? []),
      }
      return drift.source.length + drift.target.length > 0 ? [drift] : []
    })
  }
}

/** Sentences of which one denies what the other does not. */
function denials(unit: Unit, languages: Languages): Drift[] {
  const [source = '', target = ''] = [unit.source, unit.target].map(blocks =>
    blocks
      .filter(({ kind }) => kind !== 'code')
      .map(({ text }) => text)
      .join(' '),
  )
  const drift: { source: Fact[]; target: Fact[] } = { source: [], target: [] }
  for (const pair of pairSentences(source, target, languages)) {
    // A sentence that has no other may be in any of those around it.
    if (pair.source.length === 0 || pair.target.length === 0) continue
    const one = negationsIn(pair.source.join(' '), languages.source)
    const other = negationsIn(pair.target.join(' '), languages.target)
    drift.source.push(...onlyIn(one, other))
    drift.target.push(...onlyIn(other, one))
  }
  const { source: ours, target: theirs } = drift
  return ours.length + theirs.length > 0 ? [{ kind: 'negation', source: ours, target: theirs }] : []
}

const vocabularies = (source: EditionText, target: EditionText) =>
  [vocabularyOf(allWords(source)), vocabularyOf(allWords(target))] as const

const allWords = ({ blocks }: EditionText): string => blocks.map(wordsOf).join('\n')

/** A translation may give its headings ids, and its footnotes labels, in its own language. */
function renaming(source: Block | undefined, target: Block | undefined): [string, string][] {
  if (source?.id === undefined || target?.id === undefined || source.kind !== target.kind) return []
  const sign = source.kind === 'footnote' ? '^' : ''
  return [[sign + target.id, sign + source.id]]
}

/** The editorial notes that readers see in a block; they are counted, since each edition has ids of its own. */
function notesOf(block: Block, { notes }: EditionText): Fact[] {
  const within = ({ position: { start, end } }: Block, line: number) =>
    start.line <= line && line <= end.line
  return notes
    .filter(({ point }) => within(block, point.line))
    .filter(({ point }) => !block.parts.some(part => within(part, point.line)))
    .map(({ id }, index) => ({ kind: 'note', key: `shown ${index}`, words: `#${id}` }))
}
