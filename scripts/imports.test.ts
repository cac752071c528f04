import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = import.meta.dirname

interface Import {
  readonly from: string
  /** A file of scripts/, or the name of a package. */
  readonly to: string
  readonly typeOnly: boolean
}

const files = globSync('**/*.{ts,mjs}', { cwd: root })
  .filter(file => !/\.test\.ts$|\.d\.ts$|^fixtures\/|\/fixture\.ts$/.test(file))
  .sort()
const imports = files.flatMap(file => importsOf(file))

function sourceOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function importsOf(from: string): Import[] {
  const source = sourceOf(from)
  const statements = source.matchAll(
    /^(?:import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s+)?'([^']+)'/gms,
  )
  const dynamic = source.matchAll(/\bimport\('([^']+)'\)/g)
  return [
    ...[...statements].map(([, type, names = '', to = '']) => ({
      from,
      to: targetOf(from, to),
      typeOnly: type !== undefined || allTypes(names),
    })),
    ...[...dynamic].map(([, to = '']) => ({ from, to: targetOf(from, to), typeOnly: false })),
  ]
}

/** `{ type A, type B }` loads nothing at run time that a cycle could trip over. */
function allTypes(names: string): boolean {
  const list = /^\s*\{([\s\S]*)\}\s*$/.exec(names)?.[1]
  const parts =
    list
      ?.split(',')
      .map(part => part.trim())
      .filter(part => part !== '') ?? []
  return parts.length > 0 && parts.every(part => part.startsWith('type '))
}

function targetOf(from: string, to: string): string {
  return to.startsWith('.') ? relative(root, join(root, dirname(from), to)) : to
}

/** The folder of a file; a file of scripts/ itself is a room of its own name. */
const roomOf = (file: string) =>
  file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.\w+$/, '')

const isOurs = ({ to }: Import) => /\.(ts|mjs)$/.test(to)
const line = ({ from, to }: Import) => `${from} → ${to}`

const stages = [
  ...['source', 'notes', 'mdast', 'hast', 'typography', 'html', 'print', 'epub'],
  ...['release', 'check', 'intake', 'prose', 'spelling', 'house', 'grammar', 'editions'],
  'bilingual',
]

test('reads the imports of every file', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(imports.map(line)).toContain('pipeline.ts → model/message.ts')
  expect(imports.map(line)).toContain('html/subset.ts → subset-font')
})

test('the model imports no other room', () => {
  const wrong = imports.filter(
    link => roomOf(link.from) === 'model' && isOurs(link) && roomOf(link.to) !== 'model',
  )
  expect(wrong.map(line)).toEqual([])
})

test('the labels import labels and types of the model alone', () => {
  const wrong = imports.filter(
    link =>
      roomOf(link.from) === 'labels' &&
      isOurs(link) &&
      roomOf(link.to) !== 'labels' &&
      !(roomOf(link.to) === 'model' && link.typeOnly),
  )
  expect(wrong.map(line)).toEqual([])
})

test('stages never import each other', () => {
  const wrong = imports.filter(
    link =>
      isOurs(link) &&
      isIn(stages, link.from) &&
      isIn(stages, link.to) &&
      roomOf(link.from) !== roomOf(link.to),
  )
  expect(wrong.map(line)).toEqual([])
})

test.each([
  ['puppeteer', 'print'],
  ['epub-gen-memory', 'epub'],
])('%s is loaded by %s alone', (name, room) => {
  const users = imports.filter(link => link.to === name || link.to.startsWith(`${name}/`))
  expect(users.filter(({ from }) => roomOf(from) === room)).not.toEqual([])
  expect(users.filter(link => roomOf(link.from) !== room && !link.typeOnly).map(line)).toEqual([])
})

test.each([
  ['pipeline', ['bench', 'program', 'commands', 'pipeline', 'pictures']],
  ['host', ['bench', 'program', 'commands', 'host', 'pipeline', 'pictures', 'schemas']],
  ['report', ['program', 'commands', 'pipeline', 'pictures', 'report']],
])('only the program around the stages imports %s', (room, allowed) => {
  const wrong = imports.filter(
    link => isOurs(link) && roomOf(link.to) === room && !isIn(allowed, link.from),
  )
  expect(wrong.map(line)).toEqual([])
})

test('no files import each other in a circle', () => {
  const next = Map.groupBy(
    imports.filter(link => isOurs(link) && !link.typeOnly),
    ({ from }) => from,
  )
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (way.includes(file) || done.has(file)) return
    for (const { to } of next.get(file) ?? []) walk(to, [...way, file])
    done.add(file)
  }
  for (const file of files) walk(file, [])
  expect(circles).toEqual([])
})

test('disk, clock, chance and environment are touched at the rim alone', () => {
  const rim =
    /^(bench\/|host(\.ts|\/)|cli\.ts|pictures\.ts|setup\.mjs|setup\/|commands\/|report\/(progress.*|exit-guard)\.ts$)/
  const world: readonly RegExp[] = [
    /from '(?:node:)?fs(?:\/promises)?'/,
    /\bprocess\.env\b/,
    /\bDate\.now\(/,
    /\bnew Date\(\s*\)/,
    /\bMath\.random\(/,
    /\bperformance\.now\(/,
  ]
  const wrong = files
    .filter(file => !rim.test(file))
    .flatMap(file => world.filter(use => use.test(sourceOf(file))).map(use => `${file}: ${use}`))
  expect(wrong).toEqual([])
})

function isIn(rooms: readonly string[], file: string): boolean {
  return rooms.includes(roomOf(file))
}
