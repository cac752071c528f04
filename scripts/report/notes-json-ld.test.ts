import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import * as z from 'zod'
import type { NotesReport } from '../model/notes-report.ts'
import { entry, excerpt, lostEntry, notesEdition, notesReport, passage } from './fixture.ts'
import { jsonLdNotes } from './notes-json-ld.ts'

/** RFC 3986: what a URI reference is made of, percent signs always with two digits. */
const reference = z.string().regex(/^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-F]{2})+$/)
const urn = z.string().regex(/^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/)

/** 3.3.5: the motivations of the model; a body's purpose is one of them too. */
const motivations =
  'assessing bookmarking classifying commenting describing editing highlighting identifying ' +
  'linking moderating questioning replying tagging'
const motivation = z.enum(motivations.split(' '))

/** 3.2.4: exactly one value. */
const textualBody = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.enum(['text/markdown', 'text/plain']),
  language: z.string().optional(),
  purpose: motivation,
})

/** 4.2.4: exactly one `exact`, which may be empty; at most one prefix and one suffix. */
const quote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})

/** 4.2.5: start and end are non-negative integers. */
const position = z
  .strictObject({
    type: z.literal('TextPositionSelector'),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  })
  .refine(({ start, end }) => start <= end)

/** 3.1, 3.3, 4: exactly one id and type, at least one target, exactly one source in it. */
const annotation = z.strictObject({
  id: urn,
  type: z.literal('Annotation'),
  via: reference,
  motivation,
  creator: z
    .strictObject({
      id: urn,
      type: z.literal('Person'),
      name: z.string(),
      nickname: z.string(),
      homepage: z.url().optional(),
    })
    .optional(),
  // 3.3.3: classes and properties of an audience are prefixed.
  audience: z.record(z.string().regex(/^(?:type$|schema:)/), z.string()).optional(),
  body: z.array(textualBody).min(1),
  target: z.strictObject({
    type: z.literal('SpecificResource'),
    source: z.strictObject({
      id: reference,
      type: z.literal('Text'),
      format: z.literal('text/markdown'),
      language: z.string(),
    }),
    selector: z.union([quote, z.tuple([quote, position])]),
  }),
})

/** 5.1, 5.2: a collection that is not empty has a first page, a page at least one annotation. */
const collection = z
  .strictObject({
    '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
    id: urn,
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    generator: z.strictObject({ type: z.literal('Software'), name: z.string() }),
    total: z.int().nonnegative(),
    first: z
      .strictObject({
        id: urn,
        type: z.literal('AnnotationPage'),
        partOf: urn,
        startIndex: z.literal(0),
        items: z.array(annotation).min(1),
      })
      .optional(),
    last: urn.optional(),
  })
  .refine(({ total, first }) => total === (first?.items.length ?? 0))
  .refine(({ last, first }) => last === first?.id)
  .refine(({ id, first }) => first === undefined || first.partOf === id)
  .refine(
    ({ first }) => new Set(first?.items.map(item => item.id)).size === (first?.items.length ?? 0),
  )

/** Read a document of ours, which must satisfy the data model. */
const read = (report: NotesReport) => collection.parse(JSON.parse(jsonLdNotes(report)))

const first = (...given: Parameters<typeof entry>) => {
  const [item] = read(notesReport([entry(...given)])).first?.items ?? []
  if (!item) throw new Error('no annotation')
  return item
}

test('writes each note as an annotation of its passage', () => {
  const item = first({ by: 'ver', for: 'red', due: '2026-12-04' })
  const tag = (value: string) => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose: 'tagging',
  })
  expect(item).toStrictEqual({
    id: 'urn:uuid:ad4c0846-57a4-8fed-b423-27795b8da669',
    type: 'Annotation',
    via: 'a/article.fr.notes.md#mission',
    motivation: 'questioning',
    creator: {
      id: expect.stringMatching(/^urn:uuid:/),
      type: 'Person',
      name: 'Vérification',
      nickname: 'ver',
      homepage: 'https://example.org/ver',
    },
    audience: {
      type: 'schema:Audience',
      'schema:name': 'Rédaction',
      'schema:identifier': 'red',
      'schema:audienceType': 'editor',
    },
    body: [
      {
        type: 'TextualBody',
        value: 'À vérifier : la date.',
        format: 'text/markdown',
        language: 'fr',
        purpose: 'questioning',
      },
      ...['kind:fact', 'status:open', 'show:internal', 'due:2026-12-04'].map(tag),
    ],
    target: {
      type: 'SpecificResource',
      source: {
        id: 'a/article.fr.md',
        type: 'Text',
        format: 'text/markdown',
        language: 'fr',
      },
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: 'une mission',
          prefix: 'Tokyo a ouvert ',
          suffix: ' auprès de l’Alliance',
        },
        { type: 'TextPositionSelector', start: 215, end: 226 },
      ],
    },
  })
})

test('tags no due date where there is none', () => {
  const tags = first().body.filter(({ purpose }) => purpose === 'tagging')
  expect(tags.map(({ value }) => value)).toEqual(['kind:fact', 'status:open', 'show:internal'])
})

test('gathers the notes of all editions on one page', () => {
  const report = notesReport([], {
    editions: [
      notesEdition([entry(), entry({ id: 'b' })]),
      notesEdition([entry()], { name: 'a.en', uuid: '00000000-0000-8000-8000-000000000000' }),
    ],
  })
  expect(read(report)).toMatchObject({
    label: 'Editorial notes: a.fr, a.en',
    generator: { name: 'imprimatur 0.1.0' },
    total: 3,
  })
})

test('has no page when there are no notes', () => {
  const document = read(notesReport())
  expect(document.total).toBe(0)
  expect(document).not.toHaveProperty('first')
  expect(document).not.toHaveProperty('last')
})

test.each([
  [{ kind: 'fact' }, 'questioning'],
  [{ kind: 'fact', status: 'answered' }, 'questioning'],
  [{ kind: 'fact', status: 'resolved', show: 'ndlr' }, 'commenting'],
  [{ kind: 'translation' }, 'questioning'],
  [{ kind: 'source' }, 'questioning'],
  [{ kind: 'legal' }, 'questioning'],
  [{ kind: 'gloss' }, 'describing'],
  [{ kind: 'style' }, 'commenting'],
  [{ kind: 'layout' }, 'commenting'],
  [{ kind: 'fact', excerpt: excerpt({ mark: 'deletion', new: '' }) }, 'editing'],
] as const)('says why %j was written: %s', (given, motivation) => {
  expect(first(given).motivation).toBe(motivation)
})

test.each([
  ['substitution', 'sa mission'],
  ['deletion', ''],
  ['insertion', 'petite '],
] as const)('gives the words that a %s wants as plain text for editing', (mark, wanted) => {
  const { body } = first({ excerpt: excerpt({ mark, new: wanted }) })
  expect(body.slice(0, 2)).toEqual([
    expect.objectContaining({ format: 'text/markdown', purpose: 'commenting' }),
    {
      type: 'TextualBody',
      value: wanted,
      format: 'text/plain',
      language: 'fr',
      purpose: 'editing',
    },
  ])
})

test('selects the point of an insertion between prefix and suffix', () => {
  const { target } = first(
    { excerpt: excerpt({ mark: 'insertion', old: '', new: 'petite ' }) },
    { passage: passage({ exact: '', from: 215, to: 215 }) },
  )
  expect(target.selector).toMatchObject([
    { exact: '', prefix: 'Tokyo a ouvert ', suffix: ' auprès de l’Alliance' },
    { start: 215, end: 215 },
  ])
})

test('quotes a lost note as it is written, without a position', () => {
  const made = excerpt({ mark: 'substitution', new: 'sa mission' })
  const lost = [
    lostEntry({ matches: [] }),
    lostEntry({ matches: [] }, { id: 'b', excerpt: made, status: 'resolved' }),
  ]
  const items = read(notesReport(lost)).first?.items ?? []
  const around = { type: 'TextQuoteSelector', prefix: 'a ouvert ', suffix: ' auprès' }
  expect(items.map(({ target }) => target.selector)).toEqual([
    { ...around, exact: 'une mission' },
    { ...around, exact: 'sa mission' },
  ])
})

test('writes paths and ids as parts of IRIs, and no homepage that is not of the web', () => {
  const hostile = notesEdition([entry({ id: 'é #1', by: 'x' })], {
    article: './a b/été#1?.md',
    notesFile: '../c:d%.md',
    people: new Map([['x', { name: 'X', url: 'javascript:alert(1)' }]]),
  })
  const [item] = read(notesReport([], { editions: [hostile] })).first?.items ?? []
  expect(item?.target.source.id).toBe('a%20b/%C3%A9t%C3%A9%231%3F.md')
  expect(item?.via).toBe('../c%3Ad%25.md#%C3%A9%20%231')
  expect(item?.creator).not.toHaveProperty('homepage')
})

test('keeps ids from run to run, and apart from edition to edition', () => {
  expect(first().id).toBe(first({ status: 'resolved' }).id)
  const other = notesEdition([entry()], { uuid: '00000000-0000-8000-8000-000000000000' })
  const [item] = read(notesReport([], { editions: [other] })).first?.items ?? []
  expect(item?.id).not.toBe(first().id)
})

test.each([
  [
    'two ids alike',
    /"id": "urn:uuid:[^"]*",\n(\s*"type": "Annotation")/g,
    '"id": "urn:uuid:0",\n$1',
  ],
  ['a motivation that is none', '"questioning"', '"asking"'],
  ['a negative position', '"start": 215', '"start": -1'],
  ['a text quote without exact', /"exact": "[^"]*",/, ''],
  ['an annotation without a target', '"target"', '"aim"'],
  ['a path that is no URI', 'a/article.fr.md', 'a b/article.fr.md'],
  ['a total that is not true', '"total": 2', '"total": 3'],
  ['a second context', '"@context": "', '"@context": "https://example.org/'],
])('would see %s', (_, right, wrong) => {
  const text = jsonLdNotes(notesReport([entry(), entry({ id: 'b' })]))
  expect(collection.safeParse(JSON.parse(text)).success).toBe(true)
  expect(collection.safeParse(JSON.parse(text.replace(right, wrong))).success).toBe(false)
})

/**
 * The terms of http://www.w3.org/ns/anno.jsonld that we use, as facts of the Web Annotation
 * Vocabulary (appendix A): the file itself is not among our packages. `assessing` is left out, as
 * it was from the file until 2021.
 */
const context = JSON.stringify({
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    dctypes: 'http://purl.org/dc/dcmitype/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    as: 'http://www.w3.org/ns/activitystreams#',
    schema: 'http://schema.org/',
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },
    ...Object.fromEntries(
      [
        ...['Annotation', 'TextualBody', 'SpecificResource'],
        ...['TextQuoteSelector', 'TextPositionSelector'],
        ...['commenting', 'describing', 'editing', 'questioning', 'tagging'],
        ...['exact', 'prefix', 'suffix'],
      ].map(term => [term, `oa:${term}`]),
    ),
    Text: 'dctypes:Text',
    Person: 'foaf:Person',
    Software: 'as:Application',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    creator: { '@type': '@id', '@id': 'dcterms:creator' },
    generator: { '@type': '@id', '@id': 'as:generator' },
    audience: { '@type': '@id', '@id': 'schema:audience' },
    homepage: { '@type': '@id', '@id': 'foaf:homepage' },
    via: { '@type': '@id', '@id': 'oa:via' },
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
    partOf: { '@type': '@id', '@id': 'as:partOf' },
    first: { '@type': '@id', '@id': 'as:first' },
    last: { '@type': '@id', '@id': 'as:last' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    format: 'dc:format',
    language: 'dc:language',
    value: 'rdf:value',
    name: 'foaf:name',
    nickname: 'foaf:nick',
    label: 'rdfs:label',
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
  },
})

/** In safe mode a term or value that would be lost is an error. */
async function expand(document: jsonld.JsonLdDocument) {
  const options = {
    safe: true,
    base: 'https://example.org/press/',
    documentLoader: async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`no such document: ${url}`)
      return { documentUrl: url, document: JSON.parse(context) }
    },
  }
  return await jsonld.expand(document, options)
}

test('loses nothing when it is read as JSON-LD, and names what it should', async () => {
  const report = notesReport([
    entry({ by: 'red', for: 'ver', due: '2026-12-04' }),
    entry({ id: 'b', kind: 'gloss', excerpt: excerpt({ mark: 'insertion', old: '' }) }),
    entry({ id: 'c', kind: 'style' }),
    lostEntry({ matches: [] }, { id: 'd', kind: 'gloss' }),
  ])
  const [expanded] = await expand(JSON.parse(jsonLdNotes(report)))
  // Relative are the two paths alone: a term that is not known would have become a third.
  const text = JSON.stringify(expanded)
  expect(new Set(text.match(/https:\/\/example\.org\/press\/[^"#]*/g))).toEqual(
    new Set([
      'https://example.org/press/a/article.fr.md',
      'https://example.org/press/a/article.fr.notes.md',
    ]),
  )
  const motives = text.matchAll(/"http:\/\/www\.w3\.org\/ns\/oa#motivatedBy":\[{"@id":"([^"]*)"/g)
  expect([...motives].map(([, motive]) => motive)).toEqual([
    'http://www.w3.org/ns/oa#questioning',
    'http://www.w3.org/ns/oa#editing',
    'http://www.w3.org/ns/oa#commenting',
    'http://www.w3.org/ns/oa#describing',
  ])
})

test('would see a term that the context does not know', async () => {
  const document = JSON.parse(jsonLdNotes(notesReport([entry()])))
  await expect(expand({ ...document, due: '2026-12-01' })).rejects.toThrow()
})
