import { expect, test } from 'vitest'
import { memoryHost } from '../fixtures/memory-host.ts'
import { createHost } from '../host.ts'
import { readDictionaries } from './dictionaries.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const files = (folder: string, ...names: string[]) =>
  Object.fromEntries(
    names.flatMap(name => [
      [`${folder}/${name}.aff`, `aff ${name}`],
      [`${folder}/${name}.dic`, `dic ${name}`],
    ]),
  )
const system = files('/usr/share/hunspell', 'de_AT', 'de_DE', 'it_IT')

test.each([
  ['fr', 1],
  ['fr-CA', 1],
  ['es-MX', 1],
  ['en', 2],
  ['en-GB', 1],
  ['en-IE', 1],
  ['en-US', 1],
  ['en-CA', 2],
  ['en-GB-oxendict', 2],
])('the packages have what %s needs', async (lang, count) => {
  const found = await readDictionaries(createHost(), lang)
  expect(found).toHaveLength(count)
  for (const { aff, dic } of found) expect(Math.min(aff.length, dic.length)).toBeGreaterThan(1000)
})

test.each([
  ['de', 'de_DE'],
  ['de-AT', 'de_AT'],
  ['de-CH', 'de_DE'],
  ['it', 'it_IT'],
])('the system has %s as %s', async (lang, name) => {
  const [found] = await readDictionaries(memoryHost(system), lang)
  expect(found?.aff).toEqual(bytes(`aff ${name}`))
  expect(found?.dic).toEqual(bytes(`dic ${name}`))
})

test('DICPATH is looked into before the system', async () => {
  const host = memoryHost(
    { ...system, ...files('/mine', 'de_DE'), '/mine/de_DE.dic': 'mine' },
    { env: { DICPATH: '/nowhere:/mine' } },
  )
  expect((await readDictionaries(host, 'de'))[0]?.dic).toEqual(bytes('mine'))
})

test('there may be none, or half of one', async () => {
  expect(await readDictionaries(memoryHost(system), 'pl')).toEqual([])
  expect(await readDictionaries(memoryHost(system), 'no such tag')).toEqual([])
  const half = memoryHost({ '/usr/share/hunspell/pl_PL.aff': 'x' })
  expect(await readDictionaries(half, 'pl')).toEqual([])
})
