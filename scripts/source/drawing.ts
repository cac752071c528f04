import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { EXIT, visit } from 'unist-util-visit'
import type { Element as XastElement, Root as XastRoot } from 'xast'
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
  /^(xmlns(XLink)?|viewBox|width|height|x|y|x1|x2|y1|y2|dx|dy|r|rx|ry|cx|cy|d|points|transform|fill|fill(Rule|Opacity)|stroke|stroke(Width|LineCap|LineJoin|DashArray|DashOffset|Opacity|MiterLimit)|opacity|className|textAnchor|dominantBaseline|font(Size|Weight|Style)|letterSpacing|role|aria[A-Z].*|id|preserveAspectRatio|version|xmlSpace|xmlLang|lang)$/

/** What makes a drawing no picture: it would run, or lead outside, wherever it is opened. */
const active = new Set([
  ...['script', 'foreignObject', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas'],
  ...['animate', 'animateMotion', 'animateTransform', 'set', 'handler', 'listener'],
])

/** Read an SVG file: bytes in; the drawing, an empty result (keep it a file), or what is wrong. */
export function readDrawing(data: Uint8Array): { drawing?: Root } | string {
  const text = new TextDecoder().decode(data)
  let tree: XastRoot
  try {
    tree = fromXml(text)
  } catch (error) {
    return `SVG that is not well formed (${reasonOf(error)})`
  }
  const root = tree.children.find(child => child.type === 'element')
  if (root?.name !== 'svg') return 'XML whose root is not <svg>'
  const outside = whatIsActive(tree)
  if (outside) return outside

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

/** The first thing in a drawing that would run or lead outside, in words. */
function whatIsActive(tree: XastRoot): string | undefined {
  let found: string | undefined
  visit(tree, node => {
    if (found) return EXIT
    if (node.type === 'instruction') found = `SVG with <?${node.name}?>`
    if (node.type !== 'element') return undefined
    const name = node.name.replace(/^.*:/, '')
    if (active.has(name)) found = `SVG with <${name}>`
    if (name === 'style' && leadsOutside(wordsIn(node)))
      found = 'SVG with a style that leads outside'
    for (const [attribute, value = ''] of Object.entries(node.attributes ?? {})) {
      if (/^on/i.test(attribute)) found = `SVG with the attribute “${attribute}”`
      if (
        /(^|:)href$/i.test(attribute) &&
        !/^(#|data:image\/(png|jpeg|gif|webp);)/i.test(value ?? '')
      )
        if (name !== 'a') found = 'SVG with a reference outside the file'
      if (leadsOutside(value ?? '')) found = 'SVG with a reference outside the file'
    }
    return undefined
  })
  return found
}

/** Whether CSS names anything but a part of the same file; escapes could hide that it does. */
const leadsOutside = (css: string) =>
  /@import|image-set|\\/i.test(css) || /url\(\s*["']?(?!["']?#)/i.test(css)

const wordsIn = (node: XastElement): string =>
  node.children
    .map(child => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('')

/** The parser's own reason, which it gives as the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
}
