import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { directionOf } from '../labels/direction.ts'
import type { OutlineItem } from '../model/document.ts'

/** An edition as one language of a bilingual one. */
export interface Side {
  /** BCP 47. */
  readonly lang: string
  readonly body: Element
  readonly outline: readonly OutlineItem[]
}

/** Puts elements on one side: which language they are in, and whether it is the first or the second. */
export type Dress = (element: Element) => Element

/** Make what dresses the elements of either language, in a page whose own language is the first. */
export function dressers(first: string, second: string): readonly [Dress, Dress] {
  const turned = directionOf(first) !== directionOf(second)
  return [
    dresser(first, 'first-language'),
    dresser(second, 'second-language', turned ? { dir: directionOf(second) } : {}),
  ]
}

/** A block that says a language of its own keeps it. */
const dresser =
  (lang: string, name: string, direction: { dir?: string } = {}): Dress =>
  element => {
    const { className, ...others } = element.properties
    return {
      ...element,
      properties: {
        lang,
        ...direction,
        ...others,
        className: [...[className ?? []].flat().map(String), name],
      },
    }
  }

/** Put elements beside their counterparts; each side may be empty. */
export const pair = (
  [first, second]: readonly [Dress, Dress],
  left: readonly Element[],
  right: readonly Element[],
): Element => h('div.pair', [...left.map(first), ...right.map(second)])

/** The elements among the children of one, if it is there. */
export const elementsOf = (parent: Element | undefined): Element[] =>
  (parent?.children ?? []).filter((child: ElementContent) => child.type === 'element')

/** The part of a body that is marked so (`data-part`), wherever it is. */
export function partOf(body: Element, name: string): Element | undefined {
  for (const child of elementsOf(body)) {
    if (child.properties.dataPart === name) return child
    const inner = partOf(child, name)
    if (inner) return inner
  }
  return undefined
}
