import type { Code, Construct, State } from 'micromark-util-types'
import { isBlank, isDigit, isLineEnd, signs } from './dollar-codes.ts'

/**
 * `$…$` and `$$…$$` in running text. A single dollar opens before what is no blank and closes after what
 * is no blank and before what is no digit, so that “$5 and $6” is none; a dollar inside is `\$`.
 * Source: the Pandoc User's Guide, `tex_math_dollars`.
 */
export const dollarText: Construct = {
  name: 'formulaText',
  tokenize(effects, ok, nok) {
    let size = 0
    let closing = 0
    let previous: Code = null
    const start: State = code => {
      effects.enter('formulaText')
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
      const opens = size === 2 ? code !== signs.dollar : !isBlank(code)
      return opens ? between(code) : nok(code)
    }
    const between: State = code => {
      if (code === null) return nok(code)
      if (isLineEnd(code)) {
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        previous = code
        return between
      }
      if (code === signs.dollar) {
        if (size === 1 && isBlank(previous)) return nok(code)
        effects.enter('formulaFence')
        return close(code)
      }
      effects.enter('formulaLine')
      return inside(code)
    }
    const inside: State = code => {
      if (code === null || isLineEnd(code) || code === signs.dollar) {
        effects.exit('formulaLine')
        return between(code)
      }
      previous = code
      effects.consume(code)
      return code === signs.backslash ? escaped : inside
    }
    const escaped: State = code => {
      if (code !== signs.dollar && code !== signs.backslash) return inside(code)
      previous = code
      effects.consume(code)
      return inside
    }
    const close: State = code => {
      if (code === signs.dollar && closing < size) {
        closing += 1
        effects.consume(code)
        return close
      }
      effects.exit('formulaFence')
      if (closing < size || code === signs.dollar || (size === 1 && isDigit(code))) return nok(code)
      effects.exit('formulaText')
      return ok(code)
    }
    return start
  },
}
