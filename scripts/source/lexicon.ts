import { dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { primaryLanguage } from '../labels/labels.ts'
import { fault } from '../model/fault.ts'
import type { Host } from '../model/host.ts'
import { type Lexicon, lexiconName } from '../model/lexicon.ts'
import { readText } from './read.ts'

/** A lexicon and the file that it was read from. */
export interface LexiconFile extends Lexicon {
  readonly file: VFile
}

/** Longer lines are no terms. UTF-16 units. */
const LONGEST = 100

/**
 * Read the lexicon of a language beside a work's articles: a word or phrase a line, `#` before what is said of
 * it. Faults of the file and of its lines (`lexicon-line`) go to the file; a work without one has no entries.
 */
export async function readLexicon(host: Host, folder: string, lang: string): Promise<LexiconFile> {
  const name = lexiconName(primaryLanguage(lang))
  const path = join(folder, name)
  const real = await host.realPath(path)
  if (real && dirname(real) !== (await host.realPath(folder))) return outside(path, name)
  const file = await readText(host, path)
  // None is needed, and an empty one is none.
  file.messages = file.messages.filter(({ ruleId }) => ruleId === 'file-encoding')
  const entries: string[] = []
  for (const [index, line] of String(file).split(/\r?\n/).entries()) {
    const entry = line.replace(/(?:^|\s)#.*$/, '').trim()
    if (entry === '') continue
    if (/\p{L}/u.test(entry) && entry.length <= LONGEST && !/[,;=/]/.test(entry))
      entries.push(entry)
    else
      fault(
        file,
        'lexicon-line',
        `Unexpected “${entry.slice(0, LONGEST)}”, expected one word or phrase`,
        {
          place: { line: index + 1, column: line.length - line.trimStart().length + 1 },
          hint: 'Each line has one; what follows “#” is a comment.',
        },
      )
  }
  return { file, entries, name }
}

/** A link that leads out of the work: what it leads to is nobody's words here. */
function outside(path: string, name: string): LexiconFile {
  const file = new VFile({ path, value: '' })
  fault(
    file,
    'file-unreadable',
    'Unexpected lexicon outside the work, expected a file in its folder',
  )
  return { file, entries: [], name }
}
