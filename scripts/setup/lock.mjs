import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * @typedef {object} Lock
 * @property {(pid: number) => void} include have the lock outlive its holder while this process runs
 * @property {() => void} release
 */
/** @typedef {{ readonly lock: Lock } | { readonly holder: number }} Attempt */

// A holder gives a sign of life every few seconds; without one for this long its process id
// belongs to somebody else by now.
const SIGN_OF_LIFE = 5000
const SILENCE = 120_000
const POLL = 250
const TRIES = 20

/**
 * Try to take a lock, given the path of its directory: gives the lock, or the process id of its
 * living holder. A lock whose holder and holder's programs are dead, or silent for two minutes,
 * is taken over. The directory must be on a local file system.
 *
 * A held lock is a directory with one file in it, named after its holder and moved into place
 * whole. Renaming onto it fails while the file is there, so of several that find a holder dead
 * and delete that very file only one gets the lock.
 *
 * @param {string} path
 * @param {number} [pid] the process that is to hold it
 * @returns {Attempt}
 */
export function tryLock(path, pid = process.pid) {
  const name = `${pid}-${Math.random().toString(36).slice(2)}`
  const draft = `${path}.${name}`
  mkdirSync(draft, { recursive: true })
  writeFileSync(join(draft, name), '')
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (move(draft, path)) return { lock: held(path, name) }
      const holder = holderOf(path)
      if (holder?.alive) return { holder: holder.pid }
      if (holder) quietly(() => unlinkSync(join(path, holder.name)))
      quietly(() => rmdirSync(path))
    }
    throw new Error(`Unexpected lock ${path}, expected one that can be read: remove it`)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * Take a lock, waiting while a living process holds it.
 *
 * @param {string} path
 * @param {() => boolean} isStopped looked at between attempts; when true, waiting ends
 * @param {(holder: number) => void} onWait told once, when there is somebody to wait for
 * @returns {Promise<Lock | undefined>} undefined when stopped
 */
export async function takeLock(path, isStopped, onWait) {
  for (let told = false; !isStopped(); told = true) {
    const attempt = tryLock(path)
    if ('lock' in attempt) return attempt.lock
    if (!told) onWait(attempt.holder)
    await sleep(POLL)
  }
  return undefined
}

/**
 * @param {string} path
 * @param {string} name
 * @returns {Lock}
 */
function held(path, name) {
  const file = join(path, name)
  const timer = setInterval(() => {
    quietly(() => utimesSync(file, new Date(), new Date()))
  }, SIGN_OF_LIFE)
  timer.unref()
  return {
    // Padded, since "r+" does not shorten; it does not bring back a file that is gone either.
    include: pid => quietly(() => writeFileSync(file, String(pid).padEnd(12), { flag: 'r+' })),
    release: () => {
      clearInterval(timer)
      quietly(() => unlinkSync(file))
      quietly(() => rmdirSync(path))
    },
  }
}

/** @param {string} path */
function holderOf(path) {
  return quietly(() => {
    const [name] = readdirSync(path)
    if (!name) return undefined
    const file = join(path, name)
    const pid = Number.parseInt(name, 10)
    const program = Number.parseInt(readFileSync(file, 'utf8'), 10)
    const silence = Date.now() - statSync(file).mtimeMs
    return { name, pid, alive: silence < SILENCE && (isAlive(pid) || isAlive(program)) }
  })
}

/** @param {number} pid */
function isAlive(pid) {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process that we may not signal is alive too.
    return codeOf(error) === 'EPERM'
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function move(from, to) {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(codeOf(error))) return false
    throw error
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/**
 * @template T
 * @param {() => T} work
 */
function quietly(work) {
  try {
    return work()
  } catch {
    // Another process has been quicker.
    return undefined
  }
}
