import { fault } from '../model/fault.ts'
import type { Host } from '../model/host.ts'
import type { Levels } from '../model/message.ts'
import type { WorkPlace } from '../source/find.ts'
import { isOfLanguage, type Manuscript, readShared, readWork, type Work } from '../source/work.ts'
import type { BuildOptions } from './options.ts'
import { type Pair, pairsOf } from './pairs.ts'

/** A work that was read, with what of it is to be done. */
export interface Job {
  readonly work: Work
  readonly manuscripts: readonly Manuscript[]
  /** Names of the editions, in the order of the manuscripts: `japan-europe.fr.proof`. */
  readonly names: readonly string[]
  /** The bilingual editions of two of these. */
  readonly pairs: readonly Pair[]
  readonly levels: Levels
}

/** What chooses a job's editions, and the levels of its messages. */
export type ReadOptions = Pick<
  BuildOptions,
  'bilingual' | 'edition' | 'lang' | 'release' | 'rules' | 'strict'
>

/** Read a work and choose its editions. `ids` are those of the works before it, and grow. */
export async function readJob(
  place: WorkPlace,
  options: ReadOptions,
  host: Host,
  ids: Set<string>,
): Promise<Job> {
  const work = await readWork(host, place, await readShared(host, place), options.lang)
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
    pairs: pairsOf(work, manuscripts, options),
    levels: {
      settings: { ...data.rules, ...options.rules },
      strict: options.strict || options.release,
    },
  }
}
