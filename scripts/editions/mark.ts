import type { EditionMark } from '../model/edition-record.ts'
import type { Compared } from './compare.ts'
import { labelOf } from './label.ts'
import { none } from './standing.ts'

/** What is to be marked. */
export interface MarkChoice {
  /**
   * Ids (of a heading: its whole section), lines of the translation (`35`) and of the source (`source:39`); all
   * blocks when empty.
   */
  readonly blocks: readonly string[]
  /** Whether what still differs, is missing or too much is wanted. */
  readonly accept: boolean
}

/** The lines of a record, and what could not be found of what was asked for. */
export interface Marked {
  readonly blocks: readonly EditionMark[]
  /** How many lines are new or changed. */
  readonly count: number
  readonly unknown: readonly string[]
}

/**
 * Mark blocks as translated from what their sources are now: a line for each. What was accepted stays so
 * while neither side changes. Of blocks that were not asked for, the former line stays.
 */
export function markBlocks(
  compared: readonly Compared[],
  former: readonly EditionMark[],
  choice: MarkChoice,
): Marked {
  const found = choice.blocks.map(name => ({ name, units: unitsNamed(compared, name) }))
  const chosen = choice.blocks.length > 0 ? new Set(found.flatMap(({ units }) => units)) : undefined
  const used = new Set<EditionMark>()
  const lines = compared.flatMap((one): EditionMark[] => {
    const old = one.mark ? [one.mark] : []
    for (const mark of old) used.add(mark)
    if (!chosen || chosen.has(one)) return lineOf(one, choice.accept)
    return old
  })
  // A line about a text that is gone is kept where only some blocks were asked for.
  const blocks = [...lines, ...(chosen ? former.filter(mark => !used.has(mark)) : [])]
  const known = new Set(former.map(keyOf))
  return {
    blocks,
    count: blocks.filter(mark => !known.has(keyOf(mark))).length,
    unknown: found.filter(({ units }) => units.length === 0).map(({ name }) => name),
  }
}

function lineOf(one: Compared, accept: boolean): EditionMark[] {
  const { source, translation, state } = one
  const block = blockOf(one)
  // A list has no words of its own: its items are marked.
  if (!block || (block.own.length === 0 && state !== 'missing' && state !== 'extra')) return []
  const isWanted = state === 'wanted' || accept
  if ((state === 'missing' || state === 'extra' || state === 'wanted') && !isWanted) return []
  const drift = one.accepted || (accept && one.drifts.length > 0)
  return [{ source, translation, ...(drift ? { drift: 'ok' } : {}), block: labelOf(block) }]
}

/** The units of an id, with or without `#`, or of a line: the innermost that has it. */
function unitsNamed(compared: readonly Compared[], name: string): readonly Compared[] {
  const [, source, number] = /^(source:)?(\d+)$/.exec(name) ?? []
  if (number !== undefined) {
    const line = Number(number)
    const last = compared.findLast(({ unit }) =>
      (source ? unit.source : unit.target).some(
        ({ position: { start, end } }) => start.line <= line && line <= end.line,
      ),
    )
    return last ? [last] : []
  }
  const id = name.replace(/^#/, '')
  const at = compared.findIndex(({ unit }) =>
    [...unit.source, ...unit.target].some(block => block.id === id),
  )
  if (at < 0) return []
  const level = headingLevel(compared[at])
  if (level === undefined) return compared.slice(at, at + 1)
  const behind = compared.slice(at + 1)
  const end = behind.findIndex(
    one => (headingLevel(one) ?? Infinity) <= level || blockOf(one)?.kind === 'footnote',
  )
  return compared.slice(at, end < 0 ? undefined : at + 1 + end)
}

const blockOf = ({ unit }: Compared) => unit.source[0] ?? unit.target[0]

function headingLevel(one: Compared | undefined): number | undefined {
  const block = one && blockOf(one)
  return block?.kind === 'heading' ? block.level : undefined
}

const keyOf = ({ source, translation, drift }: EditionMark): string =>
  `${source} ${translation} ${drift ?? ''}`

/** Whether a line says that a difference is wanted, or that a block has nothing beside it. */
export const isWanted = ({ source, translation, drift }: EditionMark): boolean =>
  drift === 'ok' || source === none || translation === none
