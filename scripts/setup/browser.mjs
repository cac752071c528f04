import { posix, win32 } from 'node:path'
import { Lacking } from './lacking.mjs'

/** @typedef {Pick<import('./machine.mjs').Machine, 'env' | 'home' | 'platform' | 'arch' | 'isExecutable' | 'list'>} BrowserSearch */
/** @typedef {'environment' | 'cache' | 'system'} BrowserSource */
/** @typedef {{ readonly executablePath: string, readonly source: BrowserSource }} Browser */

// The headless shell first: full Chromium takes four times as long for an article.
const PROGRAMS = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

const MAC_APPLICATIONS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
]

const WINDOWS_APPLICATIONS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
]

const CACHED_PROGRAMS = {
  'chrome-headless-shell': ['chrome-headless-shell', 'chrome-headless-shell.exe'],
  chrome: [
    'chrome',
    'chrome.exe',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
}

/** @type {Record<string, string>} Puppeteer's names, by `process.platform` and `process.arch`. */
const CACHE_PLATFORMS = {
  'linux x64': 'linux',
  'linux arm64': 'linux_arm',
  'darwin x64': 'mac',
  'darwin arm64': 'mac_arm',
  'win32 x64': 'win64',
  'win32 arm64': 'win64',
  'win32 ia32': 'win32',
}

/**
 * Find the browser that prints, given an environment and a file system: the program that
 * PUPPETEER_EXECUTABLE_PATH names, else the newest in Puppeteer's cache, else one on PATH or among
 * the applications of macOS or Windows. Undefined when there is none. Programs are not started:
 * one that is there and broken is found all the same.
 *
 * @param {BrowserSearch} search
 * @returns {Browser | undefined}
 * @throws {Lacking} when PUPPETEER_EXECUTABLE_PATH names no program
 */
export function findBrowser(search) {
  const explicit = search.env.PUPPETEER_EXECUTABLE_PATH
  if (explicit) {
    if (search.isExecutable(explicit)) return { executablePath: explicit, source: 'environment' }
    throw new Lacking(
      `Unexpected PUPPETEER_EXECUTABLE_PATH "${explicit}", expected the path of a Chrome or ` +
        'Chromium program: correct it, or unset it to have a browser looked for.',
    )
  }

  const cached = cachedPrograms(search).find(search.isExecutable)
  if (cached) return { executablePath: cached, source: 'cache' }

  const system = systemPrograms(search).find(search.isExecutable)
  return system ? { executablePath: system, source: 'system' } : undefined
}

/**
 * Name the directory in which Puppeteer keeps its browsers: PUPPETEER_CACHE_DIR, else its default.
 *
 * @param {Pick<BrowserSearch, 'env' | 'home' | 'platform'>} search
 */
export function browserCache({ env, home, platform }) {
  return env.PUPPETEER_CACHE_DIR || paths(platform).join(home, '.cache', 'puppeteer')
}

/**
 * List the programs in a cache of Puppeteer's as `<browser>/<platform>-<build>/<folder>/<program>`,
 * the headless shell before Chrome, each newest first. Those of other platforms are left out.
 *
 * @param {BrowserSearch} search
 * @param {string} [cache] the cache's directory
 */
export function cachedPrograms(search, cache = browserCache(search)) {
  const { join } = paths(search.platform)
  const prefix = `${CACHE_PLATFORMS[`${search.platform} ${search.arch}`]}-`
  return Object.entries(CACHED_PROGRAMS).flatMap(([browser, programs]) =>
    [...search.list(join(cache, browser))]
      .filter(build => build.startsWith(prefix))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .flatMap(build =>
        search
          .list(join(cache, browser, build))
          .flatMap(folder => programs.map(program => join(cache, browser, build, folder, program))),
      ),
  )
}

/** @param {BrowserSearch} search */
function systemPrograms({ env, home, platform }) {
  const { delimiter, join } = paths(platform)
  const directories = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const suffix = platform === 'win32' ? '.exe' : ''
  const onPath = PROGRAMS.flatMap(name => directories.map(each => join(each, name + suffix)))
  if (platform === 'darwin') {
    const folders = ['/Applications', join(home, 'Applications')]
    return onPath.concat(MAC_APPLICATIONS.flatMap(app => folders.map(each => join(each, app))))
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return onPath.concat(
      WINDOWS_APPLICATIONS.flatMap(app => folders.flatMap(each => (each ? join(each, app) : []))),
    )
  }
  return onPath
}

/** @param {string} platform */
function paths(platform) {
  return platform === 'win32' ? win32 : posix
}
