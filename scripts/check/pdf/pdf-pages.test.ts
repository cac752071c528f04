import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { pagesOfPdf } from './pdf-pages.ts'

/** Marked content `/P <</MCID n>>` belongs to the n-th of these paragraphs. */
async function blocksOf(content: string, paragraphs = 0): Promise<readonly string[]> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage()
  const { context } = pdf
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  page.node.setFontDictionary(PDFName.of('F'), font.ref)
  const form = context.stream('BT /F 9 Tf (in a form) Tj ET', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 9, 9],
    Resources: { Font: { F: font.ref } },
  })
  page.node.setXObject(PDFName.of('Form'), context.register(form))
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)))
  const root = context.nextRef()
  const tags = Array.from({ length: paragraphs }, (_, K) =>
    context.register(context.obj({ Type: 'StructElem', S: 'P', P: root, Pg: page.ref, K })),
  )
  context.assign(
    root,
    context.obj({ Type: 'StructTreeRoot', K: tags, ParentTree: { Nums: [0, tags] } }),
  )
  if (paragraphs > 0) {
    page.node.set(PDFName.of('StructParents'), context.obj(0))
    pdf.catalog.set(PDFName.of('StructTreeRoot'), root)
  }
  const [only] = await pagesOfPdf(await pdf.save(), 'x')
  expect(only).toMatchObject({ place: 'page 1 of x', read: true })
  return (only?.blocks ?? []).map(block => block.trim()).filter(block => block !== '')
}

const at = (x: number, y: number, words: string) => `BT /F 10 Tf ${x} ${y} Td (${words}) Tj ET\n`

test.each([
  ['hidden', 'BT 3 Tr /F 10 Tf 9 9 Td (hidden) Tj ET', 'hidden'],
  ['beside the paper', at(-900, -900, 'beside'), 'beside'],
  ['in a layer that is off', `/OC /off BDC ${at(9, 9, 'off')} EMC`, 'off'],
  ['in a form', '/Form Do', 'in a form'],
  ['white on white', `1 g ${at(9, 9, 'white')}`, 'white'],
])('reads what is %s', async (_, content, words) => {
  expect(await blocksOf(content)).toEqual([words])
})

test('reads what only an annotation or a pattern draws', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const drawing = (words: string, dict: object) =>
    pdf.context.register(
      pdf.context.flateStream(at(9, 9, words), {
        BBox: [0, 0, 99, 99],
        Resources: { Font: { F: font.ref } },
        ...dict,
      }),
    )
  const appearance = drawing('in a stamp', { Type: 'XObject', Subtype: 'Form' })
  const annotation = { Type: 'Annot', Subtype: 'Stamp', AP: { N: appearance } }
  page.node.set(PDFName.of('Annots'), pdf.context.obj([annotation]))
  drawing('in a pattern', { PatternType: 1, PaintType: 1, TilingType: 1, XStep: 9, YStep: 9 })
  const texts = await pagesOfPdf(await pdf.save(), 'x')
  const blocks = texts.flatMap(({ blocks }) => blocks)
  expect(blocks.join(' ')).toContain('in a stamp')
  expect(blocks.join(' ')).toContain('in a pattern')
})

test('parts what has no tags where there is a gap, and joins lines and their words', async () => {
  const running = at(50, 800, 'A title') + at(300, 800, 'A part') + at(50, 40, '2 / 6')
  expect(await blocksOf(running)).toEqual(['A title', 'A part', '2 / 6'])
  const lines = at(50, 700, 'one para-') + at(50, 688, 'graph of') + at(50, 676, 'lines')
  expect(await blocksOf(lines)).toEqual(['one paragraph of lines'])
})

test('keeps to the tags, wherever on the page they are', async () => {
  const marked = (id: number, content: string) => `/P <</MCID ${id}>> BDC ${content} EMC\n`
  const content = marked(0, at(50, 700, 'first')) + marked(1, at(50, 688, 'second'))
  expect(await blocksOf(content, 2)).toEqual(['first', 'second'])
  const nested = marked(0, `/Span <</ActualText (x)>> BDC ${at(50, 700, 'one')} EMC`)
  expect(await blocksOf(nested + at(80, 700, 'two'), 1)).toEqual(['one', 'two'])
})
