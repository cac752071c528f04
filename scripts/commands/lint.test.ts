import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { smallDictionary } from '../fixtures/dictionaries.ts'
import { type MemoryHost, memoryHost } from '../fixtures/memory-host.ts'
import type { GrammarProgram } from '../model/grammar.ts'
import { fixCommand } from './fix.ts'
import { lintCommand } from './lint.ts'

const article = 'work/article.fr.md'
const notes = 'work/article.fr.notes.md'

const host = (text: string, more: Readonly<Record<string, string>> = {}) =>
  memoryHost({ [article]: text, ...more })

const writtenTo = ({ written }: MemoryHost) =>
  written.map(({ path, data }) => [
    path,
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(data),
  ])

let stdout = ''
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

describe('lint', () => {
  const flags = { strict: false, rule: {}, json: false }

  test('names each place, what stands there and what is wanted', async () => {
    expect(await lintCommand(['work'], flags, host("Il l'a dit.\n\nQuoi ?\n"), '1')).toBe(0)
    expect(stderr.split('\n').map(line => line.replace(/ {2,}/g, '  '))).toEqual([
      "work/article.fr.md:1:5  warning  Unexpected “'” in “Il l'a dit.”, expected “’”  typo-apostrophe",
      'work/article.fr.md:3:5  warning  Unexpected space in “Quoi ?”, expected narrow no-break space  typo-space',
      '',
    ])
  })

  test('reads front matter too, at its place', async () => {
    const disk = host('---\ntitle: "Quoi ?"\n---\n\nOui.\n')
    await lintCommand(['work'], { ...flags, json: true }, disk, '1')
    const { works } = JSON.parse(stdout)
    expect(works[0].messages).toMatchObject([{ line: 2, column: 13, endColumn: 14 }])
  })

  test('looks words up, by dictionary and lexicon, and writes what it is told to', async () => {
    const aids = {
      dictionaryFor: async (lang: string) =>
        lang === 'fr' ? smallDictionary('le', 'va') : undefined,
      grammar: [],
    }
    const lexicon = { 'work/lexicon.fr.txt': 'Abe\n---\n', 'work/article.de.md': 'Gut.' }
    const disk = host('Le chat d’Abe va.', lexicon)
    expect(await lintCommand(['work'], flags, disk, '1', aids)).toBe(0)
    expect(stderr).toContain('article.fr.md:1:4  warning  Unexpected word “chat”')
    expect(stderr).toContain('lexicon.fr.txt:2:1  warning  Unexpected “---”')
    expect(stderr.match(/Unexpected/g)).toHaveLength(2)
    expect(stderr).toContain('no dictionary of de: its words were not looked up (docs/lint.md)\n')
    expect(writtenTo(disk)).toEqual([])
    await lintCommand(['work'], { ...flags, addToLexicon: true }, disk, '1', aids)
    expect(writtenTo(disk)).toEqual([['work/lexicon.fr.txt', 'Abe\n---\nchat\n']])
    expect(stderr).toMatch(/lexicon\.fr\.txt {2}1 word added\n$/)
  })

  test('asks outside programs, unless their rule is off', async () => {
    let asked = 0
    const reader: GrammarProgram = {
      name: 'Reader',
      knows: () => true,
      ask: async () => `${++asked}`,
      read: () => [{ line: 0, start: 0, end: 3, says: 'Accord.', suggestions: ['Oui'] }],
    }
    const aids = { dictionaryFor: async () => smallDictionary('non'), grammar: [reader] }
    const disk = host('Non.')
    await lintCommand(['work'], flags, disk, '1', aids)
    expect(stderr).toContain(
      'article.fr.md:1:1  warning  Unexpected “Non”, expected “Oui”  grammar',
    )
    expect(stderr).toMatch(/\nReader read the text, too\n$/)
    expect(asked).toBe(1)
    await lintCommand(['work'], { ...flags, rule: { grammar: 'off' } }, disk, '1', aids)
    expect(asked).toBe(1)
  })

  test('holds words against the house’s lists and the work’s own', async () => {
    const work = 'house:\n  - {avoid: chat, prefer: matou, lang: fr}\n  - {avoid: TODO}\n'
    const disk = host('Au final, un chat.', { 'work/work.yaml': work })
    expect(await lintCommand(['work'], flags, disk, '1')).toBe(0)
    expect(stderr).toContain('Unexpected “Au final”, expected “finalement” or “en fin de compte”')
    expect(stderr).toContain('Unexpected “chat”, expected “matou”')
    expect(stderr).not.toContain('dictionary')
  })

  test('takes the levels of rules from the work and from the command', async () => {
    const work = { 'work/work.yaml': 'rules:\n  typo-space: error\n  typo-apostrophe: off\n' }
    expect(await lintCommand(['work'], flags, host("L'an ?", work), '1')).toBe(1)
    expect(stderr).not.toContain('typo-apostrophe')
    const rule = { 'typo-space': 'off' } as const
    expect(await lintCommand(['work'], { ...flags, rule }, host("L'an ?", work), '1')).toBe(0)
  })

  test('chooses the rules that the work chooses', async () => {
    const text = '---\nlang: en\n---\nOne -- two'
    await lintCommand(['work/article.fr.md'], flags, host(text), '1')
    expect(stderr).toContain('expected no-break space + “–”')
    const american = text.replace('lang: en', 'lang: en\ntypography: en-US')
    stderr = ''
    await lintCommand(['work/article.fr.md'], flags, host(american), '1')
    expect(stderr).toContain('expected “—”')
  })
})

describe('fix', () => {
  const flags = { dryRun: false, json: false }
  const typed =
    "\ufeff---\r\nlang: fr\r\n---\r\n\r\nQuoi *donc* ?  \r\n* `a ?`\t\r\n\r\n\r\n> l'un\r\n> : oui\r\n"

  test('mends what it finds and keeps every other byte', async () => {
    const disk = host(typed)
    expect(await fixCommand(['work'], flags, disk)).toBe(0)
    const wanted = typed.replace('* ?', '*\u202f?').replace("l'un\r\n> :", 'l’un\u00a0:')
    expect(writtenTo(disk)).toEqual([[article, wanted]])
    expect(stdout).toBe(`${article}  3 places mended\n`)
  })

  test('writes nothing when there is nothing to mend, on a dry run, or with an error', async () => {
    const clean = host('Oui.\n')
    const dry = host(typed)
    const faulty = host(typed, { 'work/work.yaml': 'nonsense: 1\n' })
    expect(await fixCommand(['work'], flags, clean)).toBe(0)
    expect(await fixCommand(['work'], { ...flags, dryRun: true }, dry)).toBe(0)
    expect(await fixCommand(['work'], flags, faulty)).toBe(1)
    expect([clean.written, dry.written, faulty.written].flat()).toEqual([])
    expect(stdout).toContain('3 places would be mended')
  })

  test('leaves a passage in which a note would lose its quotation', async () => {
    const note = ':::note{#a kind=style status=open by=ed}\n> attend{==...==} ici\n\nSûr ?\n:::\n'
    const disk = host('Il attend... ici ?\n\nQuoi ?\n', {
      'work/work.yaml': 'people:\n  ed: {name: Desk}\n',
      [notes]: note,
    })
    expect(await fixCommand(['work'], flags, disk)).toBe(0)
    expect(writtenTo(disk)).toEqual([[article, 'Il attend... ici ?\n\nQuoi\u202f?\n']])
    expect(stdout).toContain('1 place mended, 2 left')
  })

  test('writes the words that the work wishes and the house is sure of, unless a rule is off', async () => {
    const wish = 'house:\n  - {avoid: bateau, prefer: navire}\n'
    const text = 'L’Otan, l’OTAN et l’OTAN : un bateau, un **ba**teau.\n'
    const mended = 'L’OTAN, l’OTAN et l’OTAN\u00a0: un navire, un **ba**teau.\n'
    const [all, some] = [wish, `${wish}rules: {house-acronym: off}\n`].map(yaml =>
      host(text, { 'work/work.yaml': yaml }),
    )
    for (const disk of [all, some]) if (disk) await fixCommand(['work'], flags, disk)
    expect(all && writtenTo(all)).toEqual([[article, mended]])
    expect(some && writtenTo(some)).toEqual([[article, mended.replace('L’OTAN', 'L’Otan')]])
  })

  test('mends the notes that readers see, and not what they quote', async () => {
    const words = (show: string) =>
      `:::note{#${show} kind=gloss status=resolved by=ed show=${show}}\n> {==l'an==}\n\nL'an ?\n:::\n`
    const disk = host('Dans l’an deux.\n', {
      'work/work.yaml': 'people:\n  ed: {name: Desk}\n',
      [notes]: words('ndlr') + words('internal'),
    })
    expect(await fixCommand(['work'], flags, disk)).toBe(0)
    const mended = words('ndlr').replace("L'an ?", 'L’an\u202f?')
    expect(writtenTo(disk)).toEqual([[notes, mended + words('internal')]])
  })
})
