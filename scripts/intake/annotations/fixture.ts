import JSZip from 'jszip'
import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import type { Note } from '../../model/note.ts'
import { parseNotes } from '../../notes/parse.ts'
import { parseMarkdown } from '../../source/parse.ts'
import { importAnnotations } from './import-annotations.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What a .docx of a test has: the body's XML, the comments', and so on. */
export interface DocxContent {
  readonly body: string
  readonly comments?: string
  readonly commentsExtended?: string
  readonly footnotes?: string
}

/** Make the bytes of a .docx as Word makes one: content types, relationships, parts. */
export async function docx(content: DocxContent): Promise<Uint8Array> {
  const { body, comments, commentsExtended, footnotes } = content
  const parts = [
    ['comments', office, comments && `<w:comments ${namespaces}>${comments}</w:comments>`],
    [
      'commentsExtended',
      'http://schemas.microsoft.com/office/2011/relationships',
      commentsExtended && `<w15:commentsEx ${namespaces}>${commentsExtended}</w15:commentsEx>`,
    ],
    ['footnotes', office, footnotes && `<w:footnotes ${namespaces}>${footnotes}</w:footnotes>`],
  ] as const
  const links = parts.flatMap(([name, type, xml], index) =>
    xml ? `<Relationship Id="rId${index + 1}" Type="${type}/${name}" Target="${name}.xml"/>` : [],
  )
  const zip = new JSZip()
  zip.file('[Content_Types].xml', contentTypes)
  zip.file(
    '_rels/.rels',
    related(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
  )
  zip.file('word/_rels/document.xml.rels', related(links.join('')))
  zip.file(
    'word/document.xml',
    `${declaration}<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  )
  for (const [name, , xml] of parts) if (xml) zip.file(`word/${name}.xml`, declaration + xml)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const related = (links: string) =>
  `${declaration}<Relationships xmlns="${relationships}">${links}</Relationships>`

const contentTypes =
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A run, with properties if they are given. */
export const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph of runs; `end` is a revision of its end, such as `<w:ins …/>`. */
export const p = (runs: string, end = '') =>
  `<w:p>${end && `<w:pPr><w:rPr>${end}</w:rPr></w:pPr>`}${runs}</w:p>`

const by = (author: string, date = '2026-11-03T10:11:00Z') =>
  `w:id="900" w:author="${author}" w:date="${date}"`

/** An insertion, and a deletion, of text or of runs. */
export const ins = (text: string, author = 'Ann Example', date?: string) =>
  `<w:ins ${by(author, date)}>${text.startsWith('<') ? text : r(text)}</w:ins>`
export const del = (text: string, author = 'Ann Example', date?: string) =>
  `<w:del ${by(author, date)}>${deleted(text)}</w:del>`

const deleted = (text: string) =>
  (text.startsWith('<') ? text : r(text))
    .replaceAll('w:t>', 'w:delText>')
    .replaceAll('<w:t ', '<w:delText ')

/** The mark of an inserted, and of a deleted, end of a paragraph. */
export const insertedEnd = (author = 'Ann Example') => `<w:ins ${by(author)}/>`
export const deletedEnd = (author = 'Ann Example') => `<w:del ${by(author)}/>`

export const move = (side: 'From' | 'To', text: string, author = 'Ann Example') =>
  `<w:move${side}RangeStart ${by(author)} w:name="move1"/><w:move${side} ${by(author)}>${r(text)}</w:move${side}><w:move${side}RangeEnd w:id="900"/>`

/** Runs with a comment laid over them. */
export const commented = (id: number, runs: string) => `${from(id)}${runs}${to(id)}`
export const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
export const to = (id: number) =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`

/** A comment, a paragraph for each text. */
export const comment = (id: number, author: string, ...texts: string[]) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-11-0${id + 1}T09:00:00Z" w:initials="X">${texts
    .map(
      (text, index) =>
        `<w:p w14:paraId="0000${id}${index}AB"><w:r><w:annotationRef/></w:r>${r(text)}</w:p>`,
    )
    .join('')}</w:comment>`

/** What word/commentsExtended.xml says of a comment, of which `last` is the last paragraph. */
export const extended = (
  id: number,
  { parent, done = false, last = 0 }: { parent?: string; done?: boolean; last?: number } = {},
) =>
  `<w15:commentEx w15:paraId="0000${id}${last}AB"${parent ? ` w15:paraIdParent="${parent}"` : ''} w15:done="${done ? 1 : 0}"/>`

/** Read blocks back as the project's own parser does; a fault fails the test. */
export function readBack(blocks: string, people: Iterable<string> = []): Note[] {
  const file = new VFile({ path: 'article.notes.md', value: blocks })
  const notes = parseNotes(parseMarkdown(file), file, new Set(people))
  const faults = file.messages.map(String)
  if (faults.length > 0) throw new Error(`${faults.join('\n')}\n${blocks}`)
  return notes
}

interface Surroundings {
  readonly text: string
  readonly people?: Readonly<Record<string, string>>
  readonly known?: readonly string[]
}

/** Import a file that can be taken, and read its notes back. */
export async function take(bytes: Uint8Array, { text, people = {}, known = [] }: Surroundings) {
  const file = new VFile({ path: 'review' })
  const names = new Map(Object.entries(people))
  const taken = await importAnnotations(bytes, 'review', { text }, names, new Set(known), file)
  if (!taken || file.messages.length > 0) throw new Error(file.messages.map(String).join('\n'))
  return { ...taken, read: readBack(taken.blocks, names.keys()) }
}

/** The quotation of a note as it is written. */
export const quoted = ({ excerpt: { before, mark, old, new: words, after } }: Note): string =>
  before +
  {
    highlight: `{==${old}==}`,
    deletion: `{--${old}--}`,
    insertion: `{++${words}++}`,
    substitution: `{~~${old}~>${words}~~}`,
  }[mark] +
  after

/** The words of a note, a block a line. */
export const wordsOf = ({ body }: Note): string =>
  body.children.map(node => textOf(node)).join('\n')

/** JSON as the bytes of a file. */
export const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

/** An article for tests, a block a line. */
export const harbour = [
  'The harbour was closed for two winters, and the boats went away.',
  'When it opened again, the mayor spoke of a new start for the coast.',
  'The fishermen spoke of the price.',
].join('\n')

/** Import a .docx that comments on an article. */
export const takeDocx = async (content: DocxContent, article = harbour) =>
  take(await docx(content), {
    text: article,
    people: { ann: 'Ann Example', bob: 'Bob Example' },
  })
