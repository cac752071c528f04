import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { fromXml } from 'xast-util-from-xml'

/**
 * What a drawing may hold to stand in the page itself, where its words take the page's faces and
 * its colours follow the theme. Any other drawing stays an image of its own, in which nothing runs
 * and nothing is fetched.
 */
const elements = new Set([
  ...['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'title', 'desc'],
])
const attributes =
  /^(xmlns|viewBox|width|height|x|y|x1|x2|y1|y2|dx|dy|r|rx|ry|cx|cy|d|points|transform|fill|fill(Rule|Opacity)|stroke|stroke(Width|LineCap|LineJoin|DashArray|DashOffset|Opacity|MiterLimit)|opacity|className|textAnchor|dominantBaseline|font(Size|Weight|Style)|letterSpacing|role|aria[A-Z].*|id|preserveAspectRatio|version|xmlSpace|xmlLang|lang)$/

/** Read an SVG file: bytes in; the drawing, an empty result (keep it a file), or what is wrong. */
export function readDrawing(data: Uint8Array): { drawing?: Root } | string {
  const text = new TextDecoder().decode(data)
  try {
    const tree = fromXml(text)
    const root = tree.children.find(child => child.type === 'element')
    if (root?.name !== 'svg') return `XML whose root is not <svg>`
  } catch (error) {
    return `SVG that is not well formed (${error instanceof Error ? error.message : error})`
  }
  const drawing = fromHtml(text.replace(/^[\s\S]*?(?=<svg[\s>])/, ''), {
    fragment: true,
    space: 'svg',
  })
  let fits = true
  visit(drawing, 'element', node => {
    if (!elements.has(node.tagName)) fits = false
    for (const [name, value] of Object.entries(node.properties))
      if (!attributes.test(name) || /url\(|javascript:/i.test(String(value))) fits = false
  })
  return fits ? { drawing } : {}
}
