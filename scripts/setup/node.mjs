import { join } from 'node:path'
import { Lacking } from './lacking.mjs'
import { INSTALL_FLAGS, npmReason } from './npm.mjs'

// Node's binaries as npm packages, one a platform. The package `node@24` is an install script
// that fetches the same one; npm may refuse install scripts, so it is asked for by name.
const NODE_RANGE = '24'

/**
 * Name the npm package that holds Node's binary for a platform and an architecture.
 *
 * @param {{ platform: string, arch: string }} machine
 */
export function nodePackage({ platform, arch }) {
  if (platform === 'win32') return `node-win-${arch === 'ia32' ? 'x86' : arch}`
  return `node-${platform === 'darwin' && arch === 'arm64' ? 'bin-' : ''}${platform}-${arch}`
}

/**
 * Name the Node binary that is local to a project, there or not.
 *
 * @param {string} root the project's directory
 * @param {{ platform: string, arch: string }} machine
 */
export function localNode(root, machine) {
  const program = machine.platform === 'win32' ? 'node.exe' : 'node'
  return join(root, 'node_modules', nodePackage(machine), 'bin', program)
}

/**
 * Judge whether a version satisfies a range of package.json's `engines`. Only `>=` with one to
 * three numbers is known, and alternatives of it with `||`; a pre-release counts as its release.
 *
 * @param {string} version
 * @param {string} range
 * @throws {Error} when the range is of another form
 */
export function satisfies(version, range) {
  return range.split('||').some(alternative => {
    const lowest = /^>=\s*v?(\d+(?:\.\d+){0,2})$/.exec(alternative.trim())?.[1]
    if (!lowest) throw new Error(`Unexpected engines.node "${range}", expected ">=22.18" or alike`)
    return compare(version, lowest) >= 0
  })
}

/**
 * Judge whether npm's scripts run on a Node that a range admits: the machine's, else a local one
 * that is linked where npm's scripts look first.
 *
 * @param {string} root the project's directory
 * @param {string} range
 * @param {Pick<import('./machine.mjs').Machine, 'platform' | 'arch' | 'nodeVersion' | 'isExecutable' | 'exists' | 'read'>} machine
 */
export function nodeIsReady(root, range, machine) {
  if (satisfies(machine.nodeVersion, range)) return true
  const link = machine.platform === 'win32' ? 'node.cmd' : 'node'
  const modules = join(root, 'node_modules')
  const manifest = machine.read(join(modules, nodePackage(machine), 'package.json'))
  const version = /"version":\s*"([^"]+)"/.exec(manifest ?? '')?.[1]
  return (
    version !== undefined &&
    satisfies(version, range) &&
    machine.isExecutable(localNode(root, machine)) &&
    machine.exists(join(modules, '.bin', link))
  )
}

/**
 * Install a local Node into node_modules with npm, leaving package.json and package-lock.json as
 * they are, and start it once.
 *
 * @param {string} root the project's directory
 * @param {string} range
 * @param {import('./machine.mjs').Machine} machine
 * @param {(args: readonly string[]) => Promise<import('./run.mjs').Outcome>} npm
 * @param {import('./run.mjs').Runner['run']} run
 * @throws {Lacking} when it cannot be installed or does not start here
 */
export async function installNode(root, range, machine, npm, run) {
  const { code, output } = await npm([
    'install',
    '--no-save',
    ...INSTALL_FLAGS,
    `${nodePackage(machine)}@${NODE_RANGE}`,
  ])
  if (code !== 0) throw lackingNode(range, machine, `npm says:\n${npmReason(output)}`)
  const started = await run(localNode(root, machine), ['--version'])
  if (started.code !== 0) {
    throw lackingNode(range, machine, `Its binary does not start here:\n${started.lastLines}`)
  }
}

/**
 * @param {string} range
 * @param {{ nodeVersion: string }} machine
 * @param {string} reason
 */
function lackingNode(range, { nodeVersion }, reason) {
  return new Lacking(
    `Node ${range} is needed, this is ${nodeVersion}, and a local one could not be installed. ` +
      `${reason}\nInstall Node ${NODE_RANGE} (https://nodejs.org), or see that npm's registry can ` +
      'be reached, then run the same command again.',
  )
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  const [left, right] = [a, b].map(each => each.split('.').map(part => Number.parseInt(part, 10)))
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
