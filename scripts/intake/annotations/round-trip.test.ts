import { expect, test } from 'vitest'
import type { Note } from '../../model/note.ts'
import { entry, notesEdition, notesReport, passage } from '../../report/fixture.ts'
import { jsonLdNotes } from '../../report/notes-json-ld.ts'
import { toMarkdown } from '../markdown.ts'
import { readBack, take } from './fixture.ts'

const text = [
  'Tokyo a ouvert une mission auprès de l’Alliance, à Bruxelles.',
  'La mission a un budget, que personne ne connaît, et un chef.',
  'Elle rend compte à Tokyo.',
].join('\n')

const written = `:::note{#mission-ouverte-a-bruxelles-hier kind=fact status=open by=red for=ver due=2026-12-01}
> Tokyo a ouvert {==une mission==} auprès

À vérifier : *la date*.

- un
- deux
:::

:::note{#budget kind=style status=accepted by=ver}
> La mission a un {~~budget~>crédit~~}, que
:::

:::note{#que kind=translation status=rejected}
> budget{--, que personne ne connaît--}, et
:::

:::note{#chef kind=legal status=answered by=red}
> et un {++nouveau ++}chef.

Qui ?
:::

:::note{#compte kind=gloss status=resolved show=ndt by=red}
> Elle {==rend compte==} à Tokyo

C’est-à-dire qu’elle écrit.
:::
`

/** The report of a note, its passage found in the article. */
function entryOf(note: Note) {
  const { before, old, after } = note.excerpt
  const from = text.indexOf(before + old + after) + before.length
  const to = from + old.length
  return entry(note, {
    words: toMarkdown(note.body.children).trim(),
    passage: passage({
      from,
      to,
      exact: text.slice(from, to),
      prefix: text.slice(Math.max(0, from - 32), from),
      suffix: text.slice(to, to + 32),
    }),
  })
}

const essence = ({ excerpt: { mark, old, new: words }, body, position: _, ...note }: Note) => ({
  ...note,
  mark,
  old,
  new: words,
  words: toMarkdown(body.children),
})

const people = { red: 'Rédaction', ver: 'Vérification' }

test('notes that were written as Web Annotations come back as the same notes', async () => {
  const notes = readBack(written, ['red', 'ver'])
  const report = notesReport([], { editions: [notesEdition(notes.map(entryOf))] })
  const bytes = new TextEncoder().encode(jsonLdNotes(report))
  const { read, notes: imported, decisions } = await take(bytes, { text, people })
  expect(read.map(essence)).toEqual(notes.map(essence))
  expect(imported.every(({ unique }) => unique)).toBe(true)
  expect(decisions.map(({ what }) => what)).toEqual([
    'annotation 2 of the file: an accepted change',
  ])
})

test('a change that was made comes back as made, without the words that it replaced', async () => {
  const [made] = readBack(
    ':::note{#ouvert kind=style status=resolved}\n> Tokyo a {~~fermé~>ouvert~~} une\n:::\n',
  )
  if (!made) throw new Error('Expected a note')
  const entries = [
    entry(made, {
      words: '',
      passage: passage({ exact: 'ouvert', prefix: 'Tokyo a ', suffix: ' une mission' }),
    }),
  ]
  const report = notesReport([], { editions: [notesEdition(entries)] })
  const bytes = new TextEncoder().encode(jsonLdNotes(report))
  const { read, decisions } = await take(bytes, { text, people })
  expect(read.map(essence)).toMatchObject([
    { id: 'ouvert', status: 'resolved', mark: 'insertion', old: '', new: 'ouvert' },
  ])
  expect(decisions.map(({ what }) => what)).toEqual([
    'annotation 1 of the file: a change that was made',
  ])
})

test('an empty report gives no notes', async () => {
  const bytes = new TextEncoder().encode(jsonLdNotes(notesReport([])))
  expect((await take(bytes, { text })).notes).toEqual([])
})
