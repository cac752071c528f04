import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { plainAddress } from '../model/address.ts'
import { fault } from '../model/fault.ts'

/**
 * Keep the links that lead somewhere for every reader: http(s), mailto and tel addresses, and
 * places in this text (`ids`). Of all others the text stays and the link goes, with a warning
 * (`link-dead`). Changes the tree.
 */
export function checkLinks(tree: Root, ids: ReadonlySet<string>, file: VFile): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || !parent || index === undefined) return undefined
    if (node.properties.href === undefined) return undefined
    const expected = fitsOrExpected(node, ids)
    if (expected === undefined) return undefined
    const href = String(node.properties.href)
    fault(file, 'link-dead', `Unexpected link to “${href}”, expected ${expected}`, {
      place: node.position,
      hint: 'The text is kept, the link is dropped.',
    })
    parent.children.splice(index, 1, ...node.children)
    return [SKIP, index]
  })
}

/** `undefined` when the link is good, else what was expected. */
function fitsOrExpected(link: Element, ids: ReadonlySet<string>): string | undefined {
  const href = String(link.properties.href)
  if (href.startsWith('#')) {
    const id = decode(href.slice(1))
    if (!ids.has(id)) return 'the id of a place in this text'
    // As written, an id is not percent-encoded.
    link.properties.href = `#${id}`
    return undefined
  }
  if (!/^[a-z][a-z0-9+.-]*:/i.test(href))
    return 'a full address (https://…) or #id: there is no site around an edition'
  if (plainAddress(href) === undefined) return 'an address that can be read'
  const { protocol } = new URL(href)
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)
    ? undefined
    : 'an https:, mailto: or tel: address'
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
