import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../source/parse.ts'
import { parseNotes } from './parse.ts'
import { rewrite } from './rewrite.ts'

const people = new Set<string>()

/** Rewrite an article by notes given as `status quotation`. */
function rewritten(article: string, ...notes: string[]) {
  const blocks = notes.map((note, index) => {
    const [, status, quotation] = /^(\w+) ([\s\S]*)$/.exec(note) ?? []
    return `:::note{#n${index} kind=style status=${status}}\n> ${quotation}\n\nWords.\n:::\n`
  })
  return rewriteWith(article, blocks.join('\n'))
}

function rewriteWith(article: string, notesText: string) {
  const notes = new VFile({ path: 'a.notes.md', value: notesText })
  const readNotes = (file: VFile) => parseNotes(parseMarkdown(file), file, people)
  const result = rewrite({
    article: new VFile({ path: 'a.md', value: article }),
    notes,
    list: readNotes(notes),
    readNotes,
    parse: parseMarkdown,
  })
  return { result, faults: notes.messages.map(({ ruleId, reason }) => `${ruleId} ${reason}`) }
}

test.each([
  ['a word', 'One two three.', 'One {~~two~>2~~} three', 'One 2 three.'],
  ['a word in emphasis', 'One *two* three.', '{~~two~>2~~} three', 'One *2* three.'],
  ['words over emphasis', 'One *two* three.', 'One {~~two three~>2~~}', 'One *2*.'],
  ['emphasis that is emptied', 'One *two* three.', 'One {--two --}three', 'One three.'],
  ['a link that is emptied', 'One [two](x) three.', 'One {--two --}three', 'One three.'],
  ['code that is emptied', 'Run `npm ci` now.', 'Run {--npm ci --}now', 'Run now.'],
  ['words in code', 'Run `npm ci` now.', 'Run {~~npm~>pnpm~~} ci', 'Run `pnpm ci` now.'],
  ['an insertion', 'One three.', 'One {++two ++}three', 'One two three.'],
  ['an insertion at the start', 'two', '{++One ++}two', 'One two'],
  ['an insertion at the end', 'One', 'One{++ two++}', 'One two'],
  ['after an escape', 'A \\* b c.', 'b {~~c~>d~~}', 'A \\* b d.'],
  ['an escaped sign', 'A \\* b c.', '{~~*~>+~~} b', 'A + b c.'],
  ['after a reference', 'A &amp; b&nbsp;c.', 'b {~~c~>d~~}', 'A &amp; b&nbsp;d.'],
  ['over a line end', 'One\ntwo three.', '{~~One two~>12~~} three', '12 three.'],
  ['over a line end, CRLF', 'One\r\ntwo three.\r\n', '{~~One two~>12~~} three', '12 three.\r\n'],
  ['in a quotation', '> One\n> two three.', '{~~One two~>12~~} three', '> 12 three.'],
  ['after a lazy line', '> One\ntwo three.', 'two {~~three~>3~~}', '> One\ntwo 3.'],
  ['in a list', '- One\n  two\n- three', 'One {~~two~>2~~}', '- One\n  2\n- three'],
  [
    'in a cell',
    '| A | B |\n|--|--|\n| a\\|b | c |',
    '{~~c~>d~~}',
    '| A | B |\n|--|--|\n| a\\|b | d |',
  ],
  ['in a footnote', 'A.[^1]\n\n[^1]: One two.', 'One {~~two~>2~~}', 'A.[^1]\n\n[^1]: One 2.'],
  [
    'around a footnote call',
    'One[^1] two.\n\n[^1]: N.',
    '{~~One two~>12~~}',
    '12[^1].\n\n[^1]: N.',
  ],
  [
    'blanks kept',
    'One two  \nthree \t\n\n\n\n x',
    'One {~~two~>2~~}',
    'One 2  \nthree \t\n\n\n\n x',
  ],
  [
    'signs that Markdown reads',
    'One two three.',
    'One {~~two~>*2*_~~} three',
    'One \\*2\\*\\_ three.',
  ],
  ['signs that it does not read', 'One two.', 'One {~~two~>R&D #2~~}', 'One R&D #2.'],
  ['a number that would make a list', 'One two.', '{~~One~>1.~~} two', '1\\. two.'],
])('makes an accepted change: %s', (_, article, quotation, expected) => {
  const { result, faults } = rewritten(article, `accepted ${quotation}`)
  expect(faults).toEqual([])
  expect(result?.article).toBe(expected)
  expect(result?.made.map(({ id }) => id)).toEqual(['n0'])
})

test('makes several changes at once, and leaves those that are not accepted', () => {
  const { result } = rewritten(
    'One two three four.',
    'accepted One {~~two~>2~~}',
    'open {~~three~>3~~} four',
    'accepted three {~~four~>4~~}',
    'rejected {~~One~>1~~} two',
  )
  // The second quotation holds “four”, the fourth “two”: they would lose their places.
  expect(result).toBeUndefined()
  const { result: apart } = rewritten(
    'One two three four.',
    'accepted One {~~two~>2~~}',
    'open {~~three~>3~~}',
    'accepted three {~~four~>4~~}',
  )
  expect(apart?.article).toBe('One 2 three 4.')
})

test('resolves the notes whose changes were made, and keeps every other character of their file', () => {
  const notes =
    ':::note{ #a  status = "accepted" kind=style }\r\n> One {~~two~>2~~}\r\n\r\naccepted status=accepted \r\n:::\r\n\r\n' +
    ':::note{#b kind=fact status=accepted}\n> {==three==}\n:::\n'
  const { result, faults } = rewriteWith('One two three.', notes)
  expect(faults).toEqual([])
  // A highlight has nothing to be made: it stays as it is.
  expect(result?.notes).toBe(notes.replace('"accepted"', '"resolved"'))
})

test('writes nothing when a note would lose its passage, and names it', () => {
  const { result, faults } = rewritten(
    'One two three.',
    'accepted One {~~two~>2~~} three',
    'open One two {==three==}',
  )
  expect(result).toBeUndefined()
  expect(faults).toEqual([
    'note-anchor Unexpected loss of the passage of note “n1”, expected it to survive the changes',
  ])
})

test('writes nothing when two changes overlap', () => {
  const { result, faults } = rewritten(
    'One two three.',
    'accepted {~~One two~>12~~}',
    'accepted {~~two three~>23~~}',
  )
  expect(result).toBeUndefined()
  expect(faults.map(fault => fault.split(' ')[0])).toEqual(['note-overlap'])
})

test('writes nothing when Markdown would read a change otherwise, and names the change', () => {
  const { result, faults } = rewritten(
    'See www.example.org and `code` here.',
    'accepted {~~code~>a`b~~} here',
    'accepted {++Now see ++}See',
  )
  expect(result).toBeUndefined()
  expect(faults).toEqual([
    'note-apply Unexpected change “n0” that Markdown would read otherwise, expected plain words',
  ])
})

test('a change that was made is found again as resolved', () => {
  const first = rewritten('One two three.', 'accepted One {~~two~>2~~} three')
  const again = rewriteWith(String(first.result?.article), String(first.result?.notes))
  expect(again.faults).toEqual([])
  expect(again.result).toMatchObject({ article: 'One 2 three.', made: [] })
})
