import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBrowser } from './setup/browser.mjs'
import { takeLock, tryLock } from './setup/lock.mjs'
import type { Machine } from './setup/machine.mjs'
import { missing } from './setup/missing.mjs'
import { localNode, nodePackage, satisfies } from './setup/node.mjs'
import { machineNode, npmReason } from './setup/npm.mjs'
import { startProgress } from './setup/progress.mjs'
import { startRunner } from './setup/run.mjs'

const CACHE = '/home/ada/.cache/puppeteer'

/** A Linux machine whose file system is what it is handed: a path, and its text. */
function machine(files: Record<string, string>, parts: Partial<Machine> = {}): Machine {
  const paths = Object.keys(files)
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ada',
    platform: 'linux',
    arch: 'x64',
    nodeVersion: '24.1.0',
    exists: path => paths.some(each => each === path || each.startsWith(`${path}/`)),
    isExecutable: path => path in files,
    list: path =>
      [
        ...new Set(
          paths.flatMap(each =>
            each.startsWith(`${path}/`) ? each.slice(path.length + 1).split('/')[0] : [],
          ),
        ),
      ] as string[],
    read: path => files[path],
    ...parts,
  }
}

function programs(...paths: string[]): Record<string, string> {
  return Object.fromEntries(paths.map(path => [path, '']))
}

describe('findBrowser', () => {
  const inOrder = [
    '/opt/explicit',
    `${CACHE}/chrome-headless-shell/linux-140.0.1.0/chrome-headless-shell-linux64/chrome-headless-shell`,
    `${CACHE}/chrome-headless-shell/linux-99.0.9.0/chrome-headless-shell-linux64/chrome-headless-shell`,
    `${CACHE}/chrome/linux-141.0.0.0/chrome-linux64/chrome`,
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chrome-headless-shell',
    '/usr/local/bin/chromium',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ]

  test.each(inOrder.map((path, index) => [path, inOrder.slice(index)]))(
    'takes %s before what comes after it',
    (path, present) => {
      const env = { PATH: '/usr/local/bin:/usr/bin' }
      const explicit = { ...env, PUPPETEER_EXECUTABLE_PATH: '/opt/explicit' }
      const search = machine(programs(...[...present].reverse()), {
        env: path === '/opt/explicit' ? explicit : env,
      })
      expect(findBrowser(search)?.executablePath).toBe(path)
    },
  )

  test('says where it found it', () => {
    const sources = [inOrder[0], inOrder[1], inOrder[4]].map(path => {
      const env = {
        PATH: '/usr/bin',
        ...(path === inOrder[0] && { PUPPETEER_EXECUTABLE_PATH: path }),
      }
      return findBrowser(machine(programs(path ?? ''), { env }))?.source
    })
    expect(sources).toEqual(['environment', 'cache', 'system'])
  })

  test('refuses an explicit path that is no program, whatever else is there', () => {
    const env = { PATH: '/usr/bin', PUPPETEER_EXECUTABLE_PATH: '/opt/gone' }
    const search = machine(programs('/usr/bin/chromium'), { env })
    expect(() => findBrowser(search)).toThrow(
      expect.objectContaining({ message: expect.stringContaining('"/opt/gone"'), exitCode: 3 }),
    )
  })

  test('looks in PUPPETEER_CACHE_DIR instead of the home directory', () => {
    const shell =
      'chrome-headless-shell/linux-140.0.1.0/chrome-headless-shell-linux64/chrome-headless-shell'
    const search = machine(programs(`${CACHE}/${shell}`, `/cache/${shell}`), {
      env: { PUPPETEER_CACHE_DIR: '/cache' },
    })
    expect(findBrowser(search)?.executablePath).toBe(`/cache/${shell}`)
  })

  test('passes over builds of another platform and half-removed ones', () => {
    const search = machine(
      programs(
        `${CACHE}/chrome/linux_arm-141.0.0.0/chrome-linux-arm64/chrome`,
        `${CACHE}/chrome/linux-141.0.0.0/chrome-linux64/LICENSE`,
      ),
    )
    expect(findBrowser(search)).toBeUndefined()
  })

  test('finds an application of macOS', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(machine(programs(path), { platform: 'darwin' }))?.executablePath).toBe(path)
  })
})

describe('satisfies', () => {
  test.each([
    ['22.18.0', true],
    ['22.17.9', false],
    ['22.9.0', false],
    ['24.0.0', true],
    ['9.99.0', false],
    ['25.0.0-nightly1', true],
  ])('%s against >=22.18: %s', (version, expected) => {
    expect(satisfies(version, '>=22.18')).toBe(expected)
  })

  test('refuses a range that it does not know rather than guess', () => {
    expect(() => satisfies('24.0.0', '^24')).toThrow('Unexpected engines.node "^24"')
  })
})

describe('missing', () => {
  const manifest = { dependencies: { a: '^1.0.0' }, engines: { node: '>=22.18' } }
  const a = { version: '1.0.0', integrity: 'sha512-a' }
  const other = { version: '1.0.0', integrity: 'sha512-b', optional: true }
  const record = (packages: object) => JSON.stringify({ packages })
  const local = `/p/node_modules/${nodePackage({ platform: 'linux', arch: 'x64' })}`
  const complete: Record<string, string> = {
    '/p/package.json': JSON.stringify(manifest),
    '/p/package-lock.json': record({
      '': manifest,
      'node_modules/a': a,
      'node_modules/other-platform': other,
    }),
    '/p/node_modules/.package-lock.json': record({ 'node_modules/a': a }),
    '/p/node_modules/a/package.json': '{}',
    [`${local}/package.json`]: '{ "version": "24.2.0" }',
    [localNode('/p', { platform: 'linux', arch: 'x64' })]: '',
    '/p/node_modules/.bin/node': '',
    '/usr/bin/chromium': '',
  }
  const old = { nodeVersion: '20.1.0' }
  const without = (path: string) =>
    Object.fromEntries(Object.entries(complete).filter(([each]) => each !== path))

  test('nothing, on an old Node with a local one', () => {
    expect(missing('/p', machine(complete, old))).toEqual([])
  })

  test('everything, in the order of installation, in a bare clone', () => {
    const bare = without('/usr/bin/chromium')
    for (const path of Object.keys(bare)) if (path.includes('node_modules')) delete bare[path]
    expect(missing('/p', machine(bare, old))).toEqual(['packages', 'node', 'browser'])
  })

  test('the browser, when it has been deleted', () => {
    expect(missing('/p', machine(without('/usr/bin/chromium')))).toEqual(['browser'])
  })

  test.each([
    `${local}/package.json`,
    localNode('/p', { platform: 'linux', arch: 'x64' }),
    '/p/node_modules/.bin/node',
  ])('the local Node, when %s has been pruned', path => {
    expect(missing('/p', machine(without(path), old))).toEqual(['node'])
    expect(missing('/p', machine(without(path)))).toEqual([])
  })

  test('the local Node, when it is too old itself', () => {
    const files = { ...complete, [`${local}/package.json`]: '{ "version": "22.17.0" }' }
    expect(missing('/p', machine(files, old))).toEqual(['node'])
  })

  const changes: Record<string, Record<string, string>> = {
    'an interrupted install': without('/p/node_modules/.package-lock.json'),
    'a half-written record': { ...complete, '/p/node_modules/.package-lock.json': '{ "pack' },
    'a package that was deleted': without('/p/node_modules/a/package.json'),
    'a new version in the lockfile': {
      ...complete,
      '/p/package-lock.json': record({
        '': manifest,
        'node_modules/a': { ...a, version: '1.0.1' },
      }),
    },
    'other content in the lockfile': {
      ...complete,
      '/p/package-lock.json': record({ '': manifest, 'node_modules/a': { ...a, integrity: 'x' } }),
    },
    'a new package in the lockfile': {
      ...complete,
      '/p/package-lock.json': record({ '': manifest, 'node_modules/a': a, 'node_modules/b': a }),
    },
    'a new dependency in package.json': {
      ...complete,
      '/p/package.json': JSON.stringify({ ...manifest, devDependencies: { b: '1' } }),
    },
  }
  test.each(Object.entries(changes))('the packages, after %s', (_, files) => {
    expect(missing('/p', machine(files))).toEqual(['packages'])
  })
})

test('machineNode passes over a Node that npm ci would delete', () => {
  const inside = '/p/node_modules/.bin/node'
  const env = { npm_node_execpath: inside, PATH: '/p/node_modules/.bin:/usr/bin' }
  const search = machine(programs(inside, '/usr/bin/node'), { env })
  expect(machineNode('/p', search, inside)).toBe('/usr/bin/node')
})

test('npmReason gives the error rather than the usage text and the notices after it', () => {
  const usage = 'npm error Usage:\n'.repeat(20)
  const output = `npm warn old\nnpm error code EUSAGE\nnpm error\n${usage}npm notice new version\n`
  expect(npmReason(output)).toMatch(/^code EUSAGE\nUsage:/)
  expect(npmReason('npm: not found')).toBe('npm: not found')
})

describe('with processes', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'imprimatur-test-'))
  })
  afterEach(() => {
    rmSync(directory, { recursive: true })
  })
  const sleeper = () => spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20_000)'])
  async function end(child: ReturnType<typeof sleeper>) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  test('a lock keeps a second holder out until it is released, and leaves nothing', () => {
    const path = join(directory, 'lock')
    const first = tryLock(path)
    expect(tryLock(path)).toEqual({ holder: process.pid })
    if ('lock' in first) first.lock.release()
    expect(readdirSync(directory)).toEqual([])
    const second = tryLock(path)
    expect(second).toHaveProperty('lock')
    if ('lock' in second) second.lock.release()
  })

  test('a lock is taken over when its holder and the program it started are dead', async () => {
    const path = join(directory, 'lock')
    const [holder, program] = [sleeper(), sleeper()]
    const first = tryLock(path, holder.pid)
    if ('lock' in first && program.pid) first.lock.include(program.pid)
    await end(holder)
    expect(tryLock(path)).toEqual({ holder: holder.pid })
    await end(program)
    const second = tryLock(path)
    expect(second).toHaveProperty('lock')
    // What the dead one would still do must not take it from the living.
    if ('lock' in first) first.lock.release()
    expect(tryLock(path)).toEqual({ holder: process.pid })
    if ('lock' in second) second.lock.release()
  })

  test('waiting for a lock says so once and ends when it is released', async () => {
    const path = join(directory, 'lock')
    const first = tryLock(path)
    const told: number[] = []
    const second = await takeLock(
      path,
      () => false,
      holder => {
        told.push(holder)
        if ('lock' in first) first.lock.release()
      },
    )
    expect(told).toEqual([process.pid])
    second?.release()
  })

  test('a run gives exit code and last lines, and 127 for a program that is not there', async () => {
    const { run } = startRunner()
    const code = 'console.log("out"); console.error("why"); process.exitCode = 5'
    expect(await run(process.execPath, ['-e', code])).toMatchObject({ code: 5 })
    expect(await run(join(directory, 'none'), [])).toMatchObject({
      code: 127,
      lastLines: expect.stringContaining('ENOENT'),
    })
  })

  test('stopping ends what runs and refuses what would follow', async () => {
    const runner = startRunner()
    const running = runner.run(process.execPath, ['-e', 'setTimeout(() => {}, 20_000)'])
    runner.stop('SIGTERM')
    await expect(running).rejects.toMatchObject({ exitCode: 143 })
    await expect(runner.run(process.execPath, ['--version'])).rejects.toMatchObject({
      exitCode: 143,
    })
  })
})

test.each([
  [true, {}, '\u001b[2mimprimatur:\u001b[22m working… \u001b[2m0.0 s\u001b[22m\n'],
  [true, { NO_COLOR: '1' }, 'imprimatur: working… 0.0 s\n'],
  [false, {}, 'imprimatur: working…\nimprimatur: working: 0.0 s\n'],
])('progress on a terminal (%s) with %j', async (isTTY, env, expected) => {
  let written = ''
  const write = (text: string) => {
    written += text
    return true
  }
  await startProgress({ isTTY, write }, env).step('working', async () => {})
  expect(written.replace(/\d\.\d s/, '0.0 s')).toBe(expected)
})
