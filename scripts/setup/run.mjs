import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { Interrupted } from './lacking.mjs'

/** @typedef {{ readonly code: number, readonly output: string, readonly lastLines: string }} Outcome */
/** @typedef {{ cwd?: string, env?: Record<string, string | undefined>, timeout?: number, shell?: boolean }} RunOptions */
/**
 * @typedef {object} Runner
 * @property {(command: string, args: readonly string[], options?: RunOptions) => Promise<Outcome>} run
 * @property {(signal: NodeJS.Signals) => void} stop end what runs and refuse what would follow
 * @property {() => boolean} isStopped
 * @property {() => void} throwIfStopped
 */

const LAST_LINES = 12
const GRACE = 3000

/**
 * Make a runner of programs. Its `run` starts one without a terminal, in a process group of its
 * own, and gives its exit code (127 when it cannot be started) and what it wrote to both streams;
 * `timeout` is in milliseconds. After `stop`, every `run` is rejected with Interrupted.
 *
 * @param {(pid: number) => void} [onStart] told of each program's process id
 * @returns {Runner}
 */
export function startRunner(onStart = () => {}) {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const running = new Set()
  /** @type {NodeJS.Signals | undefined} */
  let stopped
  const interrupted = () => stopped && new Interrupted(constants.signals[stopped])

  return {
    isStopped: () => stopped !== undefined,
    throwIfStopped: () => {
      if (stopped) throw interrupted()
    },
    run: (command, args, { cwd, env = process.env, timeout, shell } = {}) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(interrupted())
        const child = spawn(command, args, {
          cwd,
          env,
          shell,
          detached: process.platform !== 'win32',
          stdio: ['ignore', 'pipe', 'pipe'],
          windowsHide: true,
        })
        let output = ''
        const collect = (/** @type {string} */ text) => {
          output = (output + text).slice(-100_000)
        }
        const timer = timeout && setTimeout(() => kill(child, 'SIGTERM'), timeout)
        const finish = (/** @type {number} */ code) => {
          clearTimeout(timer || undefined)
          running.delete(child)
          if (stopped) return reject(interrupted())
          const lines = output.split('\n').filter(line => line.trim())
          resolve({ code, output, lastLines: lines.slice(-LAST_LINES).join('\n') })
        }
        running.add(child)
        if (child.pid) onStart(child.pid)
        child.stdout.setEncoding('utf8').on('data', collect)
        child.stderr.setEncoding('utf8').on('data', collect)
        child.on('error', error => {
          collect(`${error.message}\n`)
          finish(127)
        })
        child.on('close', code => finish(code ?? 1))
      }),

    stop: signal => {
      stopped = signal
      for (const child of running) {
        kill(child, signal)
        setTimeout(() => kill(child, 'SIGKILL'), GRACE).unref()
      }
    },
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function kill(child, signal) {
  try {
    // The whole group: npm and apt-get have children of their own.
    if (child.pid && process.platform !== 'win32') process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // It has ended in the meantime.
  }
}
