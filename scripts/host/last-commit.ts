import { execFile } from 'node:child_process'
import { dirname, resolve } from 'node:path'

/** Past it, the history is taken for one that cannot be read. Milliseconds. */
const deadline = 30_000

/**
 * Ask git for the date of the last commit that touched one of these files, as an ISO 8601 instant;
 * `undefined` where there is no git, no repository, no such commit, or where a shallow clone ends
 * before it. Changes that are not committed do not count.
 *
 * The repository is not trusted, and its configuration may name programs. `rev-list` is plumbing:
 * it reads neither work tree nor index, and so runs no filter, fsmonitor or hook; it knows nothing
 * of `log.*` (signatures are shown by a configured program), and what it writes here is no terminal,
 * so no pager starts. A partial clone would fetch what it lacks, by a configured command too, unless
 * no protocol is allowed. The user's own configuration is read: `safe.directory` stands in it.
 */
export function lastCommit(paths: readonly string[]): Promise<string | undefined> {
  const files = paths.map(path => resolve(path))
  const [first] = files
  if (first === undefined) return Promise.resolve(undefined)
  const flags = [
    '-C',
    dirname(first),
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
  ]
  const command = ['rev-list', '--max-count=1', '--format=%cI %D', 'HEAD', '--', ...files]
  const options = { env: environment(), timeout: deadline, killSignal: 'SIGKILL' } as const
  return new Promise(done => {
    // No git is an error like all others: there is no date then.
    execFile('git', [...flags, ...command], options, (error, output) =>
      done(error ? undefined : dateIn(output)),
    )
  })
}

/** `commit 1563108…`, then the line asked for: a date, and what names or ends the history there. */
function dateIn(output: string): string | undefined {
  const [, date = '', names = ''] = /^commit \w+\n(\S+) ?(.*)$/m.exec(output) ?? []
  // Where a shallow clone ends, every file looks as if that commit had added it.
  if (names.split(', ').includes('grafted')) return undefined
  const time = Date.parse(date)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** Ours without what would lead git to another repository, as in a hook, or have it say more. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // A file's name is no pattern.
  GIT_LITERAL_PATHSPECS: '1',
})
