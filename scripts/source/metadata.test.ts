import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { mergeMetadata } from './metadata.ts'
import { frontMatterSchema, workSchema } from './schema.ts'
import { validate } from './validate.ts'
import { readYaml } from './yaml.ts'

const derived = { workName: 'folder', title: 'Heading', lang: 'en', otherEditions: ['fr'] }

function merge(work: string, front: string) {
  const fields = <Data>(schema: Parameters<typeof validate<Data>>[0], text: string) => {
    const file = new VFile({ path: 'a' })
    const yaml = readYaml(text, file, 1)
    const data = yaml && validate(schema, yaml, file)
    expect(file.messages).toEqual([])
    if (!yaml || !data) throw new Error('Valid data are wanted')
    return { file, data, yaml }
  }
  return mergeMetadata(fields(workSchema, work), fields(frontMatterSchema, front), derived)
}

test('lets the front matter win over work.yaml', () => {
  const { metadata } = merge('id: w\ntitle: Shared\npublisher: House', 'title: Own')
  expect(metadata).toMatchObject({ id: 'w', title: 'Own', publisher: 'House' })
})

test('falls back on the heading and the folder, and invents nothing', () => {
  const { metadata } = merge('{}', '{}')
  expect(metadata).toMatchObject({ id: 'folder', title: 'Heading', lang: 'en', authors: [] })
  expect(Object.keys(metadata)).not.toContain('published')
  expect(Object.keys(metadata)).not.toContain('version')
})

test('leaves out what says TODO, and lists it with its place', () => {
  const { metadata, todos } = merge('rights: TODO ask\ntitle: TODO', 'title: Own\ndate: TODO')
  expect(metadata.rights).toBeUndefined()
  expect(metadata.published).toBeUndefined()
  expect(todos.map(({ field, place }) => [field, place?.line, place?.column])).toEqual([
    ['date', 2, 7],
    ['rights', 1, 9],
  ])
})

test('looks people up by id; `author` wins over `authors`', () => {
  const people = 'people:\n  ki: {name: Iwaya Ki, fileAs: "Iwaya, Ki"}\nauthors: [ki]'
  expect(merge(people, '{}').metadata.authors).toEqual([{ name: 'Iwaya Ki', fileAs: 'Iwaya, Ki' }])
  expect(merge(people, 'author: Somebody').metadata.authors).toEqual([{ name: 'Somebody' }])
})

test('prefers `published` to `date`, and keeps numbers as they are written', () => {
  const { metadata } = merge('version: 1.0', 'date: 2026-01-01\npublished: 2026-02')
  expect(metadata).toMatchObject({ published: '2026-02', version: '1.0' })
})

test('gives each language a UUID of its own, the same every time', () => {
  const uuid = (lang: string) => merge('id: w', `lang: ${lang}`).metadata.uuid
  expect(uuid('en')).toBe(uuid('en'))
  expect(uuid('en')).not.toBe(uuid('fr'))
})
