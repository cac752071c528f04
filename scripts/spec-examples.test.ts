import { beforeAll, expect, test, vi } from 'vitest'
import { toXml } from 'xast-util-to-xml'
import { openBook } from './check/epub/epub-book.ts'
import { buildBook } from './fixtures/build-book.ts'
import { png } from './fixtures/check-work.ts'
import { keepBook } from './fixtures/keep-book.ts'
import { chaptered, partExamples, type SpecBooks } from './fixtures/spec-books.ts'
import { specExamples } from './fixtures/spec-examples.ts'

/*
 * Every example of CommonMark and of GitHub's extensions becomes a chapter of one book, or a book of its
 * own where it would leave something open or change what another says. The build's own checks are made.
 */

// The books have one title and so one cover, which is drawn once.
vi.mock('./epub/cover/rasterise.ts', async original => {
  const { rasterise } = await original<typeof import('./epub/cover/rasterise.ts')>()
  const drawn = new Map<string, Uint8Array>()
  return {
    rasterise(drawing: string, width: number) {
      const image = drawn.get(drawing) ?? rasterise(drawing, width)
      drawn.set(drawing, image)
      return image
    },
  }
})

/** The images that examples name by a path in the work; a PNG whatever their names say. */
const images = Object.fromEntries(
  ['foo', 'moon.jpg', 'train.jpg', 'uri3', 'url'].map(name => [`work/${name}`, png]),
)

/** Some examples name an image by a path from the root of a site: its words are shown. */
const work = 'id: work\nversion: "1.0"\nepub: {chapters: "2"}\nrules: {image-outside: warning}\n'

const build = (markdown: string) =>
  buildBook({
    ...images,
    'work/work.yaml': work,
    'work/article.en.md': `---\ntitle: Examples\nlang: en\ndate: 2026-11-01\n---\n\n# Examples\n\n${markdown}`,
  })

let books: SpecBooks

beforeAll(() => {
  books = partExamples(specExamples)
})

test('no example is left out', () => {
  expect(specExamples.filter(({ name }) => name.startsWith('CommonMark'))).toHaveLength(652)
  expect(specExamples.filter(({ name }) => name.startsWith('GFM'))).toHaveLength(28)
  expect(books.chapters).toHaveLength(587)
  expect(books.alone).toHaveLength(93)
})

test('the examples that close what they open are the chapters of a sound book', async () => {
  const { data, messages } = await build(chaptered(books.chapters))
  expect(messages.filter(({ level }) => level === 'error')).toEqual([])
  if (!data) throw new Error('Unexpected refusal, expected a book')
  keepBook('spec-chapters', data)
  const { pages } = await openBook(data)
  const titles = pages.filter(({ path }) => /chapter-\d+\.xhtml$/.test(path)).map(titleOf)
  expect(books.chapters.map(({ name }) => name).filter(name => !titles.includes(name))).toEqual([])
})

test('each of the others is a sound book of its own', async () => {
  for (const example of books.alone) {
    const { data, messages } = await build(chaptered([example]))
    const errors = messages.filter(({ level }) => level === 'error')
    expect(errors, example.name).toEqual([])
    if (!data) throw new Error(`Unexpected refusal of ${example.name}, expected a book`)
    keepBook(`spec-${example.name.replace(' ', '-')}`, data)
  }
})

function titleOf({ tree }: Awaited<ReturnType<typeof openBook>>['pages'][number]): string {
  return /<title>([^<]*)<\/title>/.exec(toXml(tree))?.[1] ?? ''
}
