import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type MemoryHost, memoryHost } from '../fixtures/memory-host.ts'
import { notesApplyCommand } from './notes-apply.ts'
import { notesImportCommand } from './notes-import.ts'
import { notesRelinkCommand } from './notes-relink.ts'
import { notesReportCommand } from './notes-report.ts'

const paths = {
  work: 'work/work.yaml',
  article: 'work/article.en.md',
  notes: 'work/article.en.notes.md',
}

const note = (id: string, status: string, quotation: string, more = '') =>
  `:::note{#${id} kind=style status=${status}${more}}\n> ${quotation}\n\nWords.\n:::\n`

const host = (article: string, notes: string, more: Partial<MemoryHost> = {}): MemoryHost => ({
  ...memoryHost({
    [paths.work]: 'id: work\npeople:\n  ed: {name: Desk}\n',
    [paths.article]: article,
    [paths.notes]: notes,
  }),
  ...more,
})

/** What was written, as text, a byte-order mark and all. */
const writtenTo = ({ written }: MemoryHost) =>
  Object.fromEntries(
    written.map(({ path, data }) => [
      path,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(data),
    ]),
  )

let stdout = ''
let stderr = ''
beforeEach(() => {
  stdout = ''
  stderr = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    stdout += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    stderr += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('notes apply', () => {
  const flags = { dryRun: false, json: false }
  const article = '\ufeff---\r\ntitle: T  \r\n---\r\n\r\nOne *two* three.  \r\nFour\t \r\n\r\n\r\n'
  const notes = note('a', 'accepted', 'One {~~two~>2~~}') + note('b', 'open', '{~~Four~>4~~}')

  test('makes accepted changes, keeps every other byte, and resolves their notes', async () => {
    const disk = host(article, notes)
    expect(await notesApplyCommand(['work'], flags, disk)).toBe(0)
    expect(writtenTo(disk)).toEqual({
      [paths.article]: article.replace('two', '2'),
      [paths.notes]: notes.replace('accepted', 'resolved'),
    })
    expect(stdout).toBe('work/article.en.md  a  “two” → “2”\n1 change made\n')
    expect(stderr).toBe('')
  })

  test('writes nothing when there is nothing to make, or on a dry run', async () => {
    const settled = host('One 2.', note('a', 'resolved', 'One {~~two~>2~~}'))
    expect(await notesApplyCommand(['work'], flags, settled)).toBe(0)
    const dry = host(article, notes)
    expect(await notesApplyCommand(['work'], { ...flags, dryRun: true }, dry)).toBe(0)
    expect([settled.written, dry.written].flat()).toEqual([])
    expect(stdout).toContain('1 change would be made')
  })

  test('makes only the changes that are named', async () => {
    const disk = host(
      'One two three.',
      note('a', 'accepted', '{~~One~>1~~}') + note('b', 'accepted', '{~~two~>2~~}'),
    )
    expect(await notesApplyCommand(['work'], { ...flags, note: ['b'] }, disk)).toBe(0)
    expect(writtenTo(disk)[paths.article]).toBe('One 2 three.')
  })

  test('makes nothing when one of the notes that are named does not exist', async () => {
    const disk = host(article, notes)
    expect(await notesApplyCommand(['work'], { ...flags, note: ['a', 'zebra'] }, disk)).toBe(2)
    expect(disk.written).toEqual([])
    expect(stderr).toContain('Unexpected --note “zebra”')
  })

  test.each([
    [
      'a note that would lose its place',
      'One two.',
      note('a', 'accepted', '{~~One~>1~~} two') + note('b', 'open', '{==One two==}'),
      'note-anchor',
    ],
    [
      'a note that has lost it before',
      'One two.',
      note('a', 'accepted', '{~~One~>1~~}') + note('b', 'open', '{==nowhere at all==}'),
      'note-anchor',
    ],
    [
      'a fault in the notes',
      'One two.',
      note('a', 'accepted', '{~~One~>1~~}') + note('b', 'joke', '{==two==}'),
      'note-attribute',
    ],
  ])('undoes all of it because of %s', async (_, text, all, rule) => {
    const disk = host(text, all)
    expect(await notesApplyCommand(['work'], flags, disk)).toBe(1)
    expect(disk.written).toEqual([])
    expect(stderr).toContain(rule)
    expect(stdout).toBe('nothing was written\n')
  })

  test('writes nothing over a file that has changed since it was read', async () => {
    const plain = host(article, notes)
    let reads = 0
    const disk = {
      ...plain,
      readFile: async (path: string) => {
        if (path === paths.notes && ++reads > 1) return new TextEncoder().encode('changed')
        return plain.readFile(path)
      },
    }
    expect(await notesApplyCommand(['work'], flags, disk)).toBe(1)
    expect(disk.written).toEqual([])
    expect(stderr).toContain('work/article.en.notes.md changed while it was read')
  })

  test('gives the files their former bytes when the disk refuses in the midst', async () => {
    const plain = host(article, notes)
    let calls = 0
    const disk = {
      ...plain,
      writeFiles: async (outputs: Parameters<MemoryHost['writeFiles']>[0]) => {
        if (++calls === 1) throw new Error('No space left on device')
        await plain.writeFiles(outputs)
      },
    }
    await expect(notesApplyCommand(['work'], flags, disk)).rejects.toThrow('No space')
    expect(writtenTo(plain)).toEqual({ [paths.article]: article, [paths.notes]: notes })
  })

  test('tells machines what it did', async () => {
    expect(await notesApplyCommand(['work'], { ...flags, json: true }, host(article, notes))).toBe(
      0,
    )
    expect(JSON.parse(stdout)).toEqual({
      schema: 'imprimatur-apply/1',
      written: true,
      notes: [{ id: 'a', article: paths.article }],
      messages: [],
    })
  })
})

describe('notes relink', () => {
  const article =
    'The delegation of Japan opened its own mission to the Alliance in Brussels that January.'
  const near = 'The delegation of Japan opened its own {==misson==} to the Alliance in Brussels'
  const far = 'The {==envoys==} from Japan opened their own mission'

  test('takes what is more than 95 % alike with --yes, and leaves the rest', async () => {
    const disk = host(article, note('near', 'open', near) + note('far', 'open', far))
    expect(await notesRelinkCommand(['work'], { yes: true, json: false }, disk)).toBe(1)
    expect(writtenTo(disk)).toEqual({
      [paths.notes]:
        note('near', 'open', near.replace('misson', 'mission')) + note('far', 'open', far),
    })
    expect(stdout).toContain('1 note relinked, 1 left without a place')
  })

  test('shows old and nearest place beside each other, and writes nothing unasked', async () => {
    const disk = host(article, note('near', 'open', near))
    expect(await notesRelinkCommand(['work'], { yes: false, json: false }, disk)).toBe(1)
    expect(disk.written).toEqual([])
    expect(stdout).toMatch(/the note quotes +work\/article\.en\.md:1:1, 98 % alike/)
    expect(stdout).toMatch(/misson==.* +.*mission==/)
  })

  test('is done when no note is lost', async () => {
    const disk = host(article, note('n', 'open', 'own {==mission==} to'))
    expect(await notesRelinkCommand(['work'], { yes: true, json: true }, disk)).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ offers: [], hopeless: [] })
  })

  test('says of which notes it knows no place', async () => {
    const disk = host(
      'One two. One two.',
      note('twice', 'open', '{==One==}') + note('none', 'open', '{==zzzzzz==}'),
    )
    expect(await notesRelinkCommand(['work'], { yes: true, json: false }, disk)).toBe(1)
    expect(stdout).toContain('twice  no place to offer')
    expect(stdout).toContain('none  no place to offer')
  })
})

describe('notes report', () => {
  const article = 'One two three four.'
  const notes =
    note('a', 'open', '{==One==}', ' by=ed due=2026-11-01') +
    note('b', 'resolved', '{==two==}').replace('style', 'fact') +
    note('c', 'rejected', '{==nowhere at all==}')
  const run = (flags: Partial<Parameters<typeof notesReportCommand>[1]>) =>
    notesReportCommand(
      ['work'],
      { format: 'json', failOn: [], ...flags },
      host(article, notes),
      '1.0.0',
    )
  const ids = () => JSON.parse(stdout).editions[0].notes.map((entry: { id: string }) => entry.id)

  test.each([
    [{}, ['a', 'b', 'c']],
    [{ kind: ['fact'] }, ['b']],
    [{ status: ['open', 'rejected'] }, ['a', 'c']],
    [{ by: ['ed'] }, ['a']],
    [{ for: ['ed'] }, []],
  ] as const)('chooses notes by %j', async (flags, expected) => {
    expect(await run(flags)).toBe(0)
    expect(ids()).toEqual(expected)
  })

  test.each([
    [['open'], {}, 1],
    [['overdue'], {}, 1],
    [['orphan'], {}, 1],
    [['unsourced'], {}, 1],
    [['answered'], {}, 0],
    [['open', 'orphan'], { kind: ['fact'] }, 0],
  ] as const)('fails on %j among %j: %i', async (failOn, flags, code) => {
    expect(await run({ failOn, ...flags })).toBe(code)
  })

  test('gives the passage in the article, and says what is wrong with a note', async () => {
    await run({})
    const [first, second, third] = JSON.parse(stdout).editions[0].notes
    expect(first).toMatchObject({ passage: { start: { line: 1, column: 1 }, exact: 'One' } })
    expect(first.failures).toEqual(['open', 'overdue'])
    expect(second.failures).toEqual(['unsourced'])
    expect(third.failures).toEqual(['orphan'])
  })

  test('writes a report to a file instead of to standard output', async () => {
    const disk = host(article, notes)
    const flags = { format: 'csv', failOn: [], output: 'notes.csv' } as const
    expect(await notesReportCommand(['work'], flags, disk, '1.0.0')).toBe(0)
    expect(stdout).toBe('')
    expect(writtenTo(disk)['notes.csv']).toMatch(/^"edition","id"/)
  })
})

describe('notes import', () => {
  const flags = { dryRun: false, json: false }
  const annotation = (exact: string, text: string) => ({
    type: 'Annotation',
    body: { type: 'TextualBody', value: text },
    target: { source: 'x', selector: { type: 'TextQuoteSelector', exact } },
  })
  const foreign = JSON.stringify([annotation('two', 'Really two?'), annotation('nowhere', 'Lost.')])
  const disk = (notes?: string, file: string | Uint8Array = foreign) =>
    memoryHost({
      [paths.work]: 'id: work\n',
      [paths.article]: 'One two three.',
      ...(notes === undefined ? {} : { [paths.notes]: notes }),
      'comments.json': file,
    })

  test('adds notes at the end of the file, and keeps every byte that was there', async () => {
    const former = '\ufeff:::note{#two kind=fact status=open}\r\n> {==One==}\r\n:::\r\n'
    const host = disk(former)
    expect(await notesImportCommand('comments.json', paths.article, flags, host)).toBe(0)
    const written = writtenTo(host)[paths.notes] ?? ''
    expect(written.startsWith(`${former}\n:::note{#two-2 kind=style status=open}\n> `)).toBe(true)
    expect(written).toContain('{==two==}')
    expect(stdout).toMatch(/nowhere .*add words to it/)
    expect(stdout).toContain('2 notes added to work/article.en.notes.md')
  })

  test('begins a notes file where there is none', async () => {
    const host = disk()
    expect(await notesImportCommand('comments.json', paths.article, flags, host)).toBe(0)
    expect(writtenTo(host)[paths.notes]).toMatch(/^:::note\{#two /)
  })

  test.each([
    ['a file that cannot be read', '{"unterminated', paths.article],
    ['a path without an article', foreign, 'work/nothing.md'],
  ])('writes nothing for %s', async (_, file, article) => {
    const host = disk('', file)
    expect(await notesImportCommand('comments.json', article, flags, host)).toBe(1)
    expect(host.written).toEqual([])
    expect(stderr).toMatch(/error/)
  })

  test('writes nothing on a dry run', async () => {
    const host = disk()
    const dry = { dryRun: true, json: true }
    expect(await notesImportCommand('comments.json', paths.article, dry, host)).toBe(0)
    expect(host.written).toEqual([])
    expect(JSON.parse(stdout)).toMatchObject({
      written: false,
      notes: [{ id: 'two' }, { id: 'nowhere' }],
    })
  })
})
