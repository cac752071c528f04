import { expect, test } from 'vitest'
import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { elementsOf } from '../../check/epub/epub-book.ts'
import { styledDocument } from '../../fixtures/styled-document.ts'
import { opened } from '../opened.ts'

/** One of each field of docs/metadata.md. */
const everything = styledDocument({
  release: { released: true, version: '1.2', date: '2026-11-25' },
  metadata: {
    lang: 'fr-CA',
    title: 'Titre',
    subtitle: 'Sous-titre',
    originalTitle: 'Title',
    authors: [
      { name: 'Maud Weir', fileAs: 'Weir, Maud', url: 'https://example.org/' },
      { name: 'Iwaya Takeshi' },
    ],
    translators: [{ name: 'Jean Caret', fileAs: 'Caret, Jean' }],
    editors: [{ name: 'Ruth Oban' }],
    publisher: 'Maison',
    published: '2026-11-23',
    modified: '2026-11-24',
    description: 'Une description.',
    rights: '© 2026',
    licence: 'CC-BY-4.0',
    source: 'Un journal',
    doi: 'https://doi.org/10.1234/x',
    isbn: { pdf: '978-1-4028-9462-6', epub: '978-3-16-148410-0' },
    subjects: [
      { term: 'Diplomatie', authority: 'Thema', code: 'JPSD' },
      { term: 'Paix', authority: 'BISAC' },
      { term: 'Japon' },
    ],
    series: { name: 'Notes de lecture', position: 2.5 },
    version: '1.2',
    classification: 'Interne',
    embargo: '2026-12-01T06:00:00+01:00',
    accessibility: {
      summary: 'Tout est décrit.',
      conformsTo: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
      certifiedBy: 'Maison',
      certifierCredential: 'DAISY',
      certifierReport: 'https://example.org/report',
    },
    otherEditions: ['en'],
  },
})

/** Each statement of a package on a line, with those that refine it: `dc:title Titre; title-type main`. */
function statementsOf(opf: string): string[] {
  const metadata = elementsOf(fromXml(opf), 'metadata')[0]
  const all = metadata?.children.flatMap(child => (child.type === 'element' ? [child] : [])) ?? []
  const say = (element: Element): string => {
    const { attributes, name } = element
    const what = attributes.property ?? attributes.rel ?? attributes.name ?? name
    const scheme = attributes.scheme ? ` (${attributes.scheme})` : ''
    const value = attributes.href ?? attributes.content ?? textOf(element)
    const refining = all.filter(
      one => attributes.id && one.attributes.refines === `#${attributes.id}`,
    )
    return [`${what} ${value}${scheme}`, ...refining.map(say)].join('; ')
  }
  return all.filter(({ attributes }) => !attributes.refines).map(say)
}

const textOf = ({ children }: Element) =>
  children.map(child => (child.type === 'text' ? child.value : '')).join('')

test('every row of docs/metadata.md is read back from the package', async () => {
  const opf = (await opened(everything)).get('content.opf') ?? ''
  expect(opf).toContain('xml:lang="fr-CA"')
  expect(opf).toContain('unique-identifier="pub-id"')
  const [modes, others] = [/^schema:access/, /^(cover|generator) /]
  const said = statementsOf(opf).filter(line => !modes.test(line) && !others.test(line))
  expect(said).toEqual([
    'dc:identifier urn:uuid:3f1c2a54-8a0e-5b7d-9c1e-2f3a4b5c6d7e',
    'dc:identifier urn:isbn:9783161484100; identifier-type 15 (onix:codelist5)',
    'dc:identifier doi:10.1234/x; identifier-type 06 (onix:codelist5)',
    'dc:title Titre; title-type main; display-seq 1',
    'dc:title Sous-titre; title-type subtitle; display-seq 2',
    'dc:language fr-CA',
    'dc:creator Maud Weir; role aut (marc:relators); file-as Weir, Maud; display-seq 1',
    'dc:creator Iwaya Takeshi; role aut (marc:relators); display-seq 2',
    'dc:contributor Jean Caret; role trl (marc:relators); file-as Caret, Jean; display-seq 1',
    'dc:contributor Ruth Oban; role edt (marc:relators); display-seq 1',
    'dc:publisher Maison',
    'dc:date 2026-11-23',
    'dcterms:modified 2026-11-23T08:00:00Z',
    'schema:dateModified 2026-11-24',
    'dc:description Une description.',
    'dc:subject Diplomatie; authority Thema; term JPSD',
    'dc:subject Paix',
    'dc:subject Japon',
    'dc:source Un journal',
    'dc:source Title',
    'schema:translationOfWork Title',
    'dc:relation work.en; dcterms:language en',
    'dc:rights © 2026',
    'dcterms:license CC-BY-4.0',
    'dcterms:available 2026-12-01T06:00:00+01:00',
    'dcterms:accessRights Interne',
    'belongs-to-collection Notes de lecture; collection-type series; group-position 2.5',
    'schema:creativeWorkStatus Bon à tirer',
    'schema:version 1.2',
    'dcterms:issued 2026-11-25',
    'dcterms:conformsTo EPUB Accessibility 1.1 - WCAG 2.2 Level AA; a11y:certifiedBy Maison; ' +
      'a11y:certifierCredential DAISY; a11y:certifierReport https://example.org/report',
  ])
  expect(statementsOf(opf)).toContain('schema:accessibilitySummary Tout est décrit.')
})
