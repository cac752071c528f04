import type { Shown } from '../model/report.ts'
import { widthOf } from './columns.ts'
import type { ProgressOptions } from './progress-options.ts'
import { visible } from './visible.ts'

/** Shown as plain lines: one an edition when it ends, nothing for its stages. */
export function plainProgress({ stream, editions }: ProgressOptions): Shown {
  const width = Math.max(0, ...editions.map(name => widthOf(visible(name))))
  return {
    stage() {},
    end(edition, outcome) {
      const name = visible(edition)
      stream.write(`${name}${' '.repeat(Math.max(0, width - widthOf(name)))}  ${outcome}\n`)
    },
    close() {},
  }
}
