import type { Element, Parents, Root, RootContent } from 'hast'
import { visitParents } from 'unist-util-visit-parents'

/**
 * Move calls of notes out of the links in whose words they stand, right behind them: a link in a link
 * is none, and a parser would end the first where the second begins. Changes the tree.
 */
export function partLinks(tree: Root): void {
  const moves: { from: Parents; call: Element; to: Parents; link: Element }[] = []
  visitParents(tree, { type: 'element', tagName: 'a' }, (node, ancestors) => {
    const outer = ancestors.findIndex(one => one.type === 'element' && one.tagName === 'a')
    const link = ancestors[outer]
    const to = ancestors[outer - 1]
    if (link?.type !== 'element' || !to) return
    // A call is raised, and goes with what raises it.
    const parent = ancestors.at(-1)
    const isRaised = parent?.type === 'element' && parent.tagName === 'sup' && parent !== link
    const call = isRaised ? parent : node
    const from = isRaised ? ancestors.at(-2) : parent
    if (from) moves.push({ from, call, to, link })
  })
  // From the last to the first: several behind one link keep their order.
  for (const { from, call, to, link } of moves.reverse()) {
    from.children.splice(from.children.indexOf(call), 1)
    const children: RootContent[] = to.children
    children.splice(children.indexOf(link) + 1, 0, call)
  }
}
