import { expect, test } from 'vitest'
import { memoryHost } from '../fixtures/memory-host.ts'
import { findWorks } from './find.ts'

const host = memoryHost({
  'works/a/article.en.md': 'x',
  'works/a/article.fr.md': 'x',
  'works/a/article.fr.notes.md': 'x',
  'works/a/work.yaml': 'id: a',
  'works/b/article.md': 'x',
  'works/b/article.notes.md': 'x',
  'works/empty/readme.txt': 'x',
  'works/.hidden/article.md': 'x',
  'loose.md': 'x',
})

test('finds the works of a folder, hidden and empty ones left out', async () => {
  const { works, faults } = await findWorks(host, 'works')
  expect(faults).toEqual([])
  expect(works).toEqual([
    {
      folder: 'works/a',
      name: 'a',
      workFile: 'works/a/work.yaml',
      editions: [
        { article: 'works/a/article.en.md', lang: 'en' },
        { article: 'works/a/article.fr.md', lang: 'fr', notes: 'works/a/article.fr.notes.md' },
      ],
    },
    {
      folder: 'works/b',
      name: 'b',
      editions: [{ article: 'works/b/article.md', notes: 'works/b/article.notes.md' }],
    },
  ])
})

test('finds one work by its folder', async () => {
  const { works } = await findWorks(host, 'works/a')
  expect(works.map(({ name, editions }) => [name, editions.length])).toEqual([['a', 2]])
})

test('finds one edition by its article, with what its work shares', async () => {
  const { works } = await findWorks(host, 'works/a/article.fr.md')
  expect(works).toMatchObject([
    { name: 'a', workFile: 'works/a/work.yaml', editions: [{ lang: 'fr' }] },
  ])
})

test('takes any Markdown file for a work of that name', async () => {
  const { works } = await findWorks(host, 'loose.md')
  expect(works).toMatchObject([{ name: 'loose', editions: [{ article: 'loose.md' }] }])
})
