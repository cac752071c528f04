import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'

/* The sources inside a PDF, of a work whose article and notes are full of what is for colleagues. */

const article = `---
title: Tides
lang: en
date: 2026-11-01
source: "TODO: ask the harbour office"
# The lawyer has not answered yet.
---

The moon draws the water. <!-- Is that so simple? --> Twice a day it comes.[^one]

<!--
Check all of this with the harbour office.
-->

[^one]: Every twelve hours or so.

[^two]: A note that nobody calls any more.
`
const notes = `:::note{#gone kind=style status=accepted by=ed}
> {~~Twice a day~>Two times daily~~} it comes

Too plain a style for the board.
:::

:::note{#open kind=fact status=open by=ed}
> {==The moon==} draws

Only half of the truth, says the expert.
:::

:::note{#shown kind=gloss status=resolved show=nde by=ed}
> draws the {==water==}

The sun does so too. <!-- a third as much, he thinks -->
:::
`

let folder = ''
let pdf: PDFDocument

const at = (dict: PDFDict | undefined, key: string) => dict?.lookup(PDFName.of(key))
const dictAt = (dict: PDFDict | undefined, key: string) => {
  const value = at(dict, key)
  return value instanceof PDFDict ? value : undefined
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-attach-'))
  const work = join(folder, 'tides')
  await mkdir(work)
  const yaml = 'id: tides\npeople:\n  ed: {name: Desk}\nattach: [source, notes]\n'
  await writeFile(join(work, 'work.yaml'), yaml)
  await writeFile(join(work, 'article.en.md'), article)
  await writeFile(join(work, 'article.en.notes.md'), notes)
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', work, '-o', folder]
  const said = await new Promise<string>(resolve => {
    execFile(process.execPath, [...flags, '--format', 'pdf'], (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}` : ''),
    )
  })
  expect(said).toBe('')
  pdf = await PDFDocument.load(await readFile(join(folder, 'tides', 'tides.en.pdf')))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

function attached() {
  const list = dictAt(dictAt(pdf.catalog, 'Names'), 'EmbeddedFiles')?.lookup(
    PDFName.of('Names'),
    PDFArray,
  )
  const entries = list?.asArray() ?? []
  return entries.flatMap((name, index) => {
    const file = pdf.context.lookup(entries[index + 1])
    if (!(name instanceof PDFHexString && file instanceof PDFDict)) return []
    const stream = dictAt(file, 'EF')?.lookup(PDFName.of('F'))
    if (!(stream instanceof PDFRawStream)) return []
    const text = new TextDecoder().decode(decodePDFRawStream(stream).decode())
    return [{ name: name.decodeText(), file, stream, text, ref: entries[index + 1] }]
  })
}

test('are found by name and from the document, with kind, relation and the edition’s date', () => {
  const files = attached()
  expect(files.map(({ name }) => name)).toEqual(['article.en.md', 'article.en.notes.md'])
  expect(pdf.catalog.lookup(PDFName.of('AF'), PDFArray).asArray()).toEqual(
    files.map(({ ref }) => ref),
  )
  for (const { file, stream, text } of files) {
    expect(String(at(file, 'AFRelationship'))).toBe('/Source')
    expect(String(at(stream.dict, 'Subtype'))).toBe('/text#2Fmarkdown')
    const facts = dictAt(stream.dict, 'Params')
    expect(String(at(facts, 'ModDate'))).toBe('(D:20261101000000Z)')
    expect(String(at(facts, 'Size'))).toBe(String(Buffer.byteLength(text)))
  }
})

test('hold what readers have, and not a word for colleagues', () => {
  const [source, own] = attached()
  expect(source?.text).toBe(
    '---\ntitle: Tides\nlang: en\npublished: 2026-11-01\n---\n\n' +
      'The moon draws the water.  Two times daily it comes.[^one]\n\n' +
      '[^one]: Every twelve hours or so.\n\n',
  )
  expect(own?.text).toBe(
    ':::note{#shown kind=gloss status=resolved show=nde}\n> {==water==}\n\nThe sun does so too.\n:::\n',
  )
})
