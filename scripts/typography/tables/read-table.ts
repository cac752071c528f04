import type { Typography } from '../../model/typography.ts'

/** A sentence as it is typed and as it is wanted, both HTML fragments, and who says so. */
export interface TableRow {
  readonly typography: Typography
  /** Of the file, 1-based. */
  readonly line: number
  readonly typed: string
  readonly wanted: string
  readonly source: string
  /** Letters change: by `fix` alone, while outputs leave them. */
  readonly fix: boolean
}

const signs: Readonly<Record<string, string>> = {
  '⍽': '\u202f',
  '·': '\u00a0',
  '␣': '\u3000',
  '⏎': '\n',
}

/**
 * Read a table of typed sentences: lines of typed, wanted, source and, where letters change, `fix`, parted by
 * tabs; lines that begin with `#` are comments. ⍽ is U+202F, · U+00A0, ␣ U+3000, ⏎ a line end.
 */
export function readTable(text: string, typography: Typography): TableRow[] {
  return text.split('\n').flatMap((content, index) => {
    if (content.startsWith('#') || content.trim() === '') return []
    const [typed = '', wanted = '', source = '', how = ''] = content.split('\t')
    return {
      typography,
      line: index + 1,
      typed: withSigns(typed),
      wanted: withSigns(wanted),
      source: source.trim(),
      fix: how.trim() === 'fix',
    }
  })
}

const withSigns = (text: string) => text.replace(/[⍽·␣⏎]/g, sign => signs[sign] ?? sign)
