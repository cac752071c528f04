import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { labelsFor } from '../labels/labels.ts'
import type { Note } from '../model/note.ts'
import { anchorNotes } from './anchor.ts'
import { applyNotes } from './apply.ts'
import { parseExcerpt } from './critic.ts'
import { markNotes } from './mark.ts'
import { searchTextOf } from './text.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkStringify, { emphasis: '_' })
const point = { line: 1, column: 1, offset: 0 }

function noteOn(quotation: string, wanted: Partial<Note> = {}): Note {
  const excerpt = parseExcerpt(quotation)
  if (typeof excerpt === 'number') throw new Error('One marked part is wanted')
  return {
    id: 'n',
    kind: 'style',
    status: 'open',
    show: 'internal',
    excerpt,
    body: markdown.parse('Words of the note.'),
    position: { start: point, end: point },
    ...wanted,
  }
}

function read(source: string) {
  const article = new VFile({ path: 'a.md', value: source })
  const tree = markdown.parse(article)
  const notes = new VFile({ path: 'a.notes.md' })
  return { tree, text: searchTextOf(tree), files: { article, notes } }
}

/** The words that a note is found to be about. */
function passageOf(source: string, quotation: string): string | undefined {
  const { text, files } = read(source)
  const [found] = anchorNotes([noteOn(quotation)], text, files)
  return found && text.text.slice(found.start, found.end)
}

test.each([
  ['an apostrophe', 'It’s the end.', "{==It's==} the", "It's"],
  ['a straight apostrophe', "It's the end.", '{==It’s==} the', "It's"],
  ['quotation marks', 'Dit « oui » ici.', '{==" oui "==}', '" oui "'],
  ['a no-break space', 'Dix\u00a0% net', '{==Dix %==}', 'Dix %'],
  ['a line end', 'One\ntwo three', '{==One two==}', 'One two'],
  ['a soft hyphen', 'Hyphen\u00adated', '{==Hyphenated==}', 'Hyphenated'],
  ['a decomposed accent', 'Cafe\u0301 noir', '{==Café==} noir', 'Café'],
  ['a composed accent', 'Café noir', '{==Cafe\u0301==} noir', 'Café'],
  ['a no-break hyphen', 'vis\u2011à\u2011vis', '{==vis-à-vis==}', 'vis-à-vis'],
  ['emphasis', 'One *two* three', '{==One two==} three', 'One two'],
  ['a link', 'One [two](https://a.b) three', 'One {==two three==}', 'two three'],
  ['a footnote call', 'One[^1] two\n\n[^1]: Note.', '{==One two==}', 'One two'],
  ['a table cell', '| A | B |\n|---|---|\n| one | two |', '{==two==}', 'two'],
  ['code', 'Run `npm ci` now', 'Run {==npm ci==}', 'npm ci'],
])('finds a quotation across %s', (_, source, quotation, expected) => {
  expect(passageOf(source, quotation)).toBe(expected)
})

test.each([
  ['two paragraphs', 'One\n\ntwo', '{==One two==}'],
  ['two cells', '| A | B |\n|---|---|\n| one | two |', '{==one two==}'],
  ['another case of letters', 'One two', '{==one two==}'],
])('does not find a quotation across %s', (_, source, quotation) => {
  expect(passageOf(source, quotation)).toBeUndefined()
})

/** The clean edition's Markdown. */
function applied(source: string, ...notes: Note[]): string {
  const { tree, text, files } = read(source)
  applyNotes(tree, anchorNotes(notes, text, files), text, files.notes)
  expect(files.notes.messages).toEqual([])
  return markdown.stringify(tree).trim()
}

test.each([
  ['a substitution', 'One two three', 'One {~~two~>2~~} three', 'One 2 three'],
  ['a deletion', 'One two three', 'One{-- two--} three', 'One three'],
  ['an insertion', 'One three', 'One {++two ++}three', 'One two three'],
  ['an insertion at the start', 'two', '{++One ++}two', 'One two'],
  ['a substitution over emphasis', 'One _two_ three', 'One {~~two three~>2~~}', 'One _2_'],
  ['a substitution in emphasis', 'One _two_ three', '{~~two~>2~~} three', 'One _2_ three'],
  ['a deletion of all that is emphasised', 'One *two* three', '{--two --}three', 'One three'],
  ['a deletion in a link', '[one two](https://a.b)', 'one{-- two--}', '[one](https://a.b)'],
])('applies %s that is accepted', (_, source, quotation, expected) => {
  expect(applied(source, noteOn(quotation, { status: 'accepted' }))).toBe(expected)
})

test.each(['open', 'answered', 'rejected', 'resolved'] as const)(
  'leaves the text of a change that is %s',
  status => {
    expect(applied('One two', noteOn('One {~~two~>2~~}', { status }))).toBe('One two')
  },
)

test('makes a shown note a note of the editors, after its passage', () => {
  const note = noteOn('One {==two==}', { status: 'resolved', show: 'nde' })
  expect(applied('One two three', note)).toBe(
    'One two[^note:n] three\n\n[^note:n]: Words of the note.',
  )
})

test('marks passages, changes and notes in a proof', () => {
  const { tree, text, files } = read('One two three\n\nFour')
  const notes = [noteOn('{~~two~>2~~} three'), noteOn('{==Four==}', { id: 'm', kind: 'fact' })]
  markNotes(tree, anchorNotes(notes, text, files), text, labelsFor('en'), new Map())
  expect(tree.children.map(({ type }) => type)).toEqual([
    'paragraph',
    'proofNote',
    'paragraph',
    'proofNote',
  ])
  const json = JSON.stringify(tree.children[0])
  expect([...json.matchAll(/"hName":"(\w+)"/g)].map(([, name]) => name)).toEqual([
    'del',
    'ins',
    'a',
  ])
  expect(json).toContain('"href":"#note-n"')
  expect(JSON.stringify(tree.children[2])).toContain('note-fact note-open')
})
