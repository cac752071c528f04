import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { directionOf } from '../labels/direction.ts'
import type { LabelSet } from '../labels/label-set.ts'
import type { Metadata, Release } from '../model/metadata.ts'
import type { WritingMode } from '../model/writing.ts'
import { documentHead } from './head.ts'
import type { Images } from './json-ld.ts'

/** Join head and body into the document from which all formats start: hast of a whole page. */
export function makeDocument(
  body: Element,
  metadata: Metadata,
  release: Release,
  labels: LabelSet,
  generator: string,
  writing: WritingMode = 'horizontal',
): Root {
  const { lang } = metadata
  const properties = {
    lang,
    ...(directionOf(lang) === 'rtl' ? { dir: 'rtl' } : {}),
    ...(writing === 'vertical' ? { className: ['vertical'] } : {}),
  }
  const html = h('html', properties, [
    documentHead(metadata, release, imagesOf(body), labels, generator),
    body,
  ])
  return { type: 'root', children: [{ type: 'doctype' }, html] }
}

function imagesOf(body: Element): Images {
  let images: Images = 'none'
  visit(body, 'element', node => {
    if (node.tagName !== 'img' && node.tagName !== 'svg') return
    const described = Boolean(node.properties.alt || node.properties.ariaLabel)
    images = described && images !== 'missing' ? 'described' : 'missing'
  })
  return images
}
