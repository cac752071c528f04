import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Secrets } from '../check/leak/leak-run.ts'
import { noSecrets, secretsOf } from '../check/leak/secrets.ts'
import { cleanContent, compose } from '../hast/index.ts'
import { toHast } from '../hast/to-hast.ts'
import { declarations } from '../html/css.ts'
import { makeDocument } from '../html/document.ts'
import { typefacesOf } from '../html/subset.ts'
import { labelsFor } from '../labels/labels.ts'
import { listOf } from '../labels/locale.ts'
import { setFormulas } from '../mdast/formulas.ts'
import { prepareManuscript } from '../mdast/index.ts'
import { type BookChoice, bookByDefault } from '../model/book.ts'
import type { CoverImage } from '../model/cover.ts'
import type { StyledDocument } from '../model/document.ts'
import { fault } from '../model/fault.ts'
import type { LoadedImage } from '../model/image.ts'
import { markersByDefault } from '../model/markers.ts'
import type { Metadata, Release } from '../model/metadata.ts'
import type { Note } from '../model/note.ts'
import { pageByDefault, pageOf } from '../model/page.ts'
import { withoutSoftHyphens } from '../model/soft-hyphens.ts'
import type { Typography } from '../model/typography.ts'
import { decideRelease } from '../release/gate.ts'
import { loadImages } from '../source/images.ts'
import { type LexiconFile, readLexicon } from '../source/lexicon.ts'
import { mergeMetadata, type Todo } from '../source/metadata.ts'
import type { Manuscript, Work } from '../source/work.ts'
import { setPlainText, setTypography } from '../typography/set.ts'
import { markSuperiors } from '../typography/superiors.ts'
import { attachmentsOf } from './attachments.ts'
import { hyphenationOf } from './hyphenation.ts'
import { digestOf, wordsOf } from './measure.ts'
import { enterNotes } from './notes.ts'
import type { BuildOptions } from './options.ts'
import { epochOf, stampOf } from './stamp.ts'
import { stage, type Tools } from './tools.ts'
import { writingOf } from './writing.ts'

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
  /** What may not be in its files; gathered when they are checked. */
  readonly secrets: () => Secrets
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
  const typography = manuscript.front.data.typography ?? work.shared.data.typography
  const run = <Value>(id: Parameters<typeof stage>[2], body: () => Value | Promise<Value>) =>
    stage(tools, name, id, body)

  const people = new Map(
    Object.entries(work.shared.data.people ?? {}).map(([id, { name }]) => [id, name]),
  )
  // A proof is for a desk, and its margin for notes beside lines that run across.
  const wanted = writingOf(work, manuscript)
  const writing = options.edition === 'proof' ? 'horizontal' : wanted
  const { notes, proof, wording } = await run('notes', () =>
    enterNotes(manuscript, options, new Set(people.keys())),
  )
  const facts = await run('mdast', async () => {
    await setFormulas(tree, file)
    return prepareManuscript(tree, file)
  })
  const { metadata, todos } = mergeMetadata(work.shared, manuscript.front, {
    workName: work.place.name,
    title: facts.title ?? work.place.name,
    lang,
    otherEditions: work.manuscripts.map(other => other.lang).filter(other => other !== lang),
  })
  const release = decide(options, metadata, notes, todos, manuscript, work, tools)
  // Lint tells of its faults.
  const lexicon = await readLexicon(host, work.place.folder, lang)
  const { composed, images, digest, typefaces } = await run('hast', async () => {
    const markers = { ...markersByDefault, ...work.shared.data.markers }
    const content = toHast(tree, file, { markers, labels, proof })
    const sources = cleanContent(content, file)
    const images = await loadImages(host, work.place.folder, sources)
    const digest = digestOf(work, manuscript, lexicon, images)
    const making = {
      generator: tools.generator,
      typefaces: typefacesOf(content.body, labels.contents),
      digest,
    }
    const shown = options.edition === 'proof' ? { proof: { people } } : {}
    const sheets = { content, images, metadata, release, making, labels, markers, ...shown }
    return { composed: compose(sheets, file), images, digest, typefaces: making.typefaces }
  })
  const inputs = inputsOf(work, manuscript, lexicon, images)
  const stamp = await stampOf(host, metadata, inputs)
  // A release has been refused already when it says no date.
  if (stamp.from === 'file' && !options.release)
    fault(file, 'edition-date', 'Unexpected edition without a date, expected `date`', {
      place: { line: 1, column: 1 },
      hint: `Its files are dated by their newest source, ${stamp.instant}: no front matter, SOURCE_DATE_EPOCH or commit does.`,
    })
  const set = await run('typography', () => {
    setTypography(composed.body, lang, typography)
    markSuperiors(composed.body)
    return inPrint(metadata, typography)
  })
  const document: StyledDocument = {
    tree: makeDocument(composed.body, set, release, labels, tools.generator, writing),
    metadata: set,
    release,
    edition: options.edition,
    // The margin of a proof belongs to its notes; those of the text wait at the end.
    notes: options.edition === 'proof' ? 'end' : (work.shared.data.notes ?? 'foot'),
    // A proof is for a desk: A4, whatever is printed in the end.
    page: options.edition === 'proof' ? pageByDefault : pageOf(work.shared.data.page),
    writing,
    hyphenation: hyphenationOf(work.shared.data, manuscript.front.data, metadata, lexicon.entries),
    book: bookOf(work),
    // A series of the edition alone is known by the name that it has there.
    cover: { ...(set.series ? { series: set.series.name } : {}), ...work.cover },
    outline: composed.outline.map(function setItem(item): typeof item {
      return {
        ...item,
        title: withoutSoftHyphens(setPlainText(item.title, lang, typography)),
        children: item.children.map(setItem),
      }
    }),
    assets: composed.assets,
    attachments:
      options.edition === 'proof'
        ? []
        : attachmentsOf(work.shared.data.attach ?? [], manuscript, metadata, notes),
    stamp: stamp.instant,
    generator: tools.generator,
    digest,
  }
  return {
    name,
    lang,
    document,
    files: [work.shared.file, file, ...(manuscript.notes ? [manuscript.notes.file] : [])],
    artefactFiles: [],
    inputs,
    secrets: () =>
      options.edition === 'proof'
        ? noSecrets
        : secretsOf({
            ...wording,
            notes,
            metadata,
            people: [...people.values()],
            images: [...images.values(), ...coverImagesOf(work)].flatMap(image =>
              'data' in image ? [image.data] : [],
            ),
            made: [
              ...Object.values(tools.styles),
              ...declarations,
              tools.generator,
              listOf(typefaces, lang),
            ],
          }),
    words: wordsOf(document.tree),
  }
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
function inPrint(metadata: Metadata, typography?: Typography): Metadata {
  const plain = (text: string) => withoutSoftHyphens(setPlainText(text, metadata.lang, typography))
  const set = <Value extends string | undefined>(text: Value) =>
    text === undefined ? text : plain(text)
  return {
    ...metadata,
    title: plain(metadata.title),
    subtitle: set(metadata.subtitle),
    description: set(metadata.description),
  }
}

/** What a work says of its e-book. */
function bookOf(work: Work): BookChoice {
  const { chapters, notes, pages } = work.shared.data.epub ?? {}
  return {
    ...(chapters ? { chapters } : {}),
    notes: notes ?? bookByDefault.notes,
    pages: pages ?? bookByDefault.pages,
  }
}

const coverImagesOf = ({ cover: { logo, own } }: Work): CoverImage[] =>
  [logo, own].filter(image => image !== undefined)

const inputsOf = (
  work: Work,
  { place }: Manuscript,
  lexicon: LexiconFile,
  images: ReadonlyMap<string, LoadedImage>,
): string[] => [
  ...[work.place.workFile, place.article, place.notes].filter(path => path !== undefined),
  ...(lexicon.entries.length > 0 ? [lexicon.file.path] : []),
  ...[...images.values(), ...coverImagesOf(work)].flatMap(image =>
    'path' in image ? [join(work.place.folder, image.path)] : [],
  ),
]
