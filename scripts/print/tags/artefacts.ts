import { type Content, type Tag, walk } from './tag.ts'

/** What is told by its drawing: an image, a bullet, a tick. */
const drawn = new Set(['Figure', 'Formula', 'Lbl', 'Form'])

/**
 * Take rules, borders and backgrounds out of the tags that their boxes have: they are part of the
 * design. Changes the tree. Source: ISO 32000-1, 14.8.2.2.
 */
export function dropArtefacts(root: Tag, shows: (content: Content) => boolean): void {
  walk(root, (tag, parents) => {
    if ([tag, ...parents].some(({ role }) => drawn.has(role))) return
    tag.kids = tag.kids.filter(kid => kid.type !== 'content' || shows(kid))
  })
}
