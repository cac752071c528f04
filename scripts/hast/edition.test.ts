import { join } from 'node:path'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { plainOptions, silentTools, validWork } from '../fixtures/check-work.ts'
import { memoryHost } from '../fixtures/memory-host.ts'
import { prepareEdition } from '../pipeline/edition.ts'
import { readJob } from '../pipeline/read.ts'
import { findWorks } from '../source/find.ts'

const article = `---
title: The title
lang: en
date: 2026-11-01
---

# The title

"First" words.[^a] Shown words.

## A part {#part}

See [the part](#part) and again.[^a]

![A dot](images/dot.png "The dot {#dot}")

:::description
A dot, described at length.
:::

### Below

Table: Who has what

| Who | What |
|---|---|
| **One** | 1 |

## A part

<p class="kept" lang="ja">Raw.</p>

![A line](images/line.svg) ![A photograph in SVG](images/photo.svg)

[^a]: The author's note.
`

const files = {
  ...validWork,
  'work/article.en.md': article,
  'work/article.en.notes.md':
    ':::note{#s kind=gloss status=resolved show=nde by=ed}\n> {==Shown==} words\n\nBy the desk.\n:::\n',
  'work/images/line.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>x</title><path d="M0 0h9"/></svg>',
  'work/images/photo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><linearGradient id="g"/><path fill="url(#g)" d="M0 0h9v9z"/></svg>',
}

async function edition(
  wanted: Partial<typeof plainOptions>,
  more: Readonly<Record<string, string>> = {},
) {
  const options = { ...plainOptions, ...wanted }
  const tools = silentTools(memoryHost({ ...files, ...more }))
  const { works } = await findWorks(tools.host, 'work')
  const [place] = works
  if (!place) throw new Error('The work is found')
  const { work, manuscripts } = await readJob(place, options, tools.host, new Set())
  const [manuscript] = manuscripts
  if (!manuscript) throw new Error('The edition is found')
  const prepared = await prepareEdition(work, manuscript, 'work.en', options, tools)
  expect(prepared.files.flatMap(file => file.messages.map(String))).toEqual([])
  return prepared.document
}

function bodyOf(tree: Parameters<typeof visit>[0]): string {
  let html = ''
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'body') html = toHtml(node)
  })
  // A line an element that opens a block, so that a change shows as one line.
  return `${html.replace(/(?<!\n)<(?=(?:section|h\d|p|li|ol|nav|main|article|figure|details|table|t[rhd]|div|header|footer)\b)/g, '\n<')}\n`
}

const goldens = join(import.meta.dirname, '../fixtures/goldens/html')

test('composes the body of a small edition', async () => {
  const { tree, outline, assets } = await edition({})
  await expect(bodyOf(tree)).toMatchFileSnapshot(join(goldens, 'small.html'))
  expect(outline.map(({ id, children }) => [id, children.map(child => child.id)])).toEqual([
    ['part', ['below']],
    ['a-part', []],
    ['notes-title', []],
  ])
  expect(assets.map(({ path }) => path)).toEqual(['images/dot.png', 'images/photo.svg'])
})

test('says on the title page whether the edition was passed for press', async () => {
  expect(bodyOf((await edition({})).tree)).toContain('Not released')
  const released = bodyOf((await edition({ release: true })).tree)
  expect(released).toContain('Passed for press')
  expect(released).not.toContain('Not released')
})

const proofNotes = [
  ':::note{#title kind=style status=open by=ed}\n> The {==title==}\n\nOn the title, which has gone.\n:::\n',
  ':::note{#cell kind=fact status=answered for=ed due=2026-12-01}\n> {~~One~>Two~~}\n\n- In a cell\n- [a link](https://example.org)\n:::\n',
  ':::note{#head kind=layout status=rejected}\n> A {==part==}\n:::\n',
  ":::note{#foot kind=legal status=resolved}\n> author{~~s~>'s~~} note\n\nAs it stands.\n:::\n",
].join('\n')

test('composes the body of a small proof, each note after the block of its passage', async () => {
  const { tree, outline } = await edition(
    { edition: 'proof' },
    {
      'work/article.en.md': article.replace('## A part\n', '## B part\n'),
      'work/article.en.notes.md': proofNotes,
    },
  )
  await expect(bodyOf(tree)).toMatchFileSnapshot(join(goldens, 'small-proof.html'))
  // What a proof adds to a heading is not of its title.
  expect(outline.map(({ title }) => title)).toEqual([
    'State of the notes',
    'A part',
    'B part',
    'Notes',
    'Open queries',
  ])
})
