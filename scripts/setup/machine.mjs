import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'

/**
 * What setup knows of the computer it runs on. Everything that judges is handed one of these, so
 * that a test can make one up.
 *
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {string} home the user's home directory
 * @property {string} platform as in `process.platform`
 * @property {string} arch as in `process.arch`
 * @property {string} nodeVersion the running Node's, without the "v"
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => boolean} isExecutable true for a file that may be run
 * @property {(path: string) => readonly string[]} list the names in a directory; none if unreadable
 * @property {(path: string) => string | undefined} read a file's text; undefined if unreadable
 */

/**
 * Describe the computer this process runs on, reading its file system on demand.
 *
 * @returns {Machine}
 */
export function thisMachine() {
  return {
    env: process.env,
    home: homedir(),
    platform: process.platform,
    arch: process.arch,
    nodeVersion: process.versions.node,
    exists: existsSync,
    isExecutable: path => attempt(() => isProgram(path)) ?? false,
    list: path => attempt(() => readdirSync(path)) ?? [],
    read: path => attempt(() => readFileSync(path, 'utf8')),
  }
}

/** @param {string} path */
function isProgram(path) {
  accessSync(path, constants.X_OK)
  return statSync(path).isFile()
}

/**
 * @template T
 * @param {() => T} work
 */
function attempt(work) {
  try {
    return work()
  } catch {
    return undefined
  }
}
