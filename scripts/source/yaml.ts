import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { fault } from '../model/fault.ts'

/** A YAML text as data, with the place in the file of each of its values. */
export interface YamlData {
  /** Maps, lists and strings only. */
  readonly value: unknown
  /** Where the value at a path stands; of its key, when `key` is asked for. */
  placeOf(path: readonly PropertyKey[], key?: string): Point | undefined
  /** The paths of all values that say TODO. */
  readonly todos: readonly (readonly string[])[]
}

/**
 * Read YAML: text in, data out, `undefined` when it is ill-formed (`yaml-syntax`, each error with
 * its place). All scalars stay text (the failsafe schema), so that `version: 1.0` and `lang: no`
 * mean what they say. `firstLine` is the line of the file on which the text begins, 1-based.
 */
export function readYaml(text: string, file: VFile, firstLine: number): YamlData | undefined {
  const lines = new LineCounter()
  // Control characters have no meaning in any output, and are no place for a terminal's escapes.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, ' ')
  const document = parseDocument(clean, { lineCounter: lines, schema: 'failsafe' })
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  for (const error of document.errors) {
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? error.code
    fault(file, 'yaml-syntax', `Unexpected YAML, expected well-formed YAML: ${reason}`, {
      place: pointAt(error.pos[0]),
      hint: 'A value that holds ": " or begins with a sign needs quotes.',
    })
  }
  if (document.errors.length > 0) return undefined
  let value: unknown
  try {
    // The limit stops a bomb of aliases.
    value = document.toJS({ maxAliasCount: 50 })
  } catch {
    fault(file, 'yaml-syntax', 'Unexpected number of aliases, expected at most 50', {
      place: pointAt(0),
    })
    return undefined
  }
  return {
    value,
    placeOf: (path, key) => {
      const offset = offsetOf(document, path, key)
      return offset === undefined ? { line: firstLine, column: 1 } : pointAt(offset)
    },
    todos: todosOf(document),
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[], key?: string) {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find(item => isScalar(item.key) && item.key.value === key)
    if (pair && isScalar(pair.key)) return pair.key.range?.[0]
  }
  if (isNode(node) && node.range) return node.range[0]
  return undefined
}

function todosOf(document: Document): string[][] {
  const found: string[][] = []
  visit(document, {
    Scalar(_, node, ancestors) {
      if (typeof node.value !== 'string' || !/^TODO\b/.test(node.value)) return
      const path: string[] = []
      for (const ancestor of ancestors)
        if ('key' in ancestor && isScalar(ancestor.key)) path.push(String(ancestor.key.value))
      found.push(path)
    },
  })
  return found
}
