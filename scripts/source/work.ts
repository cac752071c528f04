import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { primaryLanguage } from '../labels/labels.ts'
import { detectLanguage } from '../labels/language.ts'
import type { CoverChoice } from '../model/cover.ts'
import { fault } from '../model/fault.ts'
import type { Host } from '../model/host.ts'
import { readCoverImages } from './cover-images.ts'
import type { EditionPlace, WorkPlace } from './find.ts'
import { type Fields, isTodo } from './metadata.ts'
import { parseMarkdown } from './parse.ts'
import { readText } from './read.ts'
import { type FrontMatter, frontMatterSchema, type WorkData, workSchema } from './schema.ts'
import { validate } from './validate.ts'
import { readYaml } from './yaml.ts'

/** One language's manuscript, read and parsed. */
export interface Manuscript {
  readonly place: EditionPlace
  readonly file: VFile
  readonly tree: Root
  readonly front: Fields<FrontMatter>
  readonly lang: string
  readonly notes?: { readonly file: VFile; readonly tree: Root }
}

/** A work, read: what its editions share, and each of them. */
export interface Work {
  readonly place: WorkPlace
  readonly id: string
  readonly shared: Fields<WorkData>
  readonly cover: CoverChoice
  readonly manuscripts: readonly Manuscript[]
}

/**
 * Read a work's files. Faults go to the files. `lang` is the language of a text that does not tell
 * its own; without it, the text is looked at.
 */
export async function readWork(
  host: Host,
  place: WorkPlace,
  shared: Fields<WorkData>,
  lang?: string,
): Promise<Work> {
  const manuscripts = await Promise.all(
    place.editions.map(edition => readManuscript(host, edition, lang)),
  )
  const seen = new Set<string>()
  for (const manuscript of manuscripts) {
    if (seen.has(manuscript.lang))
      fault(
        manuscript.file,
        'edition-duplicate',
        `Unexpected second edition in “${manuscript.lang}”, expected one a language`,
        {
          place: { line: 1, column: 1 },
        },
      )
    seen.add(manuscript.lang)
  }
  return {
    place,
    id: isTodo(shared.data.id) ? place.name : (shared.data.id ?? place.name),
    shared,
    cover: await readCover(host, place, shared),
    manuscripts,
  }
}

/** What the work gives to the covers of all its editions. */
async function readCover(
  host: Host,
  { folder }: WorkPlace,
  shared: Fields<WorkData>,
): Promise<CoverChoice> {
  const { series } = shared.data
  const name = typeof series === 'string' ? series : series?.name
  return {
    ...(await readCoverImages(host, folder, shared)),
    ...(name === undefined || isTodo(name) ? {} : { series: name }),
  }
}

/** Read work.yaml, or nothing when the work has none. */
export async function readShared(host: Host, place: WorkPlace): Promise<Fields<WorkData>> {
  const file = await readText(host, place.workFile ?? place.folder)
  if (!place.workFile) {
    file.messages.length = 0
    return { file, data: {} }
  }
  const yaml = file.value ? readYaml(String(file), file, 1) : undefined
  const data = yaml && validate(workSchema, yaml, file)
  return { file, data: data ?? {}, ...(yaml ? { yaml } : {}) }
}

async function readManuscript(
  host: Host,
  place: EditionPlace,
  lang: string | undefined,
): Promise<Manuscript> {
  const file = await readText(host, place.article)
  const tree = parseMarkdown(file)
  const front = readFrontMatter(tree, file)
  const own = isTodo(front.data.lang) ? undefined : front.data.lang
  const told = own ?? place.lang ?? lang
  const notes = place.notes ? await readNotesFile(host, place.notes) : undefined
  return {
    place,
    file,
    tree,
    front,
    lang: told ?? (await languageOf(withoutFrontMatter(tree, file))),
    ...(notes ? { notes } : {}),
  }
}

/** A few letters tell no language: then it is English, as for all that cannot be told. */
async function languageOf(text: string): Promise<string> {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters < 20 ? 'en' : detectLanguage(text)
}

function readFrontMatter(tree: Root, file: VFile): Fields<FrontMatter> {
  const [first] = tree.children
  if (first?.type !== 'yaml') return { file, data: {} }
  const yaml = readYaml(first.value, file, (first.position?.start.line ?? 1) + 1)
  // An empty front matter is none.
  const data = yaml && yaml.value !== null ? validate(frontMatterSchema, yaml, file) : undefined
  return { file, data: data ?? {}, ...(yaml ? { yaml } : {}) }
}

async function readNotesFile(host: Host, path: string) {
  const file = await readText(host, path)
  // A file of notes without a note is fine.
  file.messages = file.messages.filter(message => message.ruleId !== 'file-empty')
  return { file, tree: parseMarkdown(file) }
}

function withoutFrontMatter(tree: Root, file: VFile): string {
  const [first] = tree.children
  const end = first?.type === 'yaml' ? first.position?.end.offset : 0
  return String(file).slice(end ?? 0)
}

/** Whether an edition is one that `--lang` asks for; a primary tag asks for all of its kind. */
export const isOfLanguage = (lang: string, asked: string): boolean =>
  lang.toLowerCase() === asked.toLowerCase() ||
  (!asked.includes('-') && primaryLanguage(lang) === asked.toLowerCase())
