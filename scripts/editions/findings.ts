import type { Point, Position } from 'unist'
import { location } from 'vfile-location'
import type { RuleId } from '../model/rules.ts'
import type { Block, EditionText } from './block.ts'
import type { Drift } from './drift.ts'
import type { Fact, FactKind } from './facts/fact.ts'
import { languageName, namedBlock } from './label.ts'
import type { Standing } from './standing.ts'
import type { Unit } from './units.ts'

/** Something that is wrong with a translation; the place is in its file. */
export interface Finding {
  readonly rule: RuleId
  readonly place: Point | Position
  readonly reason: string
  readonly hint: string
  readonly unit: Unit
  /** What differs, as it is written on either side; empty where all of a block does. */
  readonly words: readonly string[]
}

/** Both editions that a finding speaks of. */
export interface Editions {
  readonly source: EditionText
  readonly target: EditionText
}

/** Say what is wrong with how a unit stands: nothing when it is marked, new, or wanted so. */
export function standingFindings({ unit, state }: Standing, editions: Editions): Finding[] {
  const [block] = unit.source
  const [other] = unit.target
  const [from, to] = [languageName(editions.source.lang), languageName(editions.target.lang)]
  if (state === 'missing' && block)
    return [
      {
        rule: 'edition-missing',
        place: unit.at,
        reason: `Unexpected gap, expected the ${namedBlock(block)} of ${placeOf(block, editions.source)} in ${to}`,
        hint: `Translate it here; if it is left out on purpose, ${acceptOf(`source:${block.position.start.line}`, editions.target)}.`,
        unit,
        words: [],
      },
    ]
  if (state === 'extra' && other)
    return [
      {
        rule: 'edition-extra',
        place: other.position,
        reason: `Unexpected ${namedBlock(other)}, expected a block that the ${from} has as well`,
        hint: `Take it out, or bring it into the source; if it is wanted, ${acceptOf(lineOf(other), editions.target)}.`,
        unit,
        words: [],
      },
    ]
  if (!block || !other) return []
  const findings: Finding[] = []
  if (unit.moved)
    findings.push({
      rule: 'edition-extra',
      place: other.position,
      reason: `Unexpected place of the ${namedBlock(other)}, expected it in the order of the ${from} (${placeOf(block, editions.source)})`,
      hint: 'Move it to where its source stands.',
      unit,
      words: [],
    })
  if (state === 'stale')
    findings.push({
      rule: 'edition-stale',
      place: other.position,
      reason: `Unexpected translation of a former text, expected one of the ${namedBlock(block)} as it is now`,
      hint: `${placeOf(block, editions.source)} has changed since: bring this up to date, then \`imprimatur editions mark --block ${lineOf(other)} ${editions.target.file.path}\`.`,
      unit,
      words: [],
    })
  return findings
}

const nouns: Readonly<Record<FactKind, string>> = {
  number: 'numbers',
  date: 'dates',
  name: 'names',
  link: 'links',
  note: 'notes',
  negation: 'negations',
}

/** Say what facts of a unit differ: one finding a kind. */
export function driftFinding(drift: Drift, unit: Unit, { source, target }: Editions): Finding[] {
  const [block, other] = [unit.source[0], unit.target[0]]
  if (!block || !other) return []
  const [from, to] = [languageName(source.lang), languageName(target.lang)]
  const negation = drift.kind === 'negation' ? 'negation ' : ''
  const [ours, theirs] = [listOf(drift.source), listOf(drift.target)]
  const reason =
    ours === ''
      ? `Unexpected ${negation}${theirs} only in the ${to}, expected it in the ${from} as well`
      : theirs === ''
        ? `Unexpected ${negation}${ours} only in the ${from}, expected it in the ${to} as well`
        : `Unexpected ${ours} in the ${from} and ${theirs} in the ${to}, expected the same ${nouns[drift.kind]} in both`
  return [
    {
      rule: 'edition-drift',
      place: placeIn(unit.target, drift.target[0], target) ?? other.position.start,
      reason,
      hint: `The source is ${placeOf(block, source)}; if the difference is wanted, ${acceptOf(lineOf(other), target)}.`,
      unit,
      words: [...drift.source, ...drift.target].map(({ words }) => words.trim()),
    },
  ]
}

const listOf = (facts: readonly Fact[]): string =>
  [...new Set(facts.map(({ words }) => `“${words.trim()}”`))].join(', ')

/** Where the words of a fact stand in the file, when they stand there as they are. */
function placeIn(blocks: readonly Block[], fact: Fact | undefined, { file }: EditionText) {
  if (!fact) return undefined
  const text = String(file)
  for (const { position } of blocks) {
    const [start, end] = [position.start.offset, position.end.offset]
    if (start === undefined || end === undefined) continue
    const at = indexOf(text.slice(start, end), fact.words)
    if (at < 0) continue
    const lines = location(file)
    const [from, to] = [lines.toPoint(start + at), lines.toPoint(start + at + fact.words.length)]
    if (from && to) return { start: from, end: to }
  }
  return undefined
}

const acceptOf = (block: string, { file }: EditionText): string =>
  `\`imprimatur editions mark --accept --block ${block} ${file.path}\``

const lineOf = ({ position: { start } }: Block): string => String(start.line)

const placeOf = ({ position: { start } }: Block, { file }: EditionText): string =>
  `${file.path}:${start.line}:${start.column}`

/** Where words stand in a text: a number is not looked for in another, nor in a date of Japanese. */
function indexOf(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + words.length)]
    const isWhole =
      !(/[\d.,]$/.test(before) && /^\d/.test(words)) &&
      !(/^[\d月日年]/.test(after) && /\d$/.test(words))
    if (isWhole) return at
  }
  return -1
}
