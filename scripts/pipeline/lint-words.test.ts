import { expect, test } from 'vitest'
import { languageAids } from '../commands/language-aids.ts'
import { createHost } from '../host.ts'
import { lintWords } from './lint-words.ts'
import { readWorks } from './read-works.ts'

test('our own publications have no word that is unknown, and none that the house would not have', async () => {
  const host = createHost()
  const { dictionaryFor } = languageAids(host)
  const options = { edition: 'clean', release: false, strict: false, rules: {} } as const
  const { jobs } = await readWorks(host, ['manuscript'], options)
  const told: string[] = []
  const langs: string[] = []
  for (const { work, manuscripts } of jobs)
    for (const manuscript of manuscripts) {
      const report = await lintWords(host, work, manuscript, { dictionaryFor, grammar: [] })
      const files = [manuscript.file, ...report.lexicons.map(({ file }) => file)]
      if (manuscript.notes) files.push(manuscript.notes.file)
      told.push(...files.flatMap(({ messages }) => messages.map(String)))
      expect(report.unknown).toEqual([])
      expect(report.lacking).toEqual([])
      langs.push(manuscript.lang)
    }
  expect(told).toEqual([])
  expect(langs.sort()).toEqual(['en', 'en', 'fr', 'ja'])
})
