import { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Host } from '../model/host.ts'
import { findWorks } from '../source/find.ts'
import { type Job, type ReadOptions, readJob } from './read.ts'

/** The works at some paths, read, and the faults of paths that lead to none. */
export interface WorksRead {
  readonly jobs: readonly Job[]
  readonly faults: readonly VFile[]
}

/** Read the works at some paths, of each the editions that the options choose. */
export async function readWorks(
  host: Host,
  paths: readonly string[],
  options: ReadOptions,
): Promise<WorksRead> {
  const found = await Promise.all(paths.map(path => findWorks(host, path)))
  const faults = found.flatMap(({ faults }) => faults)
  const ids = new Set<string>()
  const jobs: Job[] = []
  for (const place of found.flatMap(({ works }) => works))
    jobs.push(await readJob(place, options, host, ids))
  if (jobs.length > 0 && jobs.every(({ manuscripts }) => manuscripts.length === 0))
    faults.push(noSuchLanguage(paths, options.lang))
  return { jobs, faults }
}

/** The files that a job's messages are about. */
export const filesOfJob = ({ work, manuscripts }: Job): VFile[] => [
  work.shared.file,
  ...manuscripts.flatMap(({ file, notes }) => (notes ? [file, notes.file] : [file])),
]

export function noSuchLanguage(paths: readonly string[], lang = ''): VFile {
  const file = new VFile({ path: paths.join(' ') })
  fault(file, 'manuscript-missing', `Unexpected language “${lang}”, expected one with an article`)
  return file
}
