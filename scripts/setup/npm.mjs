import { delimiter, join, sep } from 'node:path'

/**
 * What every installation is told, whatever the user's own settings: all kinds of packages, no
 * scripts, an old Node may install (the one that fits comes next), and no more than some seconds of
 * trying without a network.
 */
export const INSTALL_FLAGS = [
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--legacy-peer-deps=false',
  '--engine-strict=false',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

const REASON_LINES = 6
const NOISE = /^(?:errno |syscall |A complete log|\s+at |\s+\w+: |})/

/**
 * Find the machine's own Node, given the project's directory: one outside its node_modules, which
 * `npm ci` empties. The running one may be inside, since npm puts a local Node first.
 *
 * @param {string} root
 * @param {import('./machine.mjs').Machine} machine
 * @param {string} running the path of the running Node
 */
export function machineNode(root, { env, platform, isExecutable }, running) {
  const inside = join(root, 'node_modules') + sep
  const program = platform === 'win32' ? 'node.exe' : 'node'
  const onPath = (env.PATH ?? env.Path ?? '').split(delimiter).map(each => join(each, program))
  return [env.npm_node_execpath, running, ...onPath].find(
    path => path && !path.startsWith(inside) && isExecutable(path),
  )
}

/**
 * Make a function that runs npm in the project's directory: the npm that runs us when there is
 * one, else the one on PATH.
 *
 * @param {string} root
 * @param {string} node the Node to run it with
 * @param {import('./machine.mjs').Machine} machine
 * @param {import('./run.mjs').Runner['run']} run
 * @returns {(args: readonly string[]) => Promise<import('./run.mjs').Outcome>}
 */
export function npmRunner(root, node, { env, platform, exists }, run) {
  const cli = env.npm_execpath
  // Another package manager may be what runs us.
  if (cli && /[\\/]npm-cli\.c?js$/.test(cli) && exists(cli)) {
    return args => run(node, [cli, ...args], { cwd: root })
  }
  const windows = platform === 'win32'
  return args => run(windows ? 'npm.cmd' : 'npm', args, { cwd: root, shell: windows })
}

/**
 * Give npm's own words for why it failed, out of all that it wrote: the first lines of its error,
 * since a usage text and the path of a log may follow.
 *
 * @param {string} output
 */
export function npmReason(output) {
  const lines = output
    .split('\n')
    .map(line => /^npm (?:error|ERR!) ?(.*)/.exec(line)?.[1] ?? '')
    .filter(line => line.trim() && !NOISE.test(line))
  return (
    lines.length > 0 ? lines.slice(0, REASON_LINES) : output.trim().split('\n').slice(-REASON_LINES)
  ).join('\n')
}
