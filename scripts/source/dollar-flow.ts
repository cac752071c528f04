import type { Construct, State } from 'micromark-util-types'
import { isBlank, isLineEnd, signs } from './dollar-codes.ts'

/** `$$` at the end of a line. */
const closingFence: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let size = 0
    const fence: State = code => {
      if (code === signs.dollar && size < 2) {
        size += 1
        effects.consume(code)
        return fence
      }
      effects.exit('formulaFence')
      return size === 2 ? after(code) : nok(code)
    }
    const after: State = code => {
      if (code === null || isLineEnd(code)) return ok(code)
      if (!isBlank(code)) return nok(code)
      effects.enter('whitespace')
      effects.consume(code)
      effects.exit('whitespace')
      return after
    }
    return code => {
      effects.enter('formulaFence')
      return fence(code)
    }
  },
}

/** The end of a line, before one that belongs to the same block. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return code => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return next => (this.parser.lazy[this.now().line] ? nok(next) : ok(next))
    }
  },
}

/**
 * A formula as a block: from `$$` at the beginning of a line to `$$` at the end of that or another. An
 * empty line ends it as well, and the end of the text; it has then no second fence.
 */
export const dollarFlow: Construct = {
  name: 'formulaFlow',
  // Its lines are no lists or quotations, whatever they begin with.
  concrete: true,
  tokenize(effects, ok, nok) {
    let size = 0
    let isFirst = true
    let isEmpty = true
    const start: State = code => {
      effects.enter('formulaFlow')
      effects.enter('formulaFence')
      return open(code)
    }
    const open: State = code => {
      if (code === signs.dollar && size < 2) {
        size += 1
        effects.consume(code)
        return open
      }
      effects.exit('formulaFence')
      return size === 2 && code !== signs.dollar ? lineStart(code) : nok(code)
    }
    const lineStart: State = code => {
      if (code === null || isLineEnd(code)) return lineEnd(code)
      if (code === signs.dollar) return effects.attempt(closingFence, end, noFence)(code)
      effects.enter('formulaLine')
      return inside(code)
    }
    const inside: State = code => {
      if (code === null || isLineEnd(code)) {
        effects.exit('formulaLine')
        return lineEnd(code)
      }
      if (code === signs.dollar) return effects.check(closingFence, lastLine, noFence)(code)
      if (!isBlank(code)) isEmpty = false
      effects.consume(code)
      return code === signs.backslash ? escaped : inside
    }
    const escaped: State = code => {
      if (code !== signs.dollar && code !== signs.backslash) return inside(code)
      effects.consume(code)
      return inside
    }
    const lastLine: State = code => {
      effects.exit('formulaLine')
      return effects.attempt(closingFence, end, nok)(code)
    }
    // Words behind the formula make it one of running text.
    const noFence: State = code => nok(code)
    const lineEnd: State = code => {
      if (code === null || (isEmpty && !isFirst)) return end(code)
      if (this.interrupt) return ok(code)
      isFirst = false
      isEmpty = true
      return effects.attempt(nextLine, lineStart, end)(code)
    }
    const end: State = code => {
      effects.exit('formulaFlow')
      return ok(code)
    }
    return start
  },
}
