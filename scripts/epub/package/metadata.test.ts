import { expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { styledDocument } from '../../fixtures/styled-document.ts'
import type { Metadata } from '../../model/metadata.ts'
import { opened } from '../opened.ts'

const packageOf = async (...wanted: Parameters<typeof styledDocument>) =>
  (await opened(styledDocument(...wanted))).get('content.opf') ?? ''

test('what is absent is left out', async () => {
  const opf = await packageOf()
  const metadata = opf.slice(opf.indexOf('<dc:'), opf.indexOf('schema:accessMode"'))
  expect(metadata.match(/<dc:\w+|property="[^"]+"/g)).toEqual([
    '<dc:identifier',
    '<dc:title',
    'property="title-type"',
    'property="display-seq"',
    '<dc:language',
    'property="dcterms:modified"',
    'property="schema:creativeWorkStatus"',
  ])
})

test.each<[string, Partial<Metadata>, string]>([
  ['an ISBN of ten', { isbn: { epub: '2-07-036822-X' } }, 'urn:isbn:207036822X'],
  ['a DOI given as an address', { doi: 'https://doi.org/10.1/x' }, '>doi:10.1/x<'],
  ['a series without a number', { series: { name: 'S' } }, '>S</meta>'],
  ['an edition in another language', { otherEditions: ['fr-CA'] }, '>work.fr-CA</dc:relation>'],
  [
    'a conformance that is certified',
    {
      accessibility: { conformsTo: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', certifiedBy: 'C' },
    },
    '<meta refines="#conformance" property="a11y:certifiedBy" id="certifier">C</meta>',
  ],
])('%s is told', async (_, metadata, expected) => {
  expect(await packageOf({ metadata })).toContain(expected)
})

test('a conformance that nobody certifies is not claimed', async () => {
  const opf = await packageOf({ metadata: { accessibility: { conformsTo: 'WCAG' } } })
  expect(opf).not.toMatch(/conformsTo|certifiedBy/)
})

test('a book passed for press says as what', async () => {
  const opf = await packageOf({ release: { released: true, version: '1.2', date: '2026-11-25' } })
  expect(opf).toContain('<meta property="schema:creativeWorkStatus">Passed for press</meta>')
  expect(opf).toContain('<meta property="schema:version">1.2</meta>')
  expect(opf).toContain('<meta property="dcterms:issued">2026-11-25</meta>')
})

test('hostile words stay words', async () => {
  const hostile = ']]> <b> & " \' \u0000\u0007\uFFFE\uD800 <!-- <%= 1 %>'
  const book = await opened(
    styledDocument({
      metadata: {
        title: hostile,
        subtitle: hostile,
        description: hostile,
        publisher: hostile,
        authors: [{ name: hostile, fileAs: hostile }],
        series: { name: hostile },
      },
    }),
  )
  for (const [name, text] of book) {
    if (/\.(opf|ncx|xhtml|xml)$/.test(name)) expect(() => fromXml(text), name).not.toThrow()
  }
  expect(book.get('content.opf')).toContain('&#x3C;%= 1 %>')
})
