import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openWorkshop } from '../commands/workshop.ts'
import { createHost } from '../host.ts'
import { makeFiles } from '../pipeline/artefacts.ts'
import { prepareEdition } from '../pipeline/edition.ts'
import { readJob } from '../pipeline/read.ts'
import { findWorks } from '../source/find.ts'
import { illustratedBook } from './illustrated-book.ts'
import { median } from './median.ts'

/*
 * What an e-book costs once the HTML is there, checks not counted: `npm run bench`. The first publication,
 * and 500 chapters with 200 pictures; each five times, in a process of its own. Medians out: CPU, and by how
 * much the memory of the process grew at most.
 */

const rounds = 5
const compiled = join(import.meta.dirname, '../../node_modules/.cache/imprimatur')
const article = join(import.meta.dirname, '../../manuscript/japan-europe')

const [only] = process.argv.slice(2)
if (only) console.log(JSON.stringify(await measure(only)))
else await compare()

async function compare() {
  const folder = await mkdtemp(join(tmpdir(), 'imprimatur-bench-'))
  try {
    for (const [path, data] of illustratedBook()) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), data)
    }
    for (const [name, work] of [
      ['article', article],
      ['500 chapters', folder],
    ] as const) {
      const timed = Array.from({ length: rounds }, () => measureApart(work, []))
      const held = Array.from({ length: rounds }, () => measureApart(work, ['--expose-gc']))
      const of = (key: keyof Cost) =>
        median((key === 'grown' || key === 'most' ? held : timed).map(run => run[key]))
      console.log(
        `${name.padEnd(14)}${of('cpu').toFixed(0).padStart(6)} ms CPU ${of('grown').toFixed(0).padStart(6)} MB more ${of('most').toFixed(0).padStart(6)} MB in all ${String(of('bytes')).padStart(9)} bytes`,
      )
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Cost {
  readonly cpu: number
  /** Megabytes: by how much the peak rose, and the peak. */
  readonly grown: number
  readonly most: number
  readonly bytes: number
}

function measureApart(work: string, node: readonly string[]): Cost {
  const flags = [...node, '--disable-warning=ExperimentalWarning', import.meta.filename, work]
  // As the command has it (cli.ts).
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  return JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8', env })) as Cost
}

async function measure(folder: string): Promise<Cost> {
  const host = createHost()
  let begun = process.cpuUsage()
  let before = 0
  const stage = (_: string, name: string) => {
    if (name !== 'epub') return
    // Throwing away what is not needed throws away compiled code, too: time and memory are taken apart.
    before = globalThis.gc ? restingMemory() : 0
    begun = process.cpuUsage()
  }
  const quiet = { begin: async () => {}, stage, end: () => {}, close: () => {} }
  const workshop = await openWorkshop(host, quiet, 'imprimatur bench')
  const options = {
    paths: [folder],
    output: folder,
    formats: ['html' as const, 'epub' as const],
    edition: 'clean' as const,
    lang: 'fr',
    release: false,
    strict: false,
    marks: false,
    rules: {},
  }
  const [place] = (await findWorks(host, folder)).works
  if (!place) throw new Error('The work is not found')
  const { work, manuscripts, names } = await readJob(place, options, host, new Set())
  const [manuscript] = manuscripts
  if (!manuscript) throw new Error('The work has no article')
  const edition = await prepareEdition(work, manuscript, names[0] ?? '', options, workshop.tools)
  const [, book] = await makeFiles(edition, options, workshop.tools)
  const { user, system } = process.cpuUsage(begun)
  await workshop.close()
  return {
    cpu: (user + system) / 1000,
    grown: peak() - before,
    most: peak(),
    bytes: book?.data.length ?? 0,
  }
}

/** Megabytes that the process holds once it has thrown away what it no longer needs; peaks count from here. */
function restingMemory(): number {
  globalThis.gc?.()
  writeFileSync('/proc/self/clear_refs', '5')
  return peak()
}

/** The greatest memory of the process, in megabytes. Linux only. Source: proc(5), VmHWM. */
function peak(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
