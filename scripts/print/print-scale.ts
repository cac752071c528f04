import type { OpenTags } from './tags/open-tags.ts'
import { walk } from './tags/tag.ts'

/** Points to a pixel of CSS: what the browser prints at its full size. */
const full = 0.75

/**
 * Find the scale at which the words of a PDF are printed: 1, or less where something is wider than its
 * page. The browser shrinks all of a document then, and says nothing. Drawings, which have scales of
 * their own, have few words.
 */
export function printScale({ root, contents }: OpenTags): number {
  const counts = new Map<number, number>()
  walk(root, ({ kids }) => {
    for (const kid of kids) {
      const scale = kid.type === 'content' ? contents.extentOf(kid)?.scale : undefined
      if (scale === undefined) continue
      const rounded = Math.round((scale / full) * 100) / 100
      counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
    }
  })
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? 1
}
