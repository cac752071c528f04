import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { LabelSet } from '../labels/label-set.ts'
import type { Metadata, Release } from '../model/metadata.ts'
import { documentHead } from './head.ts'

/** Join head and body into the document from which all formats start: hast of a whole page. */
export function makeDocument(
  body: Element,
  metadata: Metadata,
  release: Release,
  labels: LabelSet,
  generator: string,
): Root {
  const html = h('html', { lang: metadata.lang }, [
    documentHead(metadata, release, labels, generator),
    body,
  ])
  return { type: 'root', children: [{ type: 'doctype' }, html] }
}
