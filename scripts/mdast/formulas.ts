import type { Root } from 'mdast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { DisplayMath, InlineMath } from '../model/mdast.ts'
import { convertTex } from './tex.ts'

/**
 * Give each formula in TeX its MathML, for mdast → hast to take over; one set off stands in a
 * `div.formula`. TeX that cannot be read, and a formula without an end, is a fault on the file
 * (`math-syntax`), and its TeX stands in the text. Changes the tree.
 */
export async function setFormulas(tree: Root, file: VFile): Promise<void> {
  const formulas: (InlineMath | DisplayMath)[] = []
  visit(tree, node => {
    if (node.type === 'inlineMath' || node.type === 'math') formulas.push(node)
  })
  for (const node of formulas) {
    const { value, data } = node
    if (data.fences < 2) refuse(file, 'formula without an end, expected “$$”', node.position?.start)
    const made = await convertTex(value, data.display)
    if (!('math' in made)) {
      refuse(file, `${made.reason}, expected TeX that is known`, pointIn(node, made.offset))
      continue
    }
    const { tagName, properties, children } = made.math
    if (node.type === 'inlineMath')
      Object.assign(data, { hName: tagName, hProperties: properties, hChildren: children })
    else
      Object.assign(data, {
        hName: 'div',
        hProperties: { className: ['formula'] },
        hChildren: [made.math],
      })
  }
}

function refuse(file: VFile, what: string, place: Point | undefined) {
  fault(file, 'math-syntax', `Unexpected ${what}`, {
    place,
    hint: 'A dollar sign that begins no formula is written “\\$”.',
  })
}

/** The place in the file of a character of a formula. */
function pointIn(
  { value, data, position }: InlineMath | DisplayMath,
  offset: number,
): Point | undefined {
  const before = value.slice(0, offset).split('\n')
  const start = data.starts[before.length - 1]
  const column = before.at(-1)?.length ?? 0
  return start ? { line: start.line, column: start.column + column } : position?.start
}
