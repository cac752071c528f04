import type { PDFContext } from '@cantoo/pdf-lib'
import { dropArtefacts } from './artefacts.ts'
import { mendFigures } from './figures.ts'
import { mendHeadings } from './headings.ts'
import { mendLinks } from './links.ts'
import { mendLists } from './lists.ts'
import { mendNotes } from './notes.ts'
import { mendParagraphs } from './paragraphs.ts'
import { fillRows } from './rows.ts'
import { mendRuby } from './ruby.ts'
import { mendTables } from './tables.ts'
import type { Content, Tag } from './tag.ts'

/**
 * Turn the browser's tags, to which marks have been applied, into those of PDF/UA; `shows` tells glyphs and images from mere rules. The
 * order matters where a line says so.
 */
export function mendTags(
  root: Tag,
  shows: (content: Content) => boolean,
  context: PDFContext,
): void {
  dropArtefacts(root, shows)
  // Before divisions are gone that know the rows of their table.
  fillRows(root)
  mendLinks(root, context)
  mendFigures(root)
  mendRuby(root)
  // Before lists have bodies: notes leave some of them, and enter others.
  mendNotes(root)
  mendLists(root)
  // Nothing opens an empty tag, or one without meaning, after this.
  mendParagraphs(root)
  mendHeadings(root)
  mendTables(root)
}
