import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { styledDocument } from '../fixtures/styled-document.ts'
import { publicFrontMatter } from './public-front-matter.ts'
import { frontMatterSchema } from './schema.ts'
import { validate } from './validate.ts'
import { readYaml } from './yaml.ts'

const { metadata } = styledDocument({
  metadata: {
    title: 'Tides: a guide',
    authors: [{ name: 'Maud Weir', fileAs: 'Weir, Maud' }],
    translators: [{ name: 'Jean Caret' }],
    published: '2026-11-23',
    subjects: [{ term: 'Tides' }, { term: 'Seas', authority: 'Thema', code: 'RBKC' }],
    series: { name: 'Harbour Papers', position: 3 },
    isbn: { pdf: '978-1-4028-9462-6' },
    version: '1.0',
    accessibility: { summary: 'Text.' },
  },
})

test('writes front matter that an article could have, and nothing that is not known', () => {
  const text = publicFrontMatter(metadata)
  const file = new VFile({ value: text })
  const yaml = readYaml(text.replace(/^---\n|---\n$/g, ''), file, 1)
  const data = yaml && validate(frontMatterSchema, yaml, file)
  expect(file.messages.map(String)).toEqual([])
  expect(data).toEqual({
    title: 'Tides: a guide',
    lang: 'en',
    authors: [{ name: 'Maud Weir', fileAs: 'Weir, Maud' }],
    translators: ['Jean Caret'],
    published: '2026-11-23',
    subjects: ['Tides', { term: 'Seas', authority: 'Thema', code: 'RBKC' }],
    series: { name: 'Harbour Papers', position: '3' },
    identifiers: { isbn: { pdf: '978-1-4028-9462-6' } },
    version: '1.0',
    accessibility: { summary: 'Text.' },
  })
})
