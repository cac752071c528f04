import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Element, Root } from 'hast'
import { VFile } from 'vfile'
import { createHost } from '../host.ts'
import { hyphenationByDefault } from '../model/hyphenation.ts'
import { hyphenate } from '../print/hyphenation/hyphenate.ts'
import { passagesOf } from '../prose/passages.ts'
import { readDictionaries } from '../source/dictionaries.ts'
import { parseMarkdown } from '../source/parse.ts'
import { checkSpelling, noLexicon } from '../spelling/check.ts'
import { openDictionary } from '../spelling/dictionary.ts'
import { proposalsOf } from '../typography/propose.ts'
import { setTypography } from '../typography/set.ts'
import { median } from './median.ts'
import { typedFrench } from './typed-french.ts'

/*
 * What language costs on 100,000 words of French: `npm run bench`. CPU of typography (set in hast, as for outputs),
 * of the same as `lint` has it, of hyphenation, and of spelling with the opening of its dictionary; and by how much
 * the memory of the process grew at most. Five times, in a process of its own each; medians out.
 */

const rounds = 5
const words = 100_000

if (process.argv[2] === 'once') console.log(JSON.stringify(await measure()))
else {
  const runs = Array.from({ length: rounds }, () => measureApart())
  const of = (key: keyof Cost) => median(runs.map(run => run[key])).toFixed(0)
  console.log(
    `${words.toLocaleString('en')} words: typography ${of('set')} ms CPU (as lint ${of('lint')}), hyphenation ${of('hyphenation')}, spelling ${of('spelling')}; typography, hyphenation and spelling ${of('all')} ms, ${of('grown')} MB more (${of('found')} words not known)`,
  )
}

interface Cost {
  readonly set: number
  readonly lint: number
  readonly hyphenation: number
  readonly spelling: number
  readonly all: number
  /** Megabytes. */
  readonly grown: number
  /** Messages about words. */
  readonly found: number
}

function measureApart(): Cost {
  const flags = ['--disable-warning=ExperimentalWarning', import.meta.filename, 'once']
  return JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' })) as Cost
}

async function measure(): Promise<Cost> {
  const list = fileURLToPath(new URL('index.dic', import.meta.resolve('dictionary-fr')))
  const text = typedFrench(readFileSync(list, 'utf8'), words)
  const tree = hastOf(text)
  const file = new VFile({ path: 'text.md', value: text })
  const passages = passagesOf(parseMarkdown(file), file, 'fr')
  const before = process.resourceUsage().maxRSS
  const set = await cpuOf(() => setTypography(tree, 'fr'))
  const hyphenation = await cpuOf(() => hyphenate(tree, 'fr', hyphenationByDefault))
  const spelling = await cpuOf(async () => {
    const dictionary = await openDictionary(await readDictionaries(createHost(), 'fr'))
    if (!dictionary) throw new Error('The dictionary is not installed')
    checkSpelling(passages, new Map([['fr', dictionary]]), noLexicon)
  })
  const grown = (process.resourceUsage().maxRSS - before) / 1024
  const lint = await cpuOf(() => {
    for (const passage of passages) proposalsOf(passage)
  })
  const found = file.messages.length
  return { set, lint, hyphenation, spelling, all: set + hyphenation + spelling, grown, found }
}

/** Milliseconds of CPU that some work takes, of all threads. */
async function cpuOf(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

function hastOf(text: string): Root {
  const children = text.split('\n\n').map(
    (value): Element => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    }),
  )
  return { type: 'root', children }
}
