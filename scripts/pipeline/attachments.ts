import { basename } from 'node:path'
import type { VFile } from 'vfile'
import type { Attachable, Attachment } from '../model/attachment.ts'
import { fault } from '../model/fault.ts'
import type { Metadata } from '../model/metadata.ts'
import type { Note } from '../model/note.ts'
import { publicNotes } from '../notes/public-notes.ts'
import { changedArticle } from '../notes/rewrite.ts'
import { parseMarkdown } from '../source/parse.ts'
import { publicFrontMatter } from '../source/public-front-matter.ts'
import { publicSource } from '../source/public-source.ts'
import type { Manuscript } from '../source/work.ts'

/**
 * Make the files that a work wants in its PDF (`attach`), as far as readers may have them: the article
 * with accepted changes made and without what is said to colleagues, and the notes that are shown. An
 * article with HTML that readers do not get is a fault (`attach-hidden`).
 */
export function attachmentsOf(
  wanted: readonly Attachable[],
  { file, notes: source, place, front }: Manuscript,
  metadata: Metadata,
  notes: readonly Note[],
): Attachment[] {
  const made: Attachment[] = []
  const add = (kind: Attachable, path: string | undefined, text: string | undefined) => {
    if (text === undefined || path === undefined || !wanted.includes(kind)) return
    const data = new TextEncoder().encode(text)
    made.push({ kind, name: basename(path), mediaType: 'text/markdown', data })
  }
  if (wanted.includes('source')) {
    reportHidden(file)
    const article = source
      ? changedArticle({ article: file, notes: source.file, list: notes, parse: parseMarkdown })
      : String(file)
    const text =
      article &&
      `${publicFrontMatter(metadata, front.data.math)}\n${publicSource(article).trimStart()}`
    add('source', place.article, text)
  }
  if (source) add('notes', place.notes, publicNotes(notes, String(source.file), publicSource))
  return made
}

/** What was dropped of an article's HTML would be in the file. */
function reportHidden(file: VFile) {
  const dropped = file.messages.find(({ ruleId }) => ruleId === 'html-unsafe')
  if (dropped)
    fault(
      file,
      'attach-hidden',
      'Unexpected HTML that is dropped in an article that is to be attached, expected none',
      { place: dropped.place, hint: 'Readers would find it in the attached file.' },
    )
}
