import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { lastCommit } from './host/last-commit.ts'
import type { Entry, Host, Output } from './model/host.ts'

/** Give the stages this machine's disk, version control, clock and environment. */
export function createHost(): Host {
  return {
    readFile: path => orUndefined(readFile(path)),
    readFolder: path => orUndefined(readFolder(path)),
    realPath: path => orUndefined(realpath(path)),
    modified: async path => (await orUndefined(stat(path)))?.mtime.toISOString(),
    lastCommit,
    writeFiles,
    now: () => new Date().toISOString(),
    ticks: () => performance.now(),
    env: name => process.env[name],
  }
}

/** A path that cannot be read is a fault of the manuscript, which the stages report. */
async function orUndefined<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  try {
    return await promise
  } catch {
    return undefined
  }
}

async function readFolder(path: string): Promise<readonly Entry[]> {
  const entries = await readdir(path, { withFileTypes: true })
  const kinds = await Promise.all(
    entries.map(async entry => {
      // A link counts as what it leads to.
      const target = entry.isSymbolicLink()
        ? await orUndefined(stat(join(path, entry.name)))
        : undefined
      const of = target ?? entry
      return of.isFile() ? 'file' : of.isDirectory() ? 'folder' : 'other'
    }),
  )
  return entries
    .map((entry, index): Entry => ({ name: entry.name, kind: kinds[index] ?? 'other' }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Files begun and not yet in their place; removed when the process ends early. */
const unfinished = new Set<string>()
process.on('exit', () => {
  for (const path of unfinished) rmSync(path, { force: true })
})

/**
 * Write every file beside its place, then rename them all: a reader sees the former file or the
 * new one, never half of one. Throws when the disk refuses; nothing is renamed then.
 */
async function writeFiles(outputs: readonly Output[]): Promise<void> {
  const token = randomBytes(6).toString('hex')
  const pairs = outputs.map(({ path, data }) => ({ path, data, beside: `${path}.${token}.part` }))
  try {
    for (const { path, data, beside } of pairs) {
      await makeFolder(dirname(path))
      unfinished.add(beside)
      const file = await open(beside, 'wx')
      try {
        // Who may read a file is not ours to change.
        const mode = (await orUndefined(stat(path)))?.mode
        if (mode !== undefined) await file.chmod(mode & 0o777)
        await file.writeFile(data)
        await file.sync()
      } finally {
        await file.close()
      }
    }
    for (const { path, beside } of pairs) await rename(beside, path)
  } finally {
    for (const { beside } of pairs) {
      // What cannot be removed was never there: the first error is the one to tell.
      await rm(beside, { force: true }).catch(() => {})
      unfinished.delete(beside)
    }
  }
}

/** Make a folder and those above it. Node's own `recursive` never ends in folders such as /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await mkdir(path)
  }
}
