import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { jsonSchemas } from './json-schemas.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'docs', 'schemas')

/** Holds data against a published schema as any other program would: the paths at fault. */
async function faultsOf(name: string, data: unknown): Promise<string[]> {
  const ajv = addFormats.default(new Ajv2020.default({ allErrors: true, strict: false }))
  const validate = ajv.compile(JSON.parse(await readFile(join(folder, name), 'utf8')))
  validate(data)
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}

test('the published schemas are those of the code (npm run schemas)', async () => {
  const written = jsonSchemas()
  expect((await readdir(folder)).sort()).toEqual([...written.keys()].sort())
  for (const [name, text] of written)
    expect(await readFile(join(folder, name), 'utf8'), name).toBe(text)
})

test.each(['japan-europe', 'specimen'])('take the files of %s as they are', async work => {
  const place = join(root, 'manuscript', work)
  const yaml = await readFile(join(place, 'work.yaml'), 'utf8')
  expect(await faultsOf('work.schema.json', parse(yaml))).toEqual([])
  for (const name of await readdir(place)) {
    if (!/^article\.\w+\.md$/.test(name)) continue
    const [, front = ''] = (await readFile(join(place, name), 'utf8')).split(/^---$/m)
    expect(await faultsOf('front-matter.schema.json', parse(front))).toEqual([])
  }
})

test.each([
  ['work.schema.json', { version: 1 }, []],
  ['work.schema.json', { colour: 'red' }, [' additionalProperties']],
  ['work.schema.json', { blocking: ['joke'] }, ['/blocking/0 enum']],
  ['work.schema.json', { embargo: 'soon' }, ['/embargo pattern']],
  ['work.schema.json', { markers: { author: 'roman' } }, ['/markers/author enum']],
  ['front-matter.schema.json', { lang: 'français' }, ['/lang pattern']],
  ['note.schema.json', { id: 'n', kind: 'fact', status: 'open', due: '2026-12-01' }, []],
  ['note.schema.json', { id: 'n', kind: 'fact', status: 'done' }, ['/status enum']],
  ['note.schema.json', { kind: 'fact', status: 'open' }, [' required']],
  [
    'note.schema.json',
    { id: 'n', kind: 'fact', status: 'open', due: 'soon' },
    ['/due format', '/due pattern'],
  ],
])('%s judges %j', async (name, data, expected) => {
  expect((await faultsOf(name, data)).sort()).toEqual(expected)
})
