import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { removePosition } from 'unist-util-remove-position'
import { visit } from 'unist-util-visit'
import { formulaElements } from '../model/mathml.ts'
import { toCore } from './tex-to-core.ts'

/** A formula as MathML, or what is wrong with the TeX, and at which of its characters. */
export type Converted =
  | { readonly math: Element }
  | { readonly offset: number; readonly reason: string }

/**
 * Turn TeX into a `math` element of MathML Core, with the TeX as its text alternative. Macros are
 * limited, and nothing in it can name an address. `display` is for a formula set off from the text.
 */
export async function convertTex(tex: string, display: boolean): Promise<Converted> {
  if (tex.trim() === '') return { offset: 0, reason: 'an empty formula' }
  const { default: temml } = await import('temml')
  let html: string
  try {
    html = temml.renderToString(tex, { displayMode: display, throwOnError: true, maxExpand: 1000 })
  } catch (error) {
    return faultOf(error)
  }
  const tree = fromHtml(html, { fragment: true })
  removePosition(tree, { force: true })
  const [math] = tree.children
  if (math?.type !== 'element') throw new Error(`Unexpected ${html}, expected a formula`)
  toCore(math)
  let odd: string | undefined
  visit(math, 'element', ({ tagName }) => {
    if (!Object.hasOwn(formulaElements, tagName)) odd ??= tagName
  })
  if (odd) return { offset: 0, reason: `a command that MathML Core has no sign for (<${odd}>)` }
  math.properties = {
    ...(display ? { display: 'block' } : {}),
    alttext: tex.trim().replace(/\s+/g, ' '),
  }
  return { math }
}

/** What the library throws, of the manuscript all of it: “ Unsupported function name: \foo at position 1: …”. */
function faultOf(error: unknown): { offset: number; reason: string } {
  if (!(error instanceof Error)) return { offset: 0, reason: 'TeX' }
  const [reason = ''] = error.message.trim().split(/ at (?:position \d+|end of input): /)
  // Else it is nesting too deep, or a fault of the library's own.
  if (error.name !== 'ParseError') return { offset: 0, reason: 'TeX that cannot be read' }
  const offset = 'position' in error && typeof error.position === 'number' ? error.position : 0
  return { offset, reason: `TeX: ${reason}` }
}
