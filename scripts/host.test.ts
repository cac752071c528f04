import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHost } from './host.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-host-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('writes over a file whole, and leaves it to those who might read it', async () => {
  const path = join(folder, 'article.md')
  await writeFile(path, 'before')
  await chmod(path, 0o640)
  await createHost().writeFiles([{ path, data: new TextEncoder().encode('after') }])
  expect(await readFile(path, 'utf8')).toBe('after')
  expect((await stat(path)).mode & 0o777).toBe(0o640)
  expect(await readdir(folder)).toEqual(['article.md'])
})
