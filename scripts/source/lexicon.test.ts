import { expect, test } from 'vitest'
import { memoryHost } from '../fixtures/memory-host.ts'
import { readLexicon } from './lexicon.ts'

async function read(text: string | Uint8Array) {
  const { entries, file, name } = await readLexicon(
    memoryHost({ 'work/lexicon.fr.txt': text }),
    'work',
    'fr-CA',
  )
  return { entries, name, faults: file.messages.map(String) }
}

test('reads a word or phrase a line, without blanks and comments', async () => {
  expect(await read('# Names\r\nAbe\r\n\r\n  Sud global  # after the note\r\nC#\r\n')).toEqual({
    entries: ['Abe', 'Sud global', 'C#'],
    name: 'lexicon.fr.txt',
    faults: [],
  })
})

test('a work needs none, and an empty one is none', async () => {
  const none = await readLexicon(memoryHost({}), 'work', 'fr')
  expect(none.entries).toEqual([])
  expect(none.file.messages).toEqual([])
  expect((await read('')).faults).toEqual([])
})

test('says which lines are no word or phrase', async () => {
  const { entries, faults } = await read(`Abe\n ---\nAbe, Kishida\n${'a'.repeat(101)}\n2025\n`)
  expect(entries).toEqual(['Abe'])
  expect(faults).toEqual([
    'work/lexicon.fr.txt:2:2: Unexpected “---”, expected one word or phrase',
    'work/lexicon.fr.txt:3:1: Unexpected “Abe, Kishida”, expected one word or phrase',
    `work/lexicon.fr.txt:4:1: Unexpected “${'a'.repeat(100)}”, expected one word or phrase`,
    'work/lexicon.fr.txt:5:1: Unexpected “2025”, expected one word or phrase',
  ])
})

test('says that it is not UTF-8', async () => {
  const { faults } = await read(Uint8Array.of(0x41, 0xe9))
  expect(faults).toEqual([
    'work/lexicon.fr.txt:1:2: Unexpected byte that is not UTF-8, expected UTF-8 text',
  ])
})

test('a link that leads out of the work is not followed', async () => {
  const host = memoryHost({ 'work/lexicon.fr.txt': 'Abe\n' })
  const realPath = async (path: string) =>
    path.endsWith('.txt') ? '/etc/passwd' : host.realPath(path)
  const { entries, file } = await readLexicon({ ...host, realPath }, 'work', 'fr')
  expect(entries).toEqual([])
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['file-unreadable'])
})
