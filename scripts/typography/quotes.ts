import type { Edit, TypographyRule } from './rule.ts'

/** A pair of quotation marks. */
export type Marks = readonly [open: string, close: string]

/** How a locale quotes. */
export interface Quotation {
  /** Marks from the outermost in; deeper quotations begin again with the first. */
  readonly levels: readonly Marks[]
  /** Pairs of other languages that a typist may have put for ours. A sign that is one of ours is ours. */
  readonly foreign?: readonly Marks[]
  /** Straight single quotes are marks as well, where they come in pairs: those of the second level. */
  readonly single?: boolean
  /** What a straight double quote without its fellow becomes; it stays, where this is not said. */
  readonly unpaired?: boolean
}

type Role = 'open' | 'close'

interface Token {
  readonly at: number
  readonly sign: string
  readonly role: Role
  readonly single: boolean
}

/** A token with its level, when it has a fellow. */
interface Levelled extends Token {
  readonly level: number | undefined
}

const singles = new Set(["'", '‘', '‚', '‹', '›', '『', '』'])

const before = /[\s\u00a0\u202f([{«„“‘‚「『（【〈《¿¡—–―\-/]$/u
const after = /^[\s\u00a0\u202f)\]}»”’」』）】〉》.,;:!?…—–―\-/]/u

/**
 * Make the rule that gives quotations the marks of their level: straight quotes, told apart by what stands
 * around them, marks of other languages, and our own at the wrong depth. Spaces inside are another rule's.
 */
export function quotesRule(quotation: Quotation): TypographyRule {
  const tokensOf = tokenizer(quotation)
  return {
    id: 'typo-quotes',
    *edits(text) {
      for (const token of levelled(tokensOf(text))) {
        const mark = markFor(token, quotation)
        if (mark !== token.sign) yield edit(token, mark)
      }
    },
  }
}

const edit = ({ at, sign }: Token, text: string): Edit => ({
  start: at,
  end: at + sign.length,
  text,
  ruleId: 'typo-quotes',
})

function markFor({ sign, role, level, single }: Levelled, quotation: Quotation): string {
  const { levels, unpaired = false } = quotation
  if (level === undefined && (single || !unpaired || sign !== '"')) return sign
  const [open, close] = levels[(level ?? 0) % levels.length] ?? [sign, sign]
  return role === 'open' ? open : close
}

/** Find the marks of a text, each with its role. */
function tokenizer({ levels, foreign = [], single = false }: Quotation) {
  const roles = new Map<string, Role>()
  for (const [open, close] of [...foreign, ...levels]) {
    roles.set(open, 'open')
    roles.set(close, 'close')
  }
  // An apostrophe is the same sign as a closing single mark, and far more frequent.
  const known = [...roles.keys()].filter(sign => sign !== '’')
  const signs = new RegExp(`["${single ? "'" : ''}${known.join('')}]`, 'gu')
  return function* (text: string): Iterable<Token> {
    let depth = 0
    for (const { 0: sign, index: at } of text.matchAll(signs)) {
      const role = roles.get(sign) ?? straightRole(text, at, sign, depth)
      if (role === undefined) continue
      depth = Math.max(0, depth + (role === 'open' ? 1 : -1))
      yield { at, sign, role, single: singles.has(sign) }
    }
  }
}

/** What a straight quote does, by its neighbours: inches and apostrophes do nothing. */
function straightRole(text: string, at: number, sign: string, depth: number): Role | undefined {
  const [left, right] = [text.slice(0, at).slice(-1), text.slice(at + 1, at + 2)]
  const opens = (left === '' || before.test(left) || /["']/.test(left)) && /\S/u.test(right)
  const closes = /\S/u.test(left) && (right === '' || after.test(right) || /["']/.test(right))
  if (opens && closes) return depth > 0 ? 'close' : 'open'
  if (opens) return 'open'
  if (closes) return /\d/.test(left) && depth === 0 ? undefined : 'close'
  // Between two letters it is an apostrophe when single; between two blanks, the other of what came last.
  return sign === "'" ? undefined : depth > 0 ? 'close' : 'open'
}

/** Pair what opens with what closes, and say how deep each pair lies. */
function levelled(tokens: Iterable<Token>): Levelled[] {
  const all = [...tokens]
  const fellows = pairs(all)
  const around: number[] = []
  return all.map((token, index) => {
    if (!fellows.has(index)) return { ...token, level: undefined }
    if (token.role === 'close') return { ...token, level: around.pop() }
    const outer = around.at(-1)
    // Outermost, a typist's choice between single and double stands.
    const level = outer === undefined ? Number(token.single) : outer + 1
    around.push(level)
    return { ...token, level }
  })
}

/** The indices of all tokens that have a fellow. */
function pairs(tokens: readonly Token[]): Set<number> {
  const paired = new Set<number>()
  const open: number[] = []
  tokens.forEach(({ role, single }, index) => {
    if (role === 'open') {
      open.push(index)
      return
    }
    // A single mark closes a single one alone: else it is an apostrophe.
    const place = open.findLastIndex(at => tokens[at]?.single === single)
    const fellow = open[place]
    if (fellow === undefined) return
    paired.add(fellow).add(index)
    open.length = place
  })
  return paired
}
