import type { RootContent } from 'mdast'
import { uniqueWords } from './anchor.ts'
import { list, paragraph, toMarkdown } from './markdown.ts'
import type { Paragraph } from './paragraphs.ts'
import { wordingOf } from './wording.ts'

/**
 * Write the notes file of an imported text: what is to be traced, and what was taken out.
 *
 * In: the text's paragraphs, those taken out of it, and its language (BCP 47 primary tag). Out: `:::note` blocks, each
 * anchored to words that occur once (W3C Web Annotation, text-quote selector); `undefined` when the text
 * holds no such words, so that no note could be anchored.
 */
export function writeNotes(
  body: readonly Paragraph[],
  taken: readonly Paragraph[],
  lang: string,
): string | undefined {
  const texts = body.map(({ text }) => text)
  const wording = wordingOf(lang)
  const first = uniqueWords(texts, texts)
  // Residue gathers at the end of a page, so its note stands there.
  const last = uniqueWords(texts, texts.toReversed())
  if (!first || !last) return undefined
  const provenance = note('provenance', 'legal', first, [paragraph(wording.provenance)])
  if (taken.length === 0) return provenance
  const lines = taken.map(({ line, text }) => wording.line(line, text))
  const residue = note('residue', 'source', last, [paragraph(wording.residue), list(lines)])
  return `${provenance}\n${residue}`
}

/** Write one open note; its words hold nothing that Markdown or CriticMarkup would read. */
function note(id: string, kind: 'legal' | 'source', words: string, body: RootContent[]): string {
  return `:::note{#${id} kind=${kind} status=open by=red}\n> {==${words}==}\n\n${toMarkdown(body)}:::\n`
}
