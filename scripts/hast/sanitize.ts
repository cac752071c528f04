import type { Root } from 'hast'
import { defaultSchema, type Schema, sanitize as sanitizeTree } from 'hast-util-sanitize'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'

/** Elements that are named in a warning when they are dropped; others go without a word. */
const unsafeElements = new Set([
  'applet',
  'audio',
  'base',
  'button',
  'embed',
  'form',
  'frame',
  'frameset',
  'iframe',
  'link',
  'math',
  'meta',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'video',
])

const schema: Schema = {
  ...defaultSchema,
  // Ids are checked for doubles later; there is no script whose globals they could shadow.
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...['abbr', 'address', 'aside', 'bdi', 'bdo', 'caption', 'cite', 'dfn', 'figcaption'],
    ...['figure', 'mark', 'small', 'time', 'u', 'wbr', 'col', 'colgroup'],
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      ...[
        'ariaLabel',
        'className',
        'dataKind',
        'dataPeople',
        'dataSeries',
        'dataStatus',
        'dir',
        'id',
        'lang',
        'role',
        'title',
        'translate',
      ],
    ],
    a: ['href'],
    col: ['span'],
    colgroup: ['span'],
    details: ['open'],
    img: ['alt', 'src', 'width', 'height'],
    input: [
      ['type', 'checkbox'],
      ['disabled', true],
      ['checked', true],
    ],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    q: ['cite'],
    blockquote: ['cite'],
    td: ['align', 'colSpan', 'rowSpan', 'headers'],
    th: ['align', 'colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
    time: ['dateTime'],
  },
  strip: ['script', 'style', 'template', 'iframe', 'object', 'svg', 'math', 'textarea', 'select'],
  // Links and images have stages of their own, which see more than the protocol.
  protocols: {},
}

/**
 * Keep what the schema knows of raw HTML: no script, style, frame, form, event attribute.
 * Each thing dropped for safety is a warning (`html-unsafe`). The new tree out.
 */
export function sanitize(tree: Root, file: VFile): Root {
  visit(tree, 'element', node => {
    if (unsafeElements.has(node.tagName))
      fault(
        file,
        'html-unsafe',
        `Unexpected <${node.tagName}>, expected text markup; it is dropped`,
        {
          place: node.position?.start,
        },
      )
    for (const name of Object.keys(node.properties))
      if (/^on/i.test(name) || name === 'style')
        fault(
          file,
          'html-unsafe',
          `Unexpected attribute “${name.toLowerCase()}”, expected none; it is dropped`,
          {
            place: node.position?.start,
          },
        )
  })
  const clean = sanitizeTree(tree, schema)
  return clean.type === 'root' ? clean : { type: 'root', children: [] }
}
