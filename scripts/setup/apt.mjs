import { Lacking } from './lacking.mjs'

// Ubuntu has no headless shell, and its chromium packages only fetch a snap.
const PACKAGES = ['chromium-headless-shell', 'chromium', 'chromium-browser']
const WAIT_FOR_LOCK = ['-o', 'DPkg::Lock::Timeout=120']

/**
 * Judge whether packages of the distribution may be installed: as root on Debian or Ubuntu.
 *
 * @param {import('./machine.mjs').Machine} machine
 */
export function mayUseApt({ exists }) {
  return exists('/etc/debian_version') && process.getuid?.() === 0
}

/**
 * Install a browser from the distribution with apt-get and start it once. An interrupted dpkg run
 * of before is completed first.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @param {import('./run.mjs').Runner['run']} run
 * @throws {Lacking} when it was not possible, with the reason
 */
export async function installWithApt({ env, exists }, run) {
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } }

  await run('dpkg', ['--configure', '-a'], options)
  // When the lists cannot be renewed, those that are there may do.
  const update = await run('apt-get', ['update', '-q', ...WAIT_FOR_LOCK], options)
  let reason = 'the distribution offers no browser'
  if (update.code !== 0) reason += `, and its lists cannot be renewed:\n${update.lastLines}`
  for (const name of PACKAGES) {
    const policy = await run('apt-cache', ['policy', name], options)
    const candidate = /Candidate: (\S+)/.exec(policy.output)?.[1] ?? '(none)'
    if (candidate === '(none)') continue
    if (candidate.includes('snap') && !exists('/run/snapd.socket')) continue
    const install = ['install', '-y', '-q', '--no-install-recommends', ...WAIT_FOR_LOCK, name]
    const { code, lastLines } = await run('apt-get', install, options)
    const started = code === 0 ? await run(name, ['--version'], options) : undefined
    if (started?.code === 0) return
    reason = started
      ? `${name} does not start here:\n${started.lastLines}`
      : `${name} could not be installed:\n${lastLines}`
  }
  throw new Lacking(reason)
}
