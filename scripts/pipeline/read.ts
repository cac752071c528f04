import { fault } from '../model/fault.ts'
import type { Levels } from '../model/message.ts'
import type { WorkPlace } from '../source/find.ts'
import { isOfLanguage, type Manuscript, readShared, readWork, type Work } from '../source/work.ts'
import type { BuildOptions } from './options.ts'
import { stage, type Tools } from './tools.ts'

/** A work that was read, with what of it is to be done. */
export interface Job {
  readonly work: Work
  readonly manuscripts: readonly Manuscript[]
  /** Names of the editions, in the order of the manuscripts: `japan-europe.fr.proof`. */
  readonly names: readonly string[]
  readonly levels: Levels
}

/** Read a work and choose its editions. `ids` are those of the works before it, and grow. */
export async function readJob(
  place: WorkPlace,
  options: BuildOptions,
  tools: Tools,
  ids: Set<string>,
): Promise<Job> {
  const work = await stage(tools, place.name, 'source', async () =>
    readWork(tools.host, place, await readShared(tools.host, place), options.lang),
  )
  const { file, data } = work.shared
  if (ids.has(work.id))
    fault(
      file,
      'work-duplicate',
      `Unexpected second work “${work.id}”, expected an id of its own`,
      { place: { line: 1, column: 1 } },
    )
  ids.add(work.id)
  const manuscripts = work.manuscripts.filter(
    ({ lang }) => !options.lang || isOfLanguage(lang, options.lang),
  )
  const suffix = options.edition === 'proof' ? '.proof' : ''
  return {
    work,
    manuscripts,
    names: manuscripts.map(({ lang }) => `${work.id}.${lang}${suffix}`),
    levels: {
      settings: { ...data.rules, ...options.rules },
      strict: options.strict || options.release,
    },
  }
}
