import type { Note } from '../model/note.ts'
import type { NoteEntry, NotesOfEdition, NotesReport } from '../model/notes-report.ts'
import { standingWords } from '../model/standing.ts'
import { deriveUuid } from '../model/uuid.ts'
import { jsonText } from './json-text.ts'
import { uriOf } from './path-uri.ts'

type Motivation = 'commenting' | 'describing' | 'editing' | 'questioning'

/** Kinds whose notes ask whether a passage is right, or what it rests on. */
const asking = new Set<Note['kind']>(['translation', 'fact', 'source', 'legal'])

/**
 * Write notes as Web Annotations in JSON-LD: one collection, whose one page holds the notes of all
 * editions. Paths are relative references, to be resolved against the folder of the call.
 * Source: W3C Recommendations “Web Annotation Data Model” and “Web Annotation Vocabulary” (2017).
 */
export function jsonLdNotes({ editions, version }: NotesReport): string {
  const items = editions.flatMap(edition =>
    edition.entries.map(entry => annotationOf(entry, edition)),
  )
  const names = `${editions.map(({ uuid }) => uuid).join(' ')} notes`
  const id = urn(names, 'collection')
  const page = urn(names, 'page')
  return jsonText({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Editorial notes: ${editions.map(({ name }) => name).join(', ')}`,
    generator: { type: 'Software', name: `imprimatur ${version}` },
    total: items.length,
    // 5.1, 5.2: a page is never empty, so that an empty collection has none.
    ...(items.length > 0
      ? {
          first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
          last: page,
        }
      : {}),
  })
}

function annotationOf(entry: NoteEntry, edition: NotesOfEdition) {
  const { note } = entry
  return {
    id: urn(edition.uuid, note.id),
    type: 'Annotation',
    // 3.3.7: where it comes from; the fragment is the note's id.
    via: `${uriOf(edition.notesFile)}#${encodeURIComponent(note.id.toWellFormed())}`,
    motivation: motivationOf(note),
    ...(note.by ? { creator: personOf(note.by, edition) } : {}),
    ...(note.for ? { audience: audienceOf(note.for, edition) } : {}),
    body: bodiesOf(entry, edition),
    target: {
      type: 'SpecificResource',
      source: {
        id: uriOf(edition.article),
        type: 'Text',
        format: 'text/markdown',
        language: edition.lang,
      },
      selector: selectorOf(entry),
    },
  }
}

/**
 * Say why a note was written. Its status has no say: a question that is answered was asked. Not
 * `assessing`, which the context lacked until 2021 (w3c/web-annotation, issue 444).
 */
function motivationOf({ excerpt, kind, show }: Note): Motivation {
  if (excerpt.mark !== 'highlight') return 'editing'
  if (kind === 'gloss') return 'describing'
  return asking.has(kind) && show === 'internal' ? 'questioning' : 'commenting'
}

/** The note's words, the new words of a change, and tags for what the model has no term for. */
function bodiesOf({ note, words }: NoteEntry, { lang }: NotesOfEdition) {
  const motivation = motivationOf(note)
  const isChange = motivation === 'editing'
  const tags = { kind: note.kind, status: note.status, show: note.show, due: note.due }
  return [
    ...(words === ''
      ? []
      : [textualBody(words, 'text/markdown', lang, isChange ? 'commenting' : motivation)]),
    // The words that shall stand for those that are selected: none for a deletion.
    ...(isChange ? [textualBody(note.excerpt.new, 'text/plain', lang, motivation)] : []),
    ...Object.entries(tags)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => ({
        type: 'TextualBody',
        value: `${name}:${value}`,
        format: 'text/plain',
        purpose: 'tagging',
      })),
  ]
}

const textualBody = (value: string, format: string, language: string, purpose: Motivation) => ({
  type: 'TextualBody',
  value,
  format,
  language,
  purpose,
})

/**
 * Describe the passage in two ways, of which a reader may take either (4.2). An insertion selects
 * the point between prefix and suffix: `exact` must be there, and may be empty (4.2.4). A lost note
 * has its quotation as it is written, and no position.
 */
function selectorOf({ note, passage }: NoteEntry) {
  if (!passage) {
    const { before, after } = note.excerpt
    return { type: 'TextQuoteSelector', exact: standingWords(note), prefix: before, suffix: after }
  }
  const { exact, prefix, suffix, from, to } = passage
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: from, end: to },
  ]
}

/** 3.3.2: an agent; its nickname is the id that work.yaml gives it. */
function personOf(id: string, { people, uuid }: NotesOfEdition) {
  const { name, url } = people.get(id) ?? { name: id }
  return {
    id: urn(`${uuid} people`, id),
    type: 'Person',
    name,
    nickname: id,
    ...(url !== undefined && isOfTheWeb(url) ? { homepage: new URL(url).href } : {}),
  }
}

/** work.yaml takes any text for a URL. */
const isOfTheWeb = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/** 3.3.3: whom it is for, in terms of schema.org, which are prefixed. */
function audienceOf(id: string, { people }: NotesOfEdition) {
  const { name, role } = people.get(id) ?? { name: id }
  return {
    type: 'schema:Audience',
    'schema:name': name,
    'schema:identifier': id,
    ...(role === undefined ? {} : { 'schema:audienceType': role }),
  }
}

const urn = (namespace: string, name: string): string => `urn:uuid:${deriveUuid(namespace, name)}`
