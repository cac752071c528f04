/**
 * @typedef {object} Progress
 * @property {(text: string) => void} say write one line
 * @property {<T>(text: string, work: () => Promise<T>) => Promise<T>} step announce some work, do
 *   it, and write how many seconds it took
 */

/**
 * Make a reporter that writes to a stream: one line a step on a terminal, with its seconds at the
 * end; elsewhere a line when it starts and one when it ends, which may stand among others'.
 *
 * @param {Pick<NodeJS.WriteStream, 'isTTY' | 'write'>} stream
 * @param {Record<string, string | undefined>} env
 * @returns {Progress}
 */
export function startProgress(stream, env) {
  const dim = (/** @type {string} */ text) =>
    stream.isTTY && !env.NO_COLOR ? `\u001b[2m${text}\u001b[22m` : text
  const name = dim('imprimatur:')
  return {
    say: text => {
      stream.write(`${name} ${text}\n`)
    },
    step: async (text, work) => {
      const start = Date.now()
      const end = (/** @type {string} */ word) => {
        const seconds = dim(`${((Date.now() - start) / 1000).toFixed(1)} s`)
        stream.write(stream.isTTY ? ` ${word}${seconds}\n` : `${name} ${text}: ${word}${seconds}\n`)
      }
      stream.write(`${name} ${text}…${stream.isTTY ? '' : '\n'}`)
      try {
        const result = await work()
        end('')
        return result
      } catch (error) {
        end('not done, ')
        throw error
      }
    },
  }
}
