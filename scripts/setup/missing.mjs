import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { nodeIsReady } from './node.mjs'
import { packagesAreInstalled } from './packages.mjs'

/** @typedef {'packages' | 'node' | 'browser'} Part */

/**
 * List what a project still lacks on a machine, in the order in which it must be installed, by
 * reading alone: no program is started, so it is cheap enough for every run.
 *
 * @param {string} root the project's directory
 * @param {import('./machine.mjs').Machine} machine
 * @returns {Part[]}
 * @throws {import('./lacking.mjs').Lacking} when PUPPETEER_EXECUTABLE_PATH names no program
 */
export function missing(root, machine) {
  /** @type {Record<Part, boolean>} */
  const inPlace = {
    packages: packagesAreInstalled(root, machine),
    // After the packages: `npm ci` removes a local Node.
    node: nodeIsReady(root, nodeRange(root, machine), machine),
    // Last: Puppeteer's installer is one of the packages and wants the new Node.
    browser: findBrowser(machine) !== undefined,
  }
  return /** @type {Part[]} */ (Object.keys(inPlace)).filter(part => !inPlace[part])
}

/**
 * Read the range of Node versions that a project's package.json admits.
 *
 * @param {string} root the project's directory
 * @param {Pick<import('./machine.mjs').Machine, 'read'>} machine
 * @returns {string}
 */
export function nodeRange(root, { read }) {
  return JSON.parse(read(join(root, 'package.json')) ?? '{}').engines?.node ?? '>=0'
}
