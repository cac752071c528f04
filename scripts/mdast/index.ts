import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { captionTables } from './captions.ts'
import { resolveContainers } from './containers.ts'
import { gatherFigures } from './figures.ts'
import { checkFootnotes } from './footnotes.ts'
import { readHeadingIds } from './heading-ids.ts'
import { checkHeadingLevels } from './heading-levels.ts'
import { takeTitle } from './title.ts'

/** What the transforms learn on the way. */
export interface ManuscriptFacts {
  /** The text of the first heading, when it stands for the title. */
  readonly title?: string
}

/**
 * Prepare a manuscript's mdast: read what our conventions mean, report what is wrong.
 * Changes the tree; faults go to the file. The order matters where a line says so.
 */
export function prepareManuscript(tree: Root, file: VFile): ManuscriptFacts {
  // Before the title goes, and captions leave the tree: calls may stand in them.
  checkFootnotes(tree, file)
  // Ids first: `# Title {#id}` would else be taken as a title with braces.
  readHeadingIds(tree)
  // Levels are judged as the author wrote them, so before the title goes and the rest moves.
  checkHeadingLevels(tree, file)
  const title = takeTitle(tree, file)
  // Figures before containers: a figure takes the :::description that follows it.
  gatherFigures(tree)
  resolveContainers(tree, file)
  captionTables(tree)
  return title === undefined ? {} : { title }
}
