import { expect, test } from 'vitest'
import { memoryHost } from '../fixtures/memory-host.ts'
import { findWorks } from '../source/find.ts'
import type { BuildOptions } from './options.ts'
import { readJob } from './read.ts'

type Asked = Pick<BuildOptions, 'bilingual' | 'lang' | 'edition'>

/** The names of a work's bilingual editions, and what is said of them. */
async function pairsOf(bilingual: string, asked: Partial<Asked> = {}) {
  const host = memoryHost({
    'work/work.yaml': `id: work\nbilingual: ${bilingual}\n`,
    ...Object.fromEntries(
      ['fr', 'en-GB', 'ja'].map(lang => [
        `work/article.${lang}.md`,
        `---\nlang: ${lang}\n---\n\nWords.\n`,
      ]),
    ),
  })
  const [place] = (await findWorks(host, 'work')).works
  if (!place) throw new Error('The work is not found')
  const options = { edition: 'clean', release: false, rules: {}, strict: false, ...asked } as const
  const { pairs, work } = await readJob(place, options, host, new Set())
  const said = work.shared.file.messages.map(
    ({ ruleId, line, reason }) => `${line} ${ruleId}: ${reason}`,
  )
  return { names: pairs.map(({ name }) => name), said }
}

test('pairs are named by the languages of their articles, the first on the left', async () => {
  expect(await pairsOf('[[fr, en], [ja, fr]]')).toEqual({
    names: ['work.fr-en-GB', 'work.ja-fr'],
    said: [],
  })
})

test.each([
  ['[[fr, de]]', '“de” in a bilingual edition, expected a language with an article'],
  ['[[en, en-GB]]', '“en-GB” twice in a bilingual edition, expected two languages'],
  ['[[fr, ja], [fr, ja]]', 'second work.fr-ja in a bilingual edition, expected each pair once'],
])('%s is a fault', async (bilingual, reason) => {
  const { said } = await pairsOf(bilingual)
  expect(said).toEqual([`2 edition-pair: Unexpected ${reason}`])
})

test('--bilingual asks instead of the work, and may ask for what is not there', async () => {
  expect((await pairsOf('[[fr, en]]', { bilingual: ['ja', 'en'] })).names).toEqual([
    'work.ja-en-GB',
  ])
  expect((await pairsOf('[[fr, en]]', { bilingual: ['ja', 'it'] })).said).toHaveLength(1)
})

test('--lang leaves out what needs another language, and a proof has no pair', async () => {
  expect(await pairsOf('[[fr, en]]', { lang: 'fr' })).toEqual({ names: [], said: [] })
  expect(await pairsOf('[[fr, de]]', { edition: 'proof' })).toEqual({ names: [], said: [] })
  const asked = { lang: 'fr', bilingual: ['fr', 'ja'] } as const
  expect((await pairsOf('[[fr, en]]', asked)).said).toHaveLength(1)
})
