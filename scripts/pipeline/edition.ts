import { join } from 'node:path'
import type { VFile } from 'vfile'
import { secretsOf } from '../check/secrets.ts'
import { cleanContent, compose } from '../hast/index.ts'
import { toHast } from '../hast/to-hast.ts'
import { makeDocument } from '../html/document.ts'
import { labelsFor } from '../labels/labels.ts'
import { prepareManuscript } from '../mdast/index.ts'
import type { StyledDocument } from '../model/document.ts'
import type { LoadedImage } from '../model/image.ts'
import type { Metadata, Release } from '../model/metadata.ts'
import type { Note } from '../model/note.ts'
import { anchorNotes } from '../notes/anchor.ts'
import { applyNotes } from '../notes/apply.ts'
import { markNotes } from '../notes/mark.ts'
import { parseNotes } from '../notes/parse.ts'
import { type SearchText, searchTextOf } from '../notes/text.ts'
import { decideRelease } from '../release/gate.ts'
import { loadImages } from '../source/images.ts'
import { mergeMetadata, type Todo } from '../source/metadata.ts'
import type { Manuscript, Work } from '../source/work.ts'
import { setPlainText, setTypography } from '../typography/set.ts'
import { digestOf, wordsOf } from './measure.ts'
import type { BuildOptions } from './options.ts'
import { epochOf, stampOf } from './stamp.ts'
import { stage, type Tools } from './tools.ts'

/** An edition on its way: the styled document, and what later stages need besides. */
export interface Edition {
  /** `japan-europe.fr` or `japan-europe.fr.proof`. */
  readonly name: string
  readonly lang: string
  readonly document: StyledDocument
  /** The files that bear this edition's messages. */
  readonly files: readonly VFile[]
  /** Those that bear messages about what is made of it: one a format, as they are made. */
  readonly artefactFiles: VFile[]
  readonly inputs: readonly string[]
  readonly secrets: ReadonlySet<string>
  readonly words: number
}

/**
 * Bring a manuscript to its styled document: every stage that needs no browser, in order. `name` is
 * the edition's, as `japan-europe.fr`.
 */
export async function prepareEdition(
  work: Work,
  manuscript: Manuscript,
  name: string,
  options: BuildOptions,
  tools: Tools,
): Promise<Edition> {
  const { file, tree, lang } = manuscript
  const { host } = tools
  const labels = labelsFor(lang)
  const run = <Value>(id: Parameters<typeof stage>[2], body: () => Value | Promise<Value>) =>
    stage(tools, name, id, body)

  const people = new Map(
    Object.entries(work.shared.data.people ?? {}).map(([id, { name }]) => [id, name]),
  )
  // The text as the author wrote it, before notes change it: all of it is public.
  const text = searchTextOf(tree)
  const notes = await run('notes', () => enterNotes(manuscript, text, options, people))
  const facts = await run('mdast', () => prepareManuscript(tree, file))
  const { metadata, todos } = mergeMetadata(work.shared, manuscript.front, {
    workName: work.place.name,
    title: facts.title ?? work.place.name,
    lang,
    otherEditions: work.manuscripts.map(other => other.lang).filter(other => other !== lang),
  })
  const release = decide(options, metadata, notes, todos, manuscript, work, tools)
  let images: ReadonlyMap<string, LoadedImage> = new Map()
  const composed = await run('hast', async () => {
    const content = toHast(tree, file)
    const sources = cleanContent(content, file)
    images = await loadImages(host, work.place.folder, sources)
    const making = {
      generator: tools.generator,
      typefaces: ['Source Serif 4', 'Source Sans 3'],
      digest: digestOf(work, manuscript, images),
    }
    const { edition } = options
    return compose({ content, images, metadata, release, edition, making, labels }, file)
  })
  const inputs = inputsOf(work, manuscript, images)
  const set = await run('typography', () => {
    setTypography(composed.body, lang)
    return inPrint(metadata)
  })
  const document: StyledDocument = {
    tree: makeDocument(composed.body, set, release, labels, tools.generator),
    metadata: set,
    release,
    edition: options.edition,
    outline: composed.outline.map(function setItem(item): typeof item {
      return {
        ...item,
        title: setPlainText(item.title, lang),
        children: item.children.map(setItem),
      }
    }),
    assets: composed.assets,
    stamp: await stampOf(host, metadata, inputs),
    generator: tools.generator,
  }
  return {
    name,
    lang,
    document,
    files: [work.shared.file, file, ...(manuscript.notes ? [manuscript.notes.file] : [])],
    artefactFiles: [],
    inputs,
    secrets:
      options.edition === 'clean'
        ? secretsOf(notes, publicText(text, work, manuscript))
        : new Set(),
    words: wordsOf(document.tree),
  }
}

/** Read, anchor and apply (or mark) the notes of a manuscript. */
function enterNotes(
  { notes, tree, file, lang }: Manuscript,
  text: SearchText,
  options: BuildOptions,
  people: ReadonlyMap<string, string>,
): Note[] {
  if (!notes) return []
  const list = parseNotes(notes.tree, notes.file, new Set(people.keys()))
  // Of an article that could not be read, its own fault says enough.
  if (String(file) === '') return list
  const anchored = anchorNotes(list, text, { notes: notes.file, article: file })
  if (options.edition === 'proof') markNotes(tree, anchored, text, labelsFor(lang), people)
  else applyNotes(tree, anchored, text, notes.file)
  return list
}

function decide(
  options: BuildOptions,
  metadata: Metadata,
  notes: readonly Note[],
  todos: readonly Todo[],
  manuscript: Manuscript,
  work: Work,
  { host }: Tools,
): Release {
  if (!options.release) return { released: false }
  return decideRelease({
    metadata,
    notes,
    notesFile: manuscript.notes?.file,
    articleFile: manuscript.file,
    blocking: work.shared.data.blocking,
    todos,
    today: host.now(),
    epoch: epochOf(host),
  })
}

/** Titles and descriptions as they are printed, so that catalogues read what readers read. */
function inPrint(metadata: Metadata): Metadata {
  const set = <Value extends string | undefined>(text: Value) =>
    text === undefined ? text : setPlainText(text, metadata.lang)
  return {
    ...metadata,
    title: setPlainText(metadata.title, metadata.lang),
    subtitle: set(metadata.subtitle),
    description: set(metadata.description),
  }
}

const inputsOf = (
  { place: { folder, workFile } }: Work,
  { place }: Manuscript,
  images: ReadonlyMap<string, LoadedImage>,
): string[] => [
  ...[workFile, place.article, place.notes].filter(path => path !== undefined),
  ...[...images.values()].flatMap(image => ('path' in image ? [join(folder, image.path)] : [])),
]

/** What a reader may know: the article with its front matter, and what all editions share. */
const publicText = (text: SearchText, work: Work, { file }: Manuscript) =>
  `${text.text}\n${String(file)}\n${String(work.shared.file)}`
