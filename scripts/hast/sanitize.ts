import type { Root } from 'hast'
import { defaultSchema, type Schema, sanitize as sanitizeTree } from 'hast-util-sanitize'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import { formulaElements } from '../model/mathml.ts'
import { cleanFormulas } from './formulas.ts'

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
    ...Object.keys(formulaElements),
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
    // Their values have been looked at by then.
    ...Object.fromEntries(
      Object.entries(formulaElements).map(([name, attributes]) => [name, Object.keys(attributes)]),
    ),
  },
  // Of a formula's parts alone, the browser would make words of its own.
  ancestors: {
    ...defaultSchema.ancestors,
    ...Object.fromEntries(
      Object.keys(formulaElements)
        .filter(name => name !== 'math')
        .map(name => [name, ['math']]),
    ),
  },
  strip: ['script', 'style', 'template', 'iframe', 'object', 'svg', 'textarea', 'select'],
  // Links and images have stages of their own, which see more than the protocol.
  protocols: {},
}

/**
 * Keep what the schema knows of raw HTML: no script, style, frame, form, event attribute; of formulas,
 * MathML Core.
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
  cleanFormulas(tree, file)
  const clean = sanitizeTree(tree, schema)
  return clean.type === 'root' ? clean : { type: 'root', children: [] }
}
