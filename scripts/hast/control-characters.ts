import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** What neither HTML nor XML may hold: control characters but for tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g

/** Take control characters out of a tree's texts and attributes. Changes the tree. */
export function dropControls(tree: Root): void {
  visit(tree, node => {
    if (node.type === 'text') node.value = dropControlsOf(node.value)
    if (node.type !== 'element') return
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[name] = dropControlsOf(value)
  })
}

/** The same text without control characters. */
export const dropControlsOf = (text: string): string => text.replace(controls, '')
