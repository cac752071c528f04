import type { Root } from 'hast'
import { VFile } from 'vfile'
import { ebookCss, faceRules, htmlCss, printCss } from '../html/css.ts'
import { facesUsed, sansTextOf } from '../html/faces.ts'
import { missingSigns } from '../html/missing-signs.ts'
import { charactersOf, formulaCharactersOf, textOfTree } from '../html/subset.ts'
import { writeHtml } from '../html/write.ts'
import { labelsFor } from '../labels/labels.ts'
import { listOf } from '../labels/locale.ts'
import type { Face, StyledDocument } from '../model/document.ts'
import { fault } from '../model/fault.ts'
import type { Format } from '../model/report.ts'
import { scriptsOf } from '../model/script.ts'
import { type Printed, toPdf } from '../print/to-pdf.ts'
import { reportUnclaimed } from './claim.ts'
import type { Edition } from './edition.ts'
import type { BuildOptions } from './options.ts'
import { once, stage, type Tools } from './tools.ts'

/** Where the notes of a printed edition stand, for a message. */
const standing = { side: 'side', foot: 'foot of the page', end: 'end of the text' }

/** One file of an edition. */
export interface Artefact {
  readonly format: Format
  readonly data: Uint8Array
  /** PDF only. */
  readonly pages?: number
}

/** Make an edition's files from its styled document; they are neither checked nor written yet. */
export async function makeFiles(
  edition: Edition,
  { formats, marks }: Pick<BuildOptions, 'formats' | 'marks'>,
  tools: Tools,
): Promise<Artefact[]> {
  const artefacts: Artefact[] = []
  const shown = once(() => tasksOf(edition.document.tree, facesUsed, tools))
  if (formats.includes('html')) artefacts.push(await html(edition, shown, tools))
  const printed = once(() => print(edition, marks, tools))
  if (formats.includes('pdf')) {
    const { data, pages } = await printed()
    artefacts.push({ format: 'pdf', data, pages })
  }
  // A proof is read on paper or on a screen, not in a reading system.
  if (edition.document.edition === 'clean')
    artefacts.push(...(await books(edition, formats, { printed, shown }, tools)))
  return artefacts
}

function html(
  { document, name }: Edition,
  shown: () => Promise<readonly Task[]>,
  tools: Tools,
): Promise<Artefact> {
  return stage(tools, name, 'html', async () => {
    const faces = await subsets(await shown(), 'woff2', tools)
    const css = htmlCss(tools.styles, document)
    return { format: 'html', data: writeHtml(document, css, faces) }
  })
}

function print(
  { document, name, files: sources, artefactFiles }: Edition,
  marks: boolean,
  tools: Tools,
): Promise<Printed> {
  return stage(tools, name, 'print', async () => {
    // Cut down, a face has one character for each glyph: of a whole one, the browser would write ʼ
    // for ’ into the text that readers copy.
    const faces = await subsets(await tasksOf(document.tree, all, tools), 'truetype', tools)
    const rules = faceRules(faces, face => `fonts/${face.name}.ttf`)
    const css = `${rules}\n${printCss(tools.styles, document)}`
    const printed = await toPdf(document, css, faces, await tools.browser(), marks)
    const file = new VFile({ path: `${name}.pdf` })
    artefactFiles.push(file)
    if (!printed.settled)
      fault(
        file,
        'pdf-settle',
        'Unexpected page numbers that move from print to print, expected them to settle',
        { hint: 'Add or take a few words near a {.page} whose place is on the edge of a page.' },
      )
    if (printed.astray.length > 0)
      fault(
        file,
        'pdf-footnote',
        `Unexpected place of ${printed.astray.join(', ')}, expected a place on the page of its call`,
        { hint: `All notes stand at the ${standing[printed.notes]} instead.` },
      )
    if (printed.scale < 0.99)
      fault(
        file,
        'pdf-scale',
        `Unexpected print at ${Math.round(printed.scale * 100)} % of its size, expected nothing wider than its page`,
        {
          hint: 'Look for a wide drawing or formula, or for a table in a note, a list or a quotation.',
        },
      )
    if (!printed.conforms) reportUnclaimed(file, await missingSigns(document.tree, faces), sources)
    return printed
  })
}

/** The e-book, as one for every reader and as one for Kobo's. */
async function books(
  { document, name }: Edition,
  formats: readonly Format[],
  { printed, shown }: { printed: () => Promise<Printed>; shown: () => Promise<readonly Task[]> },
  tools: Tools,
): Promise<Artefact[]> {
  const wanted = (['epub', 'kepub'] as const).filter(format => formats.includes(format))
  if (wanted.length === 0) return []
  // The pages of the PDF are those of paper, even where no PDF is wanted.
  const pageStarts = document.book.pages === 'printed' ? (await printed()).starts : []
  return stage(tools, name, 'epub', async () => {
    // Loaded where a book is wanted: it brings a packer, a shaper and a draughtsman along.
    const { toEpub } = await import('../epub/to-epub.ts')
    const coverFaces = await facesFor(coverText(document), tools)
    const faces = await subsets(await shown(), 'truetype', tools)
    const css = ebookCss(
      tools.styles,
      new Set(faces.map(({ script }) => script)),
      document.sides !== undefined,
    )
    const parts = { css, faces, coverFaces, pageStarts }
    const made: Artefact[] = []
    for (const format of wanted)
      made.push({ format, data: await toEpub(document, { ...parts, kobo: format === 'kepub' }) })
    return made
  })
}

/** A face, and what it has to set. */
interface Task {
  readonly face: Face
  readonly characters: string
}

/** Find what the faces that a choice of ours takes have to set of a document. */
async function tasksOf(
  tree: Root,
  choose: (tree: Root, faces: readonly Face[]) => readonly Face[],
  tools: Tools,
): Promise<Task[]> {
  const text = textOfTree(tree)
  const formulas = formulaCharactersOf(tree)
  const math = formulas ? await tools.faces('math') : []
  const faces = choose(tree, [...(await facesFor(text, tools)), ...math])
  const scripts = new Set(faces.map(({ script }) => script))
  const characters = new Map(
    [...scripts].map(script => [script, script === 'math' ? formulas : charactersOf(text, script)]),
  )
  const sans = charactersOf(sansTextOf(tree), 'japanese')
  return faces.map(face => ({
    face,
    // Its faces are large, and set heads and labels alone.
    characters: face.family === 'Noto Sans JP' ? sans : (characters.get(face.script) ?? ''),
  }))
}

/** Cut faces down to their tasks. */
const subsets = (
  tasks: readonly Task[],
  format: 'woff2' | 'truetype',
  tools: Tools,
): Promise<Face[]> =>
  Promise.all(tasks.map(({ face, characters }) => tools.subset(face, characters, format)))

const all = (_: Root, faces: readonly Face[]) => faces

/** The faces of the scripts that a text is in; those of others, of several megabytes, are not read. */
async function facesFor(text: string, tools: Tools): Promise<Face[]> {
  return (await Promise.all(scriptsOf(text).map(script => tools.faces(script)))).flat()
}

/** All words that can stand on a cover. */
const coverText = ({ metadata }: StyledDocument): string =>
  [
    metadata.title,
    metadata.subtitle,
    metadata.series?.name,
    labelsFor(metadata.lang).number,
    listOf(['', '', ''], metadata.lang),
    metadata.publisher,
    labelsFor(metadata.lang).notReleased,
    ...metadata.authors.map(author => author.name),
  ].join(' ')
