import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Element, Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { styledDocument } from '../fixtures/styled-document.ts'
import { writePdfMetadata } from './metadata.ts'

const document = styledDocument({
  metadata: {
    title: 'Tides & “rips”',
    subtitle: 'A guide',
    originalTitle: 'Marées',
    lang: 'en-GB',
    authors: [{ name: 'Maud Weir' }, { name: 'Ruth Oban' }],
    translators: [{ name: 'Jean Caret' }],
    editors: [{ name: 'Ann Lee' }],
    publisher: 'Harbour Office',
    published: '2026-11-20',
    modified: '2026-11-22',
    description: 'For people who live by the water <and others>.',
    rights: '© 2026 Maud Weir',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    doi: 'https://doi.org/10.1234/tides',
    isbn: { pdf: '978-1-4028-9462-6', epub: '978-3-16-148410-0' },
    subjects: [{ term: 'Tides' }, { term: 'Sea, open' }],
    version: '1.2',
    series: { name: 'Papers', position: 3 },
    otherEditions: ['fr'],
  },
  stamp: '2026-11-23T08:00:00Z',
})

let pdf: PDFDocument
const xmp = new Map<string, string[]>()

const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : node.type === 'text' ? node.value : ''

/** The values of an element: those of its list, or its own. */
function valuesOf(element: Element): string[] {
  const items: string[] = []
  const walk = (node: Nodes) => {
    if (node.type === 'element' && node.name === 'rdf:li') items.push(textOf(node))
    else if ('children' in node) node.children.forEach(walk)
  }
  walk(element)
  return items.length > 0 ? items : [textOf(element)]
}

function packetOf({ catalog }: PDFDocument): string {
  const stream = catalog.lookup(PDFName.of('Metadata'))
  return stream instanceof PDFRawStream ? new TextDecoder().decode(stream.contents) : ''
}

beforeAll(async () => {
  const empty = await PDFDocument.create()
  empty.addPage()
  const data = await writePdfMetadata(empty, document, true)
  pdf = await PDFDocument.load(data, { updateMetadata: false })
  const tree = fromXml(packetOf(pdf).replace(/<\?xpacket.*?\?>/g, ''))
  const walk = (node: Nodes) => {
    if (!('children' in node)) return
    if (node.type === 'element' && node.name === 'rdf:Description')
      for (const child of node.children)
        if (child.type === 'element') xmp.set(child.name, valuesOf(child))
    node.children.forEach(walk)
  }
  walk(tree)
})

const first = (name: string) => xmp.get(name)?.[0]

describe('Info and XMP', () => {
  test('agree on all that Info has', () => {
    expect(pdf.getTitle()).toBe(first('dc:title'))
    expect(pdf.getAuthor()).toBe(xmp.get('dc:creator')?.join('; '))
    expect(pdf.getSubject()).toBe(first('dc:description'))
    expect(pdf.getKeywords()).toBe(first('pdf:Keywords'))
    expect(pdf.getCreator()).toBe(first('xmp:CreatorTool'))
    expect(pdf.getProducer()).toBe(first('pdf:Producer'))
    expect(pdf.getCreationDate()).toEqual(new Date(first('xmp:CreateDate') ?? ''))
    expect(pdf.getModificationDate()).toEqual(new Date(first('xmp:ModifyDate') ?? ''))
    expect(pdf.catalog.lookup(PDFName.of('Lang'))).toMatchObject({ value: first('dc:language') })
  })

  test('say what the edition says of itself', () => {
    expect(Object.fromEntries(xmp)).toMatchObject({
      'dc:title': ['Tides & “rips”', 'Tides & “rips”'],
      'prism:subtitle': ['A guide'],
      'prism:alternateTitle': ['Marées'],
      'dc:creator': ['Maud Weir', 'Ruth Oban'],
      'dc:contributor': ['Jean Caret', 'Ann Lee'],
      'marcrel:trl': ['Jean Caret'],
      'marcrel:edt': ['Ann Lee'],
      'dc:publisher': ['Harbour Office'],
      'dc:description': Array(2).fill('For people who live by the water <and others>.'),
      'dc:subject': ['Tides', 'Sea, open'],
      'pdf:Keywords': ['Tides; Sea, open'],
      'dc:rights': Array(2).fill('© 2026 Maud Weir'),
      'xmpRights:Marked': ['True'],
      'xmpRights:WebStatement': ['https://creativecommons.org/licenses/by/4.0/'],
      'dc:language': ['en-GB'],
      'dc:date': ['2026-11-20'],
      'prism:modificationDate': ['2026-11-22'],
      'xmp:CreateDate': ['2026-11-23T08:00:00Z'],
      'xmp:ModifyDate': ['2026-11-23T08:00:00Z'],
      'dc:identifier': ['urn:uuid:3f1c2a54-8a0e-5b7d-9c1e-2f3a4b5c6d7e'],
      'xmp:Identifier': [
        'urn:uuid:3f1c2a54-8a0e-5b7d-9c1e-2f3a4b5c6d7e',
        'doi:10.1234/tides',
        'urn:isbn:9781402894626',
      ],
      'prism:doi': ['10.1234/tides'],
      'prism:isbn': ['978-1-4028-9462-6'],
      'xmpMM:DocumentID': ['uuid:3f1c2a54-8a0e-5b7d-9c1e-2f3a4b5c6d7e'],
    })
  })

  test('say in both the same of what is not known: nothing', async () => {
    const plain = await PDFDocument.create()
    plain.addPage()
    const data = await writePdfMetadata(plain, styledDocument(), true)
    const read = await PDFDocument.load(data, { updateMetadata: false })
    expect([read.getAuthor(), read.getSubject(), read.getKeywords()]).toEqual(
      Array(3).fill(undefined),
    )
    const said = packetOf(read).replace(/<pdfaSchema[\s\S]*/, '')
    expect(said).not.toMatch(
      /<dc:(?:creator|description|subject|rights)|Keywords|Marked|prism:\w+>/,
    )
  })
})
