import type { Processor } from 'unified'
import { signs } from './dollar-codes.ts'
import { dollarFlow } from './dollar-flow.ts'
import { dollarText } from './dollar-text.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formulaFlow: 'formulaFlow'
    formulaText: 'formulaText'
    formulaFence: 'formulaFence'
    formulaLine: 'formulaLine'
  }
}

/**
 * Let a parser read formulas in TeX between dollars: `inlineMath` in running text, `math` as a block, as
 * mdast-util-math names them. Where each of their lines begins goes along, to place a fault in one.
 */
export function remarkDollars(this: Processor) {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({
    flow: { [signs.dollar]: dollarFlow },
    text: { [signs.dollar]: dollarText },
  })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    enter: {
      formulaText(token) {
        const data = { starts: [], fences: 0, display: false }
        this.enter({ type: 'inlineMath', value: '', data }, token)
      },
      formulaFlow(token) {
        const data = { starts: [], fences: 0, display: true }
        this.enter({ type: 'math', value: '', data }, token)
      },
    },
    exit: {
      formulaFence(token) {
        const node = this.stack.at(-1)
        if (node?.type !== 'inlineMath' && node?.type !== 'math') return
        node.data.fences += 1
        if (this.sliceSerialize(token) === '$$') node.data.display = true
      },
      formulaLine(token) {
        const node = this.stack.at(-1)
        if (node?.type !== 'inlineMath' && node?.type !== 'math') return
        if (node.data.starts.length > 0) node.value += '\n'
        node.value += this.sliceSerialize(token)
        node.data.starts.push(token.start)
      },
      formulaText(token) {
        this.exit(token)
      },
      formulaFlow(token) {
        this.exit(token)
      },
    },
  })
}
