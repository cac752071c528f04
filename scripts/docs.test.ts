import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type * as z from 'zod'
import { ruleOf, rules } from './model/rules.ts'
import { frontMatterSchema, workSchema } from './source/schema.ts'
import { readYaml } from './source/yaml.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFile(join(root, path), 'utf8')

test('docs/rules.md lists every rule with its level, each under whose fault it is', async () => {
  const [, manuscript = '', artefact = ''] = (await read('docs/rules.md')).split(/^## /m)
  const listed = (text: string) =>
    [...text.matchAll(/^\| `([a-z-]+)` \| (\w+) \|/gm)].map(([, id, level]) => [id, level])
  const known = (blame: string) =>
    (Object.keys(rules) as (keyof typeof rules)[])
      .filter(id => (ruleOf(id).blame ?? 'manuscript') === blame)
      .map(id => [id, rules[id].level])
  expect(listed(manuscript)).toEqual(known('manuscript'))
  expect(listed(artefact)).toEqual(known('artefact'))
})

test('every dependency has its line in ARCHITECTURE.md, and no other has', async () => {
  const text = await read('ARCHITECTURE.md')
  const table = text.slice(text.indexOf('## Dependencies'))
  const listed = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  const wanted: string[] = []
  for (const path of ['package.json', '.ci/validators/package.json']) {
    if (!existsSync(join(root, path))) continue
    const { dependencies = {}, devDependencies = {} } = JSON.parse(await read(path))
    wanted.push(...Object.keys({ ...dependencies, ...devDependencies }))
  }
  expect(listed.toSorted()).toEqual(wanted.toSorted())
})

test('every path on the map in ARCHITECTURE.md exists', async () => {
  const text = await read('ARCHITECTURE.md')
  const [, map = ''] = /^```\n([\s\S]*?)^```/m.exec(text) ?? []
  const missing: string[] = []
  const folders: string[] = []
  for (const line of map.split('\n')) {
    const [, indent = '', names] = /^( *)(\S+(?: \S+)*)/.exec(line) ?? []
    if (!names) continue
    folders.length = indent.length / 2
    const path = join(...folders, names)
    folders.push(names)
    // What a build writes is not there before the first one.
    if (!path.startsWith('output') && !existsSync(join(root, path))) missing.push(path)
  }
  expect(folders.length).toBeGreaterThan(0)
  expect(missing).toEqual([])
})

test('every path that the documents link to exists', async () => {
  const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
  const inDocs = ['epub', 'japanese', 'manuscript', 'metadata', 'notes', 'report', 'rules'].map(
    name => `docs/${name}.md`,
  )
  const missing: string[] = []
  for (const document of [...documents, ...inDocs])
    for (const [, target = ''] of (await read(document)).matchAll(/\]\(([^)\s]+)\)/g)) {
      const [path = ''] = target.split('#')
      if (/^[a-z]+:/.test(target) || path === '' || path.startsWith('images/')) continue
      if (!existsSync(join(root, document, '..', path))) missing.push(`${document}: ${target}`)
    }
  expect(missing).toEqual([])
})

test('every file that CONTRIBUTING.md names exists', async () => {
  const names = [
    ...(await read('CONTRIBUTING.md')).matchAll(/`((?:scripts|docs)\/[\w./-]+\.\w+)`/g),
  ]
  expect(names.length).toBeGreaterThan(0)
  expect(names.map(([, name = '']) => name).filter(name => !existsSync(join(root, name)))).toEqual(
    [],
  )
})

test('the complete examples of the README are valid and name every field', async () => {
  const [work = '', front = ''] = [
    ...(await read('README.md')).matchAll(
      /^```yaml\n# (?:work\.yaml|article)[^\n]*\n([\s\S]*?)^```/gm,
    ),
  ].map(([, yaml = '']) => yaml.replaceAll(/^---\n/gm, ''))
  expect(faultsOf(work, workSchema)).toEqual([])
  expect(faultsOf(front, frontMatterSchema)).toEqual([])
  expect(missingFields(workSchema, dataOf(work), '')).toEqual([])
  // What both files accept is shown once, in work.yaml; `author` and `date` are short forms.
  const own = new Set(Object.keys(workSchema.shape))
  const unshown = missingFields(frontMatterSchema, dataOf(front), '')
  expect(unshown.filter(name => !own.has(name.split('.')[0] ?? ''))).toEqual([])
})

function dataOf(yaml: string): unknown {
  const file = new VFile({ path: 'README.md' })
  const data = readYaml(yaml, file, 1)
  expect(file.messages.map(String)).toEqual([])
  return data?.value
}

const faultsOf = (yaml: string, schema: z.ZodType) =>
  schema.safeParse(dataOf(yaml)).error?.issues ?? []

/** The fields of a schema that an example leaves out, dotted; unions and lists are looked into. */
function missingFields(schema: unknown, value: unknown, path: string): string[] {
  const { def } = schema as { def: Record<string, unknown> & { type: string } }
  const at = (name: string) => (path ? `${path}.${name}` : name)
  switch (def.type) {
    case 'optional':
      return missingFields(def.innerType, value, path)
    case 'array':
      return fewest((value as unknown[]).map(item => missingFields(def.element, item, path)))
    case 'record':
      return fewest(
        Object.values(value as object).map(item => missingFields(def.valueType, item, path)),
      )
    case 'union': {
      // The fullest form is the one to show.
      const options = (def.options as z.ZodType[]).filter(option => option.safeParse(value).success)
      return fewest(options.map(option => missingFields(option, value, path)))
    }
    case 'object': {
      if (typeof value !== 'object' || value === null) return []
      return Object.entries(def.shape as Record<string, unknown>).flatMap(([name, field]) =>
        Object.hasOwn(value, name)
          ? missingFields(field, Reflect.get(value, name), at(name))
          : [at(name)],
      )
    }
    default:
      return []
  }
}

/** What even the fullest of some examples leaves out. */
const fewest = (lists: readonly string[][]): string[] =>
  lists.toSorted((a, b) => a.length - b.length)[0] ?? []
