import { toHtml } from 'hast-util-to-html'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
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
function passageOf(source: string, quotation: string, wanted: Partial<Note> = {}) {
  const { text } = read(source)
  const [found] = anchorNotes([noteOn(quotation, wanted)], text).anchored
  return found && text.text.slice(found.start, found.end)
}

test.each([
  ['an apostrophe', 'It’s the end.', "{==It's==} the", "It's"],
  ['a straight apostrophe', "It's the end.", '{==It’s==} the', "It's"],
  ['quotation marks', 'Dit « oui » ici.', '{==" oui "==}', '" oui "'],
  ['quotation marks typed tight', 'Dit « oui » ici.', 'Dit "{==oui==}" ici', 'oui'],
  ['loose quotation marks', 'Dit “oui” ici.', '{==" oui "==} ici', '"oui"'],
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
  applyNotes(tree, anchorNotes(notes, text).anchored, text, files.notes)
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
  ['a change beside a link that has no words', 'One [](#a) two', '{~~One~>1~~}', '1 [](#a) two'],
  ['a deletion in a link', '[one two](https://a.b)', 'one{-- two--}', '[one](https://a.b)'],
])('applies %s that is accepted', (_, source, quotation, expected) => {
  expect(applied(source, noteOn(quotation, { status: 'accepted' }))).toBe(expected)
})

test.each(['open', 'answered', 'rejected'] as const)(
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

test('takes a resolved change for one that stands in the text', () => {
  const status = 'resolved'
  expect(applied('One 2 three', noteOn('One {~~two~>2~~} three', { status }))).toBe('One 2 three')
  expect(passageOf('One 2 three', 'One {~~two~>2~~} three', { status })).toBe('2')
  expect(passageOf('One three', 'One {--two --}three', { status })).toBe('')
  expect(passageOf('One two three', 'One {--two --}three', { status })).toBeUndefined()
})

/** The proof's Markdown as elements and words, without attributes. */
function marked(source: string, ...notes: Note[]) {
  const { tree, text } = read(source)
  const numbered = markNotes(anchorNotes(notes, text).anchored, text)
  const html = toHtml(unified().use(remarkRehype).runSync(tree))
  return { numbers: numbered.map(({ note, number }) => `${number} ${note.id}`), html }
}

test('marks passages, changes and calls in a proof', () => {
  const { html, numbers } = marked(
    'One two three\n\nFour',
    noteOn('{==Four==}', { id: 'm', kind: 'fact' }),
    noteOn('{~~two~>2~~} three'),
  )
  expect(numbers).toEqual(['1 n', '2 m'])
  const call = (id: string, number: number, kind: string) =>
    `<a class="proof-call" href="#note-${id}" id="passage-${id}" role="doc-noteref" data-kind="${kind}" data-status="open" data-people="">${number}</a>`
  const mark = (name: string, kind: string, words: string) =>
    `<${name} class="proof-passage" data-kind="${kind}" data-status="open" data-people="">${words}</${name}>`
  expect(html).toBe(
    `<p>One ${mark('del', 'style', 'two')}${mark('ins', 'style', '2')}${call('n', 1, 'style')} three</p>\n` +
      `<p>${mark('mark', 'fact', 'Four')}${call('m', 2, 'fact')}</p>`,
  )
})

const bare = (html: string) =>
  html.replace(/<a [^>]*>(\d+)<\/a>/g, '[$1]').replace(/<(\w+) [^>]*>/g, '<$1>')

test('marks notes that overlap, that nest, and that begin at one place, the widest first', () => {
  const { html, numbers } = marked(
    'One two three four',
    noteOn('{==two three==}', { id: 'left' }),
    noteOn('{==three four==}', { id: 'right' }),
    noteOn('{==two==} three', { id: 'inner' }),
    noteOn('{==One two three four==}', { id: 'outer' }),
  )
  expect(numbers).toEqual(['1 outer', '2 left', '3 inner', '4 right'])
  expect(bare(html)).toBe(
    '<p><mark>One </mark><mark><mark><mark>two</mark></mark></mark>[3]' +
      '<mark><mark> </mark></mark><mark><mark><mark>three</mark></mark></mark>[2]' +
      '<mark><mark> four</mark></mark>[1][4]</p>',
  )
})
