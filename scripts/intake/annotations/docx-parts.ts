import { posix } from 'node:path'
import JSZip from 'jszip'
import type { VFile } from 'vfile'
import type { Element } from 'xast'
import { fault } from '../../model/fault.ts'
import { readXml } from './docx-xml.ts'

/** The parts of a .docx that words, comments and changes are in. */
export interface DocxParts {
  readonly document: Element
  readonly comments?: Element
  readonly commentsExtended?: Element
  readonly footnotes?: Element
  readonly endnotes?: Element
}

/** All that is read of a file, inflated. */
export const LARGEST = 64 * 2 ** 20

const optional = ['comments', 'commentsExtended', 'footnotes', 'endnotes'] as const

/**
 * Open a .docx and read the parts that are wanted of it; pictures are never inflated.
 *
 * In: the file's bytes, the file that takes faults, how much may be inflated in all. Out: the parts
 * as XML; `undefined` with `file-unreadable` for what is not a whole .docx, grows beyond the limit,
 * or has a document type in its XML.
 * Source: ECMA-376 Part 2, section 6.5 (relationships); Part 1, section 11.3 (parts).
 */
export async function readParts(
  bytes: Uint8Array,
  file: VFile,
  limit = LARGEST,
): Promise<DocxParts | undefined> {
  const zip = await opened(bytes)
  if (!zip) return refuse(file, 'zip that cannot be opened')
  let left = limit
  let refused = false
  const read = async (name: string): Promise<Element | undefined> => {
    const entry = refused ? null : zip.file(name)
    if (!entry) return undefined
    const inflated = await inflate(entry, left)
    left -= inflated.length
    const root = typeof inflated === 'string' ? inflated : readXml(inflated)
    if (typeof root !== 'string') return root
    refused = true
    refuse(file, `${root} in ${name}`)
    return undefined
  }
  const main = targetOf(await read('_rels/.rels'), 'officeDocument', '') ?? 'word/document.xml'
  const document = await read(main)
  if (!document) return refused ? undefined : refuse(file, 'zip without word/document.xml')
  const folder = posix.dirname(main)
  const relations = await read(posix.join(folder, '_rels', `${posix.basename(main)}.rels`))
  const parts: { [Name in (typeof optional)[number]]?: Element } = {}
  for (const name of optional) {
    const part = await read(targetOf(relations, name, folder) ?? posix.join(folder, `${name}.xml`))
    if (part) parts[name] = part
  }
  return refused ? undefined : { document, ...parts }
}

function refuse(file: VFile, found: string): undefined {
  fault(file, 'file-unreadable', `Unexpected ${found}, expected a .docx`, {
    place: { line: 1, column: 1 },
    hint: 'Open it in a word processor and save it as .docx.',
  })
}

/** JSZip tells what is not a zip, or an encrypted one, by throwing. */
async function opened(bytes: Uint8Array): Promise<JSZip | undefined> {
  try {
    return await JSZip.loadAsync(bytes)
  } catch {
    return undefined
  }
}

/** Inflate as it comes, whatever size the zip declares, or say why not. */
function inflate(entry: JSZip.JSZipObject, limit: number): Promise<Uint8Array | string> {
  return new Promise(resolve => {
    const chunks: Uint8Array[] = []
    let size = 0
    const stream = entry.nodeStream('nodebuffer')
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size <= limit) return
      stream.pause()
      resolve(`zip that inflates beyond ${LARGEST / 2 ** 20} MB`)
    })
    stream.on('end', () => resolve(Buffer.concat(chunks)))
    stream.on('error', () => resolve('broken zip'))
  })
}

/** Where a relationship of this kind leads; the last word of its type names it in every edition. */
function targetOf(
  relations: Element | undefined,
  kind: string,
  folder: string,
): string | undefined {
  const found = relations?.children.find(
    node =>
      node.type === 'element' &&
      node.name === 'pr:Relationship' &&
      node.attributes.TargetMode !== 'External' &&
      node.attributes.Type?.endsWith(`/${kind}`),
  )
  const target = found?.type === 'element' ? found.attributes.Target : undefined
  if (!target) return undefined
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
}
