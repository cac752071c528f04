import { createHash } from 'node:crypto'
import { tmpdir, userInfo } from 'node:os'
import { join, sep } from 'node:path'
import { findBrowser } from './browser.mjs'
import { installBrowser } from './install-browser.mjs'
import { Lacking } from './lacking.mjs'
import { takeLock } from './lock.mjs'
import { missing, nodeRange } from './missing.mjs'
import { installNode, localNode, satisfies } from './node.mjs'
import { machineNode, npmRunner } from './npm.mjs'
import { installPackages } from './packages.mjs'
import { startProgress } from './progress.mjs'
import { startRunner } from './run.mjs'

/** @typedef {import('./machine.mjs').Machine} Machine */

/**
 * Install what a project lacks on a machine, under a lock that keeps a second run out. Progress
 * goes to stderr. SIGINT, SIGTERM and SIGHUP end the programs that were started, then us.
 *
 * @param {string} root the project's directory, without symbolic links
 * @param {Machine} machine
 * @throws {Lacking} when the machine lacks what cannot be installed
 * @throws {import('./lacking.mjs').Interrupted} after a signal
 */
export async function mend(root, machine) {
  const progress = startProgress(process.stderr, machine.env)
  /** @type {Set<import('./lock.mjs').Lock>} */
  const locks = new Set()
  const runner = startRunner(pid => {
    for (const lock of locks) lock.include(pid)
  })
  stopOnSignal(runner)
  /** @param {string} key @param {() => Promise<void>} work */
  const alone = async (key, work) => {
    const lock = await takeLock(lockPath(key), runner.isStopped, holder =>
      progress.say(`waiting for another setup (process ${holder})…`),
    )
    if (!lock) return
    locks.add(lock)
    try {
      await work()
    } finally {
      locks.delete(lock)
      lock.release()
    }
  }

  await alone(root, () => install(root, machine, runner.run, progress, alone))
  runner.throwIfStopped()
}

/**
 * @param {string} root
 * @param {Machine} machine
 * @param {import('./run.mjs').Runner['run']} run
 * @param {import('./progress.mjs').Progress} progress
 * @param {(key: string, work: () => Promise<void>) => Promise<void>} alone
 */
async function install(root, machine, run, progress, alone) {
  const node = machineNode(root, machine, process.execPath)
  if (!node) {
    throw new Lacking('No Node was found outside node_modules: install one (https://nodejs.org).')
  }
  const npm = npmRunner(root, node, machine, run)
  // What is judged below is the machine's Node: a local one goes with the packages.
  const own = { ...machine, nodeVersion: await versionOf(node, run) }
  const range = nodeRange(root, machine)
  const lacks = (/** @type {import('./missing.mjs').Part} */ part) =>
    missing(root, own).includes(part)

  if (lacks('packages')) {
    await progress.step('installing packages (npm ci)', () => installPackages(npm))
  }
  if (lacks('node')) {
    const text = `installing a local Node, since this one (${own.nodeVersion}) is not ${range}`
    await progress.step(text, () => installNode(root, range, own, npm, run))
  }
  if (lacks('browser')) {
    const fitting = satisfies(own.nodeVersion, range) ? node : localNode(root, own)
    // Puppeteer's cache and apt are shared by all projects of a user.
    await alone('browser', async () => {
      if (!findBrowser(own)) await installBrowser(root, fitting, own, run, progress)
    })
  }
  const left = missing(root, own)
  if (left.length > 0) {
    throw new Error(`Unexpected lack of ${left.join(', ')} after the installation of all`)
  }
}

/**
 * @param {string} node
 * @param {import('./run.mjs').Runner['run']} run
 */
async function versionOf(node, run) {
  if (node === process.execPath) return process.versions.node
  return (await run(node, ['--version'])).output.trim().replace(/^v/, '')
}

/** @param {string} key */
function lockPath(key) {
  const digest = createHash('sha256').update(`${userInfo().uid}${sep}${key}`).digest('hex')
  // Not in node_modules, which `npm ci` removes.
  return join(tmpdir(), `imprimatur-setup-${digest.slice(0, 16)}`)
}

/** @param {import('./run.mjs').Runner} runner */
function stopOnSignal(runner) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => runner.stop(signal))
  }
}
