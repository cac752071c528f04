import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { lastCommit } from './last-commit.ts'

const hasGit = spawns()
let folder = ''
const at = (...path: string[]) => join(folder, ...path)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-commit-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function spawns(): boolean {
  try {
    execFileSync('git', ['--version'])
    return true
  } catch {
    return false
  }
}

function git(repository: string, ...args: string[]): string {
  const person = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org']
  return execFileSync('git', ['-C', at(repository), ...person, ...args], { encoding: 'utf8' })
}

/** Commit a file on a day of January 2026, in a zone five hours east of Greenwich. */
async function commit(repository: string, name: string, day: number): Promise<void> {
  await writeFile(at(repository, name), `${day}\n`)
  git(repository, 'add', '--all')
  vi.stubEnv('GIT_COMMITTER_DATE', `2026-01-${String(day).padStart(2, '0')}T02:00:00+05:00`)
  git(repository, 'commit', '--quiet', '--message', name)
  vi.unstubAllEnvs()
}

async function repository(name: string): Promise<string> {
  await mkdir(at(name))
  git(name, 'init', '--quiet')
  await commit(name, 'a*.md', 8)
  await commit(name, 'article.md', 10)
  await commit(name, 'work.yaml', 12)
  return name
}

describe.skipIf(!hasGit)('the last commit', () => {
  beforeAll(async () => {
    await repository('whole')
  })

  test('is the last that touched one of the files, in universal time', async () => {
    expect(await lastCommit([at('whole', 'article.md')])).toBe('2026-01-09T21:00:00.000Z')
    const both = [at('whole', 'article.md'), at('whole', 'work.yaml')]
    expect(await lastCommit(both)).toBe('2026-01-11T21:00:00.000Z')
    // As a pattern, it would be the name of the article too.
    expect(await lastCommit([at('whole', 'a*.md')])).toBe('2026-01-07T21:00:00.000Z')
  })

  test('is unknown for a file that is not committed, and outside a repository', async () => {
    await writeFile(at('whole', 'new.md'), 'new\n')
    await writeFile(at('alone.md'), 'alone\n')
    expect(await lastCommit([at('whole', 'new.md')])).toBeUndefined()
    expect(await lastCommit([at('alone.md')])).toBeUndefined()
    expect(await lastCommit([])).toBeUndefined()
  })

  test('is unknown where a shallow clone ends, and where there is no git', async () => {
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${at('whole')}`, at('shallow')])
    expect(await lastCommit([at('shallow', 'article.md')])).toBeUndefined()
    vi.stubEnv('PATH', at('nowhere'))
    expect(await lastCommit([at('whole', 'article.md')])).toBeUndefined()
  })

  test('is that of the files’ own repository, also within a hook of another', async () => {
    vi.stubEnv('GIT_DIR', at('nowhere', '.git'))
    expect(await lastCommit([at('whole', 'article.md')])).toBe('2026-01-09T21:00:00.000Z')
  })

  test('runs no program that the repository’s configuration names', async () => {
    const name = await repository('hostile')
    const witness = at('witness')
    const program = at('program')
    await writeFile(program, `#!/bin/sh\necho "$0 $*" >>'${witness}'\n`)
    await chmod(program, 0o755)
    await mkdir(at('hooks'))
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout'])
      await writeFile(at('hooks', hook), await readFile(program), { mode: 0o755 })
    await writeFile(at(name, '.gitattributes'), '* diff=own filter=own\n')
    // A partial clone that lacks a tree would ask its remote for it.
    const tree = git(name, 'rev-parse', 'HEAD~1^{tree}').trim()
    await rm(at(name, '.git', 'objects', tree.slice(0, 2), tree.slice(2)))
    for (const [key, value] of [
      ...['core.fsmonitor', 'core.pager', 'pager.rev-list', 'diff.external', 'gpg.program'],
      ...['diff.own.textconv', 'diff.own.command', 'filter.own.clean', 'filter.own.process'],
      ...['core.sshCommand', 'core.gitProxy', 'credential.helper', 'remote.origin.uploadpack'],
    ].map(key => [key, program] as const))
      git(name, 'config', key, value)
    for (const [key, value] of [
      ['core.hooksPath', at('hooks')],
      ['log.showSignature', 'true'],
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['protocol.ext.allow', 'always'],
      ['remote.origin.url', `ext::${program}`],
    ] as const)
      git(name, 'config', key, value)
    expect(await lastCommit([at(name, 'article.md')])).toBeUndefined()
    expect(existsSync(witness)).toBe(false)
  })
})
