import { basename } from 'node:path'
import type { VFile } from 'vfile'
import { isWanted, type MarkChoice, markBlocks } from '../editions/mark.ts'
import { recordText } from '../editions/record-text.ts'
import type { TranslationJob } from './read-editions.ts'

/** What a translation's record is to say. */
export interface NewRecord {
  readonly file: VFile
  readonly text: string
  /** How many lines are new or changed. */
  readonly count: number
  readonly blocks: number
  /** How many of all lines say that a difference or a lack is wanted. */
  readonly wanted: number
  /** Of what was asked for, what the translation has not. */
  readonly unknown: readonly string[]
}

/** Write the record of a translation anew, as text. */
export function newRecordOf(job: TranslationJob, choice: MarkChoice): NewRecord {
  const { record, source, compared, manuscript } = job
  const marked = markBlocks(compared, record.data?.blocks ?? [], choice)
  const article = basename(manuscript.place.article)
  return {
    file: record.file,
    text: recordText({ source: source.lang, blocks: marked.blocks }, article),
    count: marked.count,
    blocks: marked.blocks.length,
    wanted: marked.blocks.filter(isWanted).length,
    unknown: marked.unknown,
  }
}
