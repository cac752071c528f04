import { VFile } from 'vfile'
import { prepareManuscript } from '../mdast/index.ts'
import { parseMarkdown } from '../source/parse.ts'
import type { EditionText, Field, ShownNote } from './block.ts'
import { editionTextOf } from './edition-text.ts'

/** An edition of a text in Markdown, as the pipeline would hand it over. */
export function edition(
  lang: string,
  text: string,
  { fields = [], notes = [] }: { fields?: readonly Field[]; notes?: readonly ShownNote[] } = {},
): EditionText {
  const file = new VFile({ path: `article.${lang}.md`, value: text })
  const tree = parseMarkdown(file)
  prepareManuscript(tree, file)
  return editionTextOf({ lang, file, tree, fields, notes })
}
