import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Host } from '../model/host.ts'
import { importCommand } from './import.ts'

const text =
  'Le port rouvre au printemps\n\nLe port est resté fermé deux hivers, le temps de rebâtir la digue.\n\nPartager\n'

/** A host whose disk is a map of paths to bytes. */
function hostOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const disk = new Map(
    Object.entries(files).map(([path, data]) => [path, Buffer.from(data)] as const),
  )
  const host: Host = {
    readFile: async path => disk.get(path),
    readFolder: async () => undefined,
    realPath: async path => (disk.has(path) ? path : undefined),
    modified: async () => undefined,
    lastCommit: async () => undefined,
    writeFiles: async outputs => {
      for (const { path, data } of outputs) disk.set(path, Buffer.from(data))
    },
    now: () => '2025-03-01T00:00:00Z',
    ticks: () => 0,
    env: () => undefined,
  }
  return { host, disk }
}

let out = ''
let err = ''
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    out += chunk
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(chunk => {
    err += chunk
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

test('writes into the work’s folder and reports in aligned lines', async () => {
  const { host, disk } = hostOf({ 'in/port.txt': text })
  expect(await importCommand('in/port.txt', {}, host)).toBe(0)
  expect([...disk.keys()].slice(1)).toEqual([
    'manuscript/port/work.yaml',
    'manuscript/port/article.fr.md',
    'manuscript/port/article.fr.notes.md',
    'manuscript/port/source/port.txt',
  ])
  expect(out).toContain('Imported in/port.txt as port (fr)\n')
  expect(out).toContain('\n          language: fr (')
  expect(out).toContain('\n  line 5  taken out: “Partager” (')
  expect(err).toBe('')
})

test('writes straight into --output and reports as JSON', async () => {
  const { host, disk } = hostOf({ 'port.txt': text })
  expect(await importCommand('port.txt', { output: 'work', json: true }, host)).toBe(0)
  expect(disk.has('work/article.fr.md')).toBe(true)
  expect(JSON.parse(out)).toMatchObject({ id: 'port', lang: 'fr', output: 'work', messages: [] })
})

test('refuses to overwrite, names the files, writes nothing', async () => {
  const { host, disk } = hostOf({ 'port.txt': text, 'work/work.yaml': 'id: mine\n' })
  expect(await importCommand('port.txt', { output: 'work' }, host)).toBe(2)
  expect(err).toContain('  work/work.yaml\n')
  expect(out).toBe('')
  expect(disk.size).toBe(2)
  expect(String(disk.get('work/work.yaml'))).toBe('id: mine\n')
})

test('overwrites with --force', async () => {
  const { host, disk } = hostOf({ 'port.txt': text, 'work/work.yaml': 'id: mine\n' })
  expect(await importCommand('port.txt', { output: 'work', force: true }, host)).toBe(0)
  expect(String(disk.get('work/work.yaml'))).toContain('id: port\n')
})

test('names the place of a byte that is not UTF-8', async () => {
  const { host, disk } = hostOf({ 'port.txt': Buffer.from('Titre\n\nL\xe9t\xe9', 'latin1') })
  expect(await importCommand('port.txt', {}, host)).toBe(1)
  expect(err).toBe(
    'port.txt:3:2  error  Unexpected byte 0xE9 at offset 8, expected UTF-8  file-encoding\n' +
      '  Convert the file first, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW-FILE\n',
  )
  expect(disk.size).toBe(1)
})

test('reports a file that cannot be read', async () => {
  const { host } = hostOf({})
  expect(await importCommand('port.txt', { json: true }, host)).toBe(1)
  expect(err).toMatch(/^port\.txt:1:1 {2}error {2}Unexpected .* file-unreadable\n$/)
  expect(JSON.parse(out).messages[0].rule).toBe('file-unreadable')
})
