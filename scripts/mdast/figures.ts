import type { BlockContent, Image, Root, RootContent } from 'mdast'
import type { Figure } from '../model/mdast.ts'
import { splitIdAtEnd } from './heading-ids.ts'

/**
 * Make a figure of an image that has a title and a paragraph of its own: the title is the caption
 * (`{#id}` at its end the id), a `:::description` right after it the long description.
 * Changes the tree.
 */
export function gatherFigures(tree: Root): void {
  tree.children.forEach((node, index) => {
    const image = loneImage(node)
    if (!image?.title) return
    const { rest: caption, id } = splitIdAtEnd(image.title)
    const description = takeDescription(tree, index + 1)
    image.title = null
    const figure: Figure = {
      type: 'figure',
      children: [image],
      position: node.position,
      data: { caption, description, ...(id ? { id } : {}) },
    }
    tree.children[index] = figure
  })
}

function loneImage(node: RootContent): Image | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined
  const [only] = node.children
  return only?.type === 'image' ? only : undefined
}

function takeDescription(tree: Root, index: number): BlockContent[] {
  const next = tree.children[index]
  if (next?.type !== 'containerDirective' || next.name !== 'description') return []
  tree.children.splice(index, 1)
  return next.children.filter((child): child is BlockContent => child.type !== 'definition')
}
