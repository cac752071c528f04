import type { Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Face } from '../model/document.ts'

/** Signs that need no glyph: blanks, controls, joiners, variation selectors. */
const silent = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u

/** Tell which signs of a document none of its faces has, in the order of the text. */
export async function missingSigns(tree: Root, faces: readonly Face[]): Promise<string[]> {
  const { Blob, Face: FontFace } = await import('harfbuzzjs')
  const known = new Set<number>()
  for (const { data } of faces)
    for (const code of new FontFace(new Blob(data), 0).collectUnicodes()) known.add(code)
  return [...new Set(textOf(tree))].filter(
    sign => !silent.test(sign) && !known.has(sign.codePointAt(0) ?? 0),
  )
}
