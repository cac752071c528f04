import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepBook } from './fixtures/keep-book.ts'
import { findBrowser } from './setup/browser.mjs'
import { thisMachine } from './setup/machine.mjs'

/*
 * The same inputs and the same browser give the same bytes: one small work is built twice, by
 * processes that differ in folder, working folder, time zone, locale, home and the files' times.
 */

const cli = join(import.meta.dirname, 'cli.ts')
const files = {
  'work.yaml': 'version: "1.0"\npeople:\n  ed: {name: Editorial desk}\nauthors: [Anne Author]\n',
  // İ and i, 日 and ﬁ: what a locale would sort, fold or draw otherwise.
  'article.en.md': `---
title: Istanbul in the Mist
lang: en
date: 2026-11-01T23:30:00+02:00
subjects: [Islands, inlets, İzmir]
---

# Istanbul in the Mist

An opening paragraph with a note,[^one] words in *italic*, \`code\`, and a <span lang="ja">日本</span> word.

## Ships {#ships}

![A dot](images/dot.png "The dot. {#fig-dot}")

Table: Two ships. {#tab-ships}

| Name | Built |
|---|---|
| **Imroz** | 1 May 2024 |
| **inci** | 2 June 2025 |

The second paragraph, which an editor's note speaks of, refers to [the dot](#fig-dot).

[^one]: The author's note.
`,
  'article.en.notes.md': `:::note{#word kind=gloss status=resolved by=ed show=nde}
> The {==second paragraph==}, which

The editor's note.
:::
`,
}

/** Where and by whom the work is built; each differs from the other in all that it can. */
const places = [
  {
    folder: 'one',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C', USER: 'one', XDG_CONFIG_HOME: '' },
    touched: new Date('2001-02-03T04:05:06Z'),
  },
  {
    folder: join('two', 'deeper', 'and a space'),
    env: { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', USER: 'two' },
    touched: new Date('2026-07-08T09:10:11Z'),
  },
]

let root = ''
const built: Map<string, Buffer>[] = []

async function build({ folder, env, touched }: (typeof places)[number]) {
  const work = join(root, folder, 'mist')
  const home = join(root, folder, 'home')
  await mkdir(join(work, 'images'), { recursive: true })
  await mkdir(home)
  for (const [name, text] of Object.entries(files)) await writeFile(join(work, name), text)
  await cp(
    join(import.meta.dirname, 'fixtures', 'forms', 'images', 'dot.png'),
    join(work, 'images', 'dot.png'),
  )
  for (const name of await readdir(work)) await utimes(join(work, name), touched, touched)
  // Puppeteer looks for its own browser in the home.
  const PUPPETEER_EXECUTABLE_PATH = findBrowser(thisMachine())?.executablePath ?? ''
  const { SOURCE_DATE_EPOCH: _, ...own } = process.env
  const all = { ...own, HOME: home, PUPPETEER_EXECUTABLE_PATH, ...env }
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', work]
  const told = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [...flags, '--format', 'html,pdf,epub,kepub', '-o', join(root, folder, 'out')],
      { cwd: home, env: all },
      (error, _, stderr) => (error ? reject(new Error(stderr)) : resolve(stderr)),
    )
  })
  expect(told).not.toMatch(/warning|error/)
  const output = join(root, folder, 'out', 'mist')
  const names = (await readdir(output)).sort()
  return new Map(
    await Promise.all(names.map(async name => [name, await readFile(join(output, name))] as const)),
  )
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'imprimatur-twice-'))
  // One after the other: they are not of the same second either.
  for (const place of places) built.push(await build(place))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('two processes, folders, time zones, locales and homes', () => {
  test.each(['mist.en.html', 'mist.en.pdf', 'mist.en.epub', 'mist.en.kepub.epub', 'build.json'])(
    'give the same bytes of %s',
    name => {
      const [one, two] = built.map(output => output.get(name))
      expect(one?.length).toBeGreaterThan(0)
      if (one && name.endsWith('.epub')) keepBook('reproducible', one)
      expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
    },
  )

  test('and no file besides, nor the name of their folder in one', () => {
    const [one, two] = built.map(output => [...output.keys()])
    expect(one).toHaveLength(5)
    expect(two).toEqual(one)
    for (const output of built)
      for (const data of output.values()) expect(data.includes(root)).toBe(false)
  })
})
