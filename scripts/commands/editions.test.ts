import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type MemoryHost, memoryHost } from '../fixtures/memory-host.ts'
import { createHost } from '../host.ts'
import { editionsCheckCommand } from './editions-check.ts'
import { editionsMarkCommand } from './editions-mark.ts'

const paths = {
  work: 'work/work.yaml',
  french: 'work/article.fr.md',
  english: 'work/article.en.md',
  record: 'work/article.en.source.yaml',
}

const french = `---
title: Le phare
description: Une vie en 1907.
---

## Le port {#port}

Jeanne prit la garde en 1907.

## La fin {#fin}

Elle y resta.
`
const english = `---
title: The lighthouse
description: A life in 1907.
---

## The harbour {#port}

Jeanne took charge in 1907.

## The end {#fin}

She stayed.
`

type Files = Record<string, string | undefined>

function host(overlay: Files = {}): MemoryHost {
  const files = {
    [paths.work]: 'id: work\ntranslationOf: fr\n',
    [paths.french]: french,
    [paths.english]: english,
    ...overlay,
  }
  return memoryHost(
    Object.fromEntries(
      Object.entries(files).filter((file): file is [string, string] => file[1] !== undefined),
    ),
  )
}

const textsOf = ({ written }: MemoryHost) =>
  Object.fromEntries(written.map(({ path, data }) => [path, new TextDecoder().decode(data)]))

let stdout = ''
/** What `recordOf` was told. */
let told = ''
let stderr = ''
beforeEach(() => {
  stdout = ''
  stderr = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    stdout += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    stderr += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const check = (disk: MemoryHost, flags = {}, given = ['work']) =>
  editionsCheckCommand(given, { strict: false, json: false, ...flags }, disk, '0.0.0')
const mark = (disk: MemoryHost, flags = {}, given = ['work']) =>
  editionsMarkCommand(given, { accept: false, dryRun: false, json: false, ...flags }, disk)

/** The record that `mark` writes for these files. */
async function recordOf(overlay: Files = {}, flags = {}): Promise<string> {
  const disk = host(overlay)
  expect(await mark(disk, flags)).toBe(0)
  told = stdout
  stdout = ''
  return textsOf(disk)[paths.record] ?? ''
}

describe('editions check', () => {
  test('shows what is wrong with both sides, counts blocks and sums up', async () => {
    const lacking = english.replace('She stayed.\n', '').replace('in 1907.\n---', 'in 1908.\n---')
    expect(await check(host({ [paths.english]: lacking }))).toBe(0)
    expect(stdout).toBe(
      `work/article.en.md:3:14  warning  Unexpected “1907” in the French and “1908” in the English, expected the same numbers in both  edition-drift
    hint: The source is work/article.fr.md:3:14; if the difference is wanted, \`imprimatur editions mark --accept --block 3 work/article.en.md\`.
  source, fr, line 3                                translation, en, line 3
  Une vie en 1907.                                  A life in 1908.

work/article.en.md:10:18  warning  Unexpected gap, expected the paragraph “Elle y resta.” of work/article.fr.md:12:1 in English  edition-missing
    hint: Translate it here; if it is left out on purpose, \`imprimatur editions mark --accept --block source:12 work/article.en.md\`.
  source, fr, line 12                               translation
  Elle y resta.                                     –

translation  of  marked  unmarked  stale  missing  extra  drift  wanted
work.en      fr       0         5      0        1      0      1       0

1 translation checked: 1 block missing, 1 block with facts that differ; 5 blocks not marked yet; 2 warnings
`,
    )
  })

  test('says the same as JSON', async () => {
    const lacking = english.replace('She stayed.\n', '')
    expect(await check(host({ [paths.english]: lacking }), { json: true })).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      schema: 'imprimatur-editions/1',
      version: '0.0.0',
      exitCode: 0,
      counts: { editions: 1, errors: 0, warnings: 1 },
      messages: [],
      alone: [],
      editions: [
        {
          name: 'work.en',
          lang: 'en',
          source: 'fr',
          article: paths.english,
          record: paths.record,
          counts: { marked: 0, unmarked: 5, stale: 0, missing: 1, extra: 0, wanted: 0 },
          drifting: 0,
          accepted: 0,
          messages: [
            {
              file: paths.english,
              line: 10,
              column: 18,
              level: 'warning',
              blame: 'manuscript',
              rule: 'edition-missing',
              reason:
                'Unexpected gap, expected the paragraph “Elle y resta.” of work/article.fr.md:12:1 in English',
              hint: 'Translate it here; if it is left out on purpose, `imprimatur editions mark --accept --block source:12 work/article.en.md`.',
              source: {
                lang: 'fr',
                file: paths.french,
                line: 12,
                column: 1,
                text: 'Elle y resta.',
              },
            },
          ],
        },
      ],
    })
  })

  test('fails for errors, and for warnings where they count', async () => {
    const lacking = { [paths.english]: english.replace('She stayed.\n', '') }
    expect(await check(host(lacking), { strict: true })).toBe(1)
    const strict = 'translationOf: fr\nrules: {edition-missing: error}\n'
    expect(await check(host({ ...lacking, [paths.work]: strict }))).toBe(1)
    const off = 'translationOf: fr\nrules: {edition-missing: off}\n'
    expect(await check(host({ ...lacking, [paths.work]: off }), { strict: true })).toBe(0)
  })

  test('has nothing to say of a work in one language', async () => {
    expect(await check(host({ [paths.english]: undefined }))).toBe(0)
    expect(stdout).toBe('work  in fr alone: no translation to check\n\n0 translations checked\n')
  })

  test.each([
    ['the first file is the source where nobody says', '', '', 'work.fr      en'],
    ['front matter says it', '', 'translationOf: fr', 'work.en      fr'],
    ['work.yaml says it for all', 'translationOf: fr', '', 'work.en      fr'],
  ])('%s', async (_, shared, own, expected) => {
    const front = english.replace('title:', `${own}${own && '\n'}title:`)
    await check(host({ [paths.work]: `id: work\n${shared}\n`, [paths.english]: front }))
    expect(stdout).toContain(expected)
    expect(stdout).toContain('1 translation checked')
  })

  test('names a source that is not there', async () => {
    expect(await check(host({ [paths.work]: 'translationOf: de\n' }))).toBe(1)
    expect(stdout).toContain(
      'work/work.yaml:1:16  error  Unexpected “de” in “translationOf”, expected the language of another edition',
    )
  })

  test('a translation chooses itself, by its path or language', async () => {
    const german = { 'work/article.de.md': english }
    await check(host(german), {}, [paths.english])
    expect(stdout).toContain('work.en')
    expect(stdout).not.toContain('work.de')
    await check(host(german), { lang: 'de' })
    expect(stdout).toContain('work.de')
    expect(await check(host(), { lang: 'it' })).toBe(1)
  })
})

test('the translations that we publish say what their sources say, and are marked', async () => {
  const flags = { strict: true, json: false }
  const manuscripts = join(import.meta.dirname, '..', '..', 'manuscript')
  expect(await editionsCheckCommand([manuscripts], flags, createHost(), '0.0.0')).toBe(0)
  // No more is said: no block is missing, out of date, or not marked.
  expect(stdout).toMatch(/\n[1-9]\d* translations checked\n$/)
})

describe('editions mark', () => {
  test('writes a line a block, which check then holds the source against', async () => {
    const record = await recordOf()
    expect(record.replaceAll(/[0-9a-f]{10}/g, '#')).toBe(
      `# What article.en.md was translated from, block by block; \`imprimatur editions mark\` writes it.
source: fr
blocks:
  - {source: #, translation: #, block: "#title Le phare"}
  - {source: #, translation: #, block: "#description Une vie en 1907."}
  - {source: #, translation: #, block: "#port Le port"}
  - {source: #, translation: #, block: "Jeanne prit la garde en 1907."}
  - {source: #, translation: #, block: "#fin La fin"}
  - {source: #, translation: #, block: "Elle y resta."}
`,
    )
    const changed = { [paths.record]: record, [paths.french]: french.replace('y resta', 'partit') }
    await check(host(changed))
    expect(stdout).toContain('work/article.en.md:12:1  warning  Unexpected translation of a former')
    expect(stdout).toContain('1 block out of date; 1 warning')
  })

  test('changes the lines of what was marked anew, and no other', async () => {
    const record = await recordOf()
    const french2 = french.replace('y resta', 'partit').replace('la garde', 'sa garde')
    const disk = host({ [paths.record]: record, [paths.french]: french2 })
    expect(await mark(disk, { block: ['12'] })).toBe(0)
    expect(stdout).toBe(`${paths.record}  1 block of 6 marked\n`)
    const now = textsOf(disk)[paths.record]?.split('\n') ?? []
    const differ = record.split('\n').flatMap((line, at) => (line === now[at] ? [] : [at]))
    expect(differ).toEqual([8])
  })

  test('takes the id of a heading for its section', async () => {
    const record = await recordOf()
    const french2 = french.replace('Le port', 'Le môle').replace('la garde', 'sa garde')
    const disk = host({ [paths.record]: record, [paths.french]: french2 })
    expect(await mark(disk, { block: ['#port'] })).toBe(0)
    expect(stdout).toContain('2 blocks of 6 marked')
  })

  test('writes nothing when a record holds already, on a dry run, or of unknown blocks', async () => {
    const record = await recordOf()
    const [same, dry, unknown] = [host({ [paths.record]: record }), host(), host()]
    expect(await mark(same)).toBe(0)
    expect(await mark(dry, { dryRun: true })).toBe(0)
    expect(await mark(unknown, { block: ['zebra'] })).toBe(2)
    expect(stderr).toContain('Unexpected --block “zebra”')
    const several = host({ 'work/article.de.md': english })
    expect(await mark(several, { block: ['12'] })).toBe(2)
    expect(stderr).toContain('Unexpected --block “12” for 2 translations, expected one')
    expect([same, dry, unknown, several].flatMap(({ written }) => written)).toEqual([])
  })

  test('accepts what differs, is missing or too much, until a side changes', async () => {
    const other = english.replace('in 1907.\n---', 'in 1908.\n---').replace('She stayed.', '')
    const record = await recordOf({ [paths.english]: other }, { accept: true })
    expect(told).toBe(`${paths.record}  6 blocks of 6 marked; 2 differences wanted\n`)
    expect(record).toContain(', drift: ok, block: "#description Une vie')
    expect(record).toContain(', translation: none, block: "Elle y resta."')
    const marked = { [paths.record]: record, [paths.english]: other }
    expect(await check(host(marked), { strict: true })).toBe(0)
    expect(stdout).toContain('fr       5         0      0        0      0      0       2')
    // Marked again without a word, it stays accepted.
    const again = host(marked)
    await mark(again)
    expect(again.written).toEqual([])
    const changed = { ...marked, [paths.french]: french.replace('y resta', 'partit') }
    expect(await check(host(changed), { strict: true })).toBe(1)
  })

  test('accepts one thing and leaves the others', async () => {
    const other = english.replace('in 1907.\n---', 'in 1908.\n---').replace('She stayed.', '')
    const flags = { accept: true, block: ['source:12'] }
    const record = await recordOf({ [paths.english]: other }, flags)
    expect(record.split('\n').slice(3, -1)).toEqual([
      expect.stringContaining('translation: none, block: "Elle y resta."'),
    ])
    await check(host({ [paths.record]: record, [paths.english]: other }))
    expect(stdout).toContain('1 translation checked: 1 block with facts that differ;')
  })

  test.each([
    ['no YAML', 'source: fr\nblocks: [', /source\.yaml:2:\d+ {2}error {2}Unexpected YAML/],
    [
      'a line that does not fit',
      'source: fr\nblocks:\n  - {source: 12, translation: none, block: a}\n',
      /source\.yaml:3:14 {2}error .* expected ten hexadecimal digits, or none {2}edition-mark/,
    ],
    [
      'another source',
      'source: de\nblocks: []\n',
      /source\.yaml:1:1 {2}error {2}Unexpected record of a translation from “de”, expected one from “fr” {2}edition-mark/,
    ],
    [
      'a conflict',
      '<<<<<<< ours\nsource: fr\n=======\nsource: fr\n>>>>>>> theirs\n',
      /error .*edition-mark/,
    ],
  ])('reports %s in a record, and leaves it as it is', async (_, record, message) => {
    const disk = host({ [paths.record]: record })
    expect(await check(disk)).toBe(1)
    expect(stdout).toMatch(message)
    expect(await mark(disk)).toBe(1)
    expect(disk.written).toEqual([])
    expect(stderr).toMatch(message)
  })

  test('writes nothing over a record that has changed meanwhile', async () => {
    const record = await recordOf()
    const disk = host({
      [paths.record]: record,
      [paths.french]: french.replace('y resta', 'partit'),
    })
    let reads = 0
    const racing: MemoryHost = {
      ...disk,
      readFile: async path => {
        const data = await disk.readFile(path)
        if (path !== paths.record || ++reads < 3) return data
        return new TextEncoder().encode('other')
      },
    }
    expect(await mark(racing)).toBe(1)
    expect(stderr).toContain('changed while it was read: nothing written')
    expect(disk.written).toEqual([])
  })
})
