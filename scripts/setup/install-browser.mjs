import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { installWithApt, mayUseApt } from './apt.mjs'
import { browserCache, cachedPrograms } from './browser.mjs'
import { Lacking } from './lacking.mjs'

/** @typedef {import('./machine.mjs').Machine} Machine */
/** @typedef {import('./run.mjs').Runner['run']} Run */

const BROWSER = 'chrome-headless-shell'
const DEADLINE = 15 * 60_000

/**
 * Install a browser that starts on this machine: with Puppeteer's installer, else, as root on
 * Debian or Ubuntu, from the distribution.
 *
 * @param {string} root the project's directory, its packages installed
 * @param {string} node a Node that Puppeteer admits
 * @param {Machine} machine
 * @param {Run} run
 * @param {import('./progress.mjs').Progress} progress
 * @throws {Lacking} when neither is possible, naming the ways that are left
 */
export async function installBrowser(root, node, machine, run, progress) {
  const ways = [
    {
      text: `installing a browser (${BROWSER}, by Puppeteer)`,
      install: () => downloadBrowser(root, node, machine, run),
    },
    {
      text: 'installing a browser (the distribution’s package, by apt-get)',
      install: () => installWithApt(machine, run),
    },
  ]
  for (const { text, install } of mayUseApt(machine) ? ways : ways.slice(0, 1)) {
    try {
      await progress.step(text, install)
      return
    } catch (error) {
      if (!(error instanceof Lacking)) throw error
      progress.say(error.message)
    }
  }
  throw new Lacking(
    'No browser was found to print with, and none could be installed. There are three ways to ' +
      'go on:\n' +
      '  1. set PUPPETEER_EXECUTABLE_PATH to the path of a Chrome or Chromium program;\n' +
      '  2. install one with the system’s package manager, as in\n' +
      '       sudo apt-get install chromium-headless-shell (Debian; elsewhere chromium or Chrome);\n' +
      '  3. where storage.googleapis.com can be reached, run\n' +
      `       npx puppeteer browsers install ${BROWSER}\n` +
      `     or copy ${browserCache(machine)} from there.`,
  )
}

/**
 * Download the browser that belongs to the installed Puppeteer into Puppeteer's cache. It is
 * moved there when it is whole and has been started, so that nothing half-unpacked is ever found.
 *
 * @param {string} root
 * @param {string} node
 * @param {Machine} machine
 * @param {Run} run
 * @throws {Lacking} when it was not possible, with the reason
 */
async function downloadBrowser(root, node, machine, run) {
  const cache = browserCache(machine)
  const puppeteer = join(root, 'node_modules', 'puppeteer')
  const { bin } = JSON.parse(machine.read(join(puppeteer, 'package.json')) ?? '{}')
  const cli = join(puppeteer, typeof bin === 'string' ? bin : bin.puppeteer)
  const staging = stagingIn(cache)
  try {
    const { code, lastLines } = await run(node, [cli, 'browsers', 'install', BROWSER], {
      cwd: root,
      env: { ...machine.env, PUPPETEER_CACHE_DIR: staging },
      timeout: DEADLINE,
    })
    if (code !== 0) throw new Lacking(errorOf(lastLines))
    const program = cachedPrograms(machine, staging).find(machine.isExecutable)
    if (!program) throw new Lacking('Puppeteer’s installer left no program')
    const started = await run(program, ['--version'])
    if (started.code !== 0) throw new Lacking(`it does not start here:\n${started.lastLines}`)
    const build = relative(staging, dirname(dirname(program)))
    rmSync(join(cache, build), { recursive: true, force: true })
    mkdirSync(dirname(join(cache, build)), { recursive: true })
    renameSync(join(staging, build), join(cache, build))
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** @param {string} cache */
function stagingIn(cache) {
  try {
    mkdirSync(cache, { recursive: true })
    return mkdtempSync(join(cache, '.imprimatur-'))
  } catch (error) {
    throw new Lacking(`the cache cannot be written to: ${error instanceof Error && error.message}`)
  }
}

/** @param {string} text what Puppeteer's installer wrote; the cause is in the line after the error's */
function errorOf(text) {
  const lines = text.split('\n')
  const error = lines.findIndex(line => /error/i.test(line))
  return error < 0
    ? text
    : lines
        .slice(error, error + 2)
        .join(' ')
        .replace(/\s+/g, ' ')
}
