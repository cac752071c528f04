import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Root, Text } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { type Typography, typographies } from '../../model/typography.ts'
import { edited, mend } from '../mend.ts'
import { profileOf } from '../profile.ts'
import { setTypography } from '../set.ts'
import { readTable, type TableRow } from './read-table.ts'

/** A fragment as HTML, after whatever is done to its tree. */
function after(html: string, work: (tree: Root | Element) => void): string {
  const tree = fromHtml(`<p>${html}</p>`, { fragment: true })
  work(tree)
  return toHtml(tree, { characterReferences: { useNamedReferences: true } }).slice(3, -4)
}

const plain = (html: string) => after(html, () => {})

const render = (html: string, row: TableRow) =>
  after(html, tree => setTypography(tree, row.typography))

/** What `fix` does, where a row is one text without markup. */
function fixed(typed: string, { typography }: TableRow): string {
  const profile = profileOf(typography)
  if (!profile) return typed
  return after(typed, tree =>
    visit(tree, 'text', (text: Text) => {
      text.value = edited(text.value, mend(text.value, profile, { source: true }))
    }),
  )
}

/** So many sentences each locale is held by at least. */
const least: Readonly<Partial<Record<Typography, number>>> = {
  'fr-FR': 150,
  'en-GB': 60,
  'de-DE': 60,
  ja: 60,
}

for (const typography of typographies) {
  const path = join(import.meta.dirname, `${typography}.tsv`)
  const rows = readTable(readFileSync(path, 'utf8'), typography)
  describe(typography, () => {
    test('has sentences enough, none twice', () => {
      expect(rows.length).toBeGreaterThanOrEqual(least[typography] ?? 25)
      expect(new Set(rows.map(({ typed, fix }) => `${typed}${fix}`)).size).toBe(rows.length)
    })

    test.each(rows)('line $line: $typed', row => {
      expect(row.source).not.toBe('')
      const typed = row.fix ? fixed(row.typed, row) : row.typed
      const set = render(typed, row)
      expect(set).toBe(plain(row.wanted))
      expect(render(set, row), 'set twice').toBe(set)
      if (row.fix) expect(render(row.typed, row), 'outputs keep the letters').not.toBe(set)
    })
  })
}
