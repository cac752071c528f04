import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Asset, Face, StyledDocument } from '../model/document.ts'
import { dropSoftHyphens } from '../model/soft-hyphens.ts'
import { standUpright } from '../model/upright-runs.ts'
import { faceRules } from './css.ts'
import { languageChoice } from './language-choice.ts'
import { proofRules } from './proof-rules.ts'

/**
 * Write a document as one HTML file that needs nothing else: sheets, faces (WOFF2) and images are
 * inside. UTF-8 bytes out.
 */
export function writeHtml(
  document: StyledDocument,
  css: string,
  faces: readonly Face[],
): Uint8Array {
  const tree = structuredClone(document.tree)
  dropSoftHyphens(tree)
  const assets = new Map(document.assets.map(asset => [asset.path, asset]))
  const sheet = [
    faceRules(faces, face => dataUri('font/woff2', face.data)),
    css,
    ...(document.edition === 'proof' ? [`@media screen {\n${proofRules(tree)}\n}`] : []),
  ].join('\n')
  if (document.writing === 'vertical') standUpright(tree, document.metadata.lang)
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'head') node.children.push(h('style', sheet))
    // After the link that skips to the text.
    if (node.tagName === 'body' && document.sides)
      node.children.splice(1, 0, languageChoice(document.sides))
    if (node.tagName === 'img') inlineImage(node, assets)
  })
  return new TextEncoder().encode(
    `${toHtml(tree, { characterReferences: { useNamedReferences: false } })}\n`,
  )
}

function inlineImage(node: Element, assets: ReadonlyMap<string, Asset>) {
  const asset = assets.get(String(node.properties.src))
  if (asset) node.properties.src = dataUri(asset.mediaType, asset.data)
}

const dataUri = (mediaType: string, data: Uint8Array) =>
  `data:${mediaType};base64,${Buffer.from(data).toString('base64')}`
