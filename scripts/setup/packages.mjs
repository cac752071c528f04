import { join } from 'node:path'
import { Lacking } from './lacking.mjs'
import { INSTALL_FLAGS, npmReason } from './npm.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} LockedPackage */

/**
 * Judge whether node_modules holds what package.json and package-lock.json ask for: the record
 * that npm writes when an install is complete agrees with them, and each package it names is
 * there. What is inside a package is not looked at; optional packages may be absent, since most
 * are for other platforms.
 *
 * There is no stamp of our own: npm's record goes with node_modules, is absent after an
 * interrupted `npm ci`, and is right after an `npm ci` that somebody ran by hand.
 *
 * @param {string} root the project's directory
 * @param {Pick<import('./machine.mjs').Machine, 'exists' | 'read'>} machine
 */
export function packagesAreInstalled(root, { exists, read }) {
  const manifest = parse(read(join(root, 'package.json')))
  const locked = parse(read(join(root, 'package-lock.json')))?.packages
  const installed = parse(read(join(root, 'node_modules', '.package-lock.json')))?.packages
  if (!manifest || !locked || !installed) return false
  if (!sameDependencies(manifest, locked[''] ?? {})) return false
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    if (!found) return wanted.optional === true
    return (
      found.version === wanted.version &&
      (!wanted.integrity || found.integrity === wanted.integrity) &&
      exists(join(root, path, 'package.json'))
    )
  })
}

/**
 * Install the packages of package-lock.json with `npm ci`, development and optional ones
 * included whatever the user's npm is set to. No install script is run: none is needed.
 *
 * @param {(args: readonly string[]) => Promise<import('./run.mjs').Outcome>} npm
 * @throws {Lacking} when npm cannot; an Error when the lockfile does not fit package.json
 */
export async function installPackages(npm) {
  const { code, output } = await npm(['ci', ...INSTALL_FLAGS])
  if (code === 0) return
  const reason = npmReason(output)
  if (reason.includes('EUSAGE')) {
    throw new Error(`package-lock.json does not fit package.json: run "npm install".\n${reason}`)
  }
  throw new Lacking(
    `The packages could not be installed. npm says:\n${reason}\n` +
      'Unless npm names another reason, see that its registry can be reached ("npm ping"; behind ' +
      'a proxy, "npm config set https-proxy"), then run the same command again.',
  )
}

/**
 * @param {LockedPackage} a
 * @param {LockedPackage} b
 */
function sameDependencies(a, b) {
  return flatten(a) === flatten(b)
}

/** @param {LockedPackage} manifest */
function flatten({ dependencies = {}, devDependencies = {} }) {
  return JSON.stringify([
    Object.entries(dependencies).sort(),
    Object.entries(devDependencies).sort(),
  ])
}

/**
 * @param {string | undefined} text
 * @returns {(LockedPackage & { packages?: Record<string, LockedPackage> }) | undefined}
 */
function parse(text) {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    // A half-written file is no record at all.
    return undefined
  }
}
