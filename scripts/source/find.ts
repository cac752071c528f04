import { basename, dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Entry, Host } from '../model/host.ts'

/** Where the files of one edition lie. */
export interface EditionPlace {
  readonly article: string
  readonly notes?: string
  /** The language that the file's name gives: `article.fr.md`. */
  readonly lang?: string
}

/** Where the files of one work lie. */
export interface WorkPlace {
  readonly folder: string
  /** The id, unless work.yaml gives another. */
  readonly name: string
  readonly workFile?: string
  readonly editions: readonly EditionPlace[]
}

/** What a search found, and the faults of paths that lead to no manuscript. */
export interface Found {
  readonly works: readonly WorkPlace[]
  readonly faults: readonly VFile[]
}

const articleName = /^article(?:\.([A-Za-z0-9-]+))?\.md$/

/**
 * Find the works at a path: a folder of works, one work's folder, or a single Markdown file.
 * A path without a manuscript gives a fault (`manuscript-missing`).
 */
export async function findWorks(host: Host, path: string): Promise<Found> {
  if (/\.(md|markdown)$/i.test(path)) return findFile(host, path)
  const entries = await host.readFolder(path)
  if (!entries) return missing(path, 'Unexpected path, expected a folder or a .md file that exists')
  const own = workAt(path, entries, basename(await absolute(host, path)))
  if (own) return { works: [own], faults: [] }
  const works: WorkPlace[] = []
  for (const { name, kind } of entries) {
    if (kind !== 'folder' || name.startsWith('.') || name === 'node_modules') continue
    const folder = join(path, name)
    const work = workAt(folder, (await host.readFolder(folder)) ?? [], name)
    if (work) works.push(work)
  }
  if (works.length > 0) return { works, faults: [] }
  return missing(path, 'Unexpected folder without a manuscript, expected an article.<lang>.md')
}

async function findFile(host: Host, path: string): Promise<Found> {
  const name = basename(path)
  if (/\.notes\.md$/.test(name))
    return missing(path, 'Unexpected file of notes, expected the article that it is about')
  const folder = dirname(path)
  const entries = await host.readFolder(folder)
  if (!entries?.some(entry => entry.name === name))
    return missing(path, 'Unexpected path, expected a folder or a .md file that exists')
  const has = (sibling: string) =>
    entries.some(entry => entry.name === sibling && entry.kind === 'file')
  const article = articleName.exec(name)
  const stem = name.replace(/\.(md|markdown)$/i, '')
  const notes = `${stem}.notes.md`
  const work: WorkPlace = {
    folder,
    name: article ? basename(await absolute(host, folder)) : stem,
    ...(article && has('work.yaml') ? { workFile: join(folder, 'work.yaml') } : {}),
    editions: [
      {
        article: path,
        ...(has(notes) ? { notes: join(folder, notes) } : {}),
        ...(article?.[1] ? { lang: article[1] } : {}),
      },
    ],
  }
  return { works: [work], faults: [] }
}

function workAt(folder: string, entries: readonly Entry[], name: string): WorkPlace | undefined {
  const files = new Set(entries.filter(entry => entry.kind === 'file').map(entry => entry.name))
  const editions = [...files].flatMap((file): EditionPlace[] => {
    const match = articleName.exec(file)
    // `article.notes.md` reads as the language "notes", and is not one.
    if (!match || match[1] === 'notes') return []
    const notes = file.replace(/\.md$/, '.notes.md')
    return [
      {
        article: join(folder, file),
        ...(files.has(notes) ? { notes: join(folder, notes) } : {}),
        ...(match[1] ? { lang: match[1] } : {}),
      },
    ]
  })
  const workFile = files.has('work.yaml') ? join(folder, 'work.yaml') : undefined
  if (editions.length === 0) return undefined
  return { folder, name, editions, ...(workFile ? { workFile } : {}) }
}

function missing(path: string, reason: string): Found {
  const file = new VFile({ path })
  fault(file, 'manuscript-missing', reason, {
    hint: 'Give a folder of works, one work’s folder, or a single .md file.',
  })
  return { works: [], faults: [file] }
}

const absolute = async (host: Host, folder: string) => (await host.realPath(folder)) ?? folder
