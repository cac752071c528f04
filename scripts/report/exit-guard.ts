const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Have something put right however the process ends: by `process.exit`, by an error that nobody
 * catches, by Ctrl-C or another signal to end. Returns what takes the guard off again.
 */
export function guardExit(restore: () => void): () => void {
  const release = () => {
    process.removeListener('exit', restore)
    for (const signal of signals) process.removeListener(signal, leave)
  }
  const leave = (signal: NodeJS.Signals) => {
    // Still guarded meanwhile: without a listener a second Ctrl-C would end the process half-way.
    restore()
    release()
    // Node ends by a signal only when nobody listens to it. Others who do, decide: a command that
    // stops in order, the browser's launcher, signal-exit.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  process.once('exit', restore)
  // First in line: signal-exit (which log-update brings) ends the process only if it sees itself
  // to be the last listener.
  for (const signal of signals) process.prependListener(signal, leave)
  return release
}
