import { createHash } from 'node:crypto'
import type { Element, Root } from 'hast'
import type { RootContent } from 'mdast'
import { joinMetadata, joinReleases, later } from '../bilingual/metadata.ts'
import type { Extent, Matched } from '../bilingual/rows.ts'
import { weave } from '../bilingual/weave.ts'
import { jointSecrets } from '../check/leak/joint-secrets.ts'
import { alignEditions } from '../editions/align.ts'
import { makeDocument } from '../html/document.ts'
import { textOfTree } from '../html/subset.ts'
import { labelsFor } from '../labels/labels.ts'
import type { Side, StyledDocument } from '../model/document.ts'
import type { Manuscript, Work } from '../source/work.ts'
import type { Edition } from './edition.ts'
import { wordsOf } from './measure.ts'

/** Match the passages of two manuscripts whose editions have been prepared. */
export function matchManuscripts(left: Manuscript, right: Manuscript, work: Work): Matched[] {
  const { terms } = work.shared.data
  const languages = { source: left.lang, target: right.lang, ...(terms ? { terms } : {}) }
  const extents = (nodes: readonly RootContent[]) =>
    nodes.flatMap(({ position }): Extent[] =>
      position ? [{ start: position.start.offset ?? 0, end: position.end.offset ?? 0 }] : [],
    )
  return alignEditions(left.tree, right.tree, languages).map(
    ({ source, target }): Matched => [extents(source), extents(target)],
  )
}

/**
 * Make a bilingual edition of two that are finished as documents, of which the first has the left-hand
 * pages: a document as theirs, from which its files are made as any other's.
 */
export function joinEditions(
  name: string,
  left: Edition,
  right: Edition,
  matches: readonly Matched[],
): Edition {
  const [one, two] = [left.document, right.document]
  const metadata = joinMetadata(one.metadata, two.metadata)
  const release = joinReleases(one.release, two.release)
  const [first, second] = [sideOf(one), sideOf(two)]
  const woven = weave(
    { ...first, body: bodyOf(one.tree) },
    { ...second, body: bodyOf(two.tree) },
    matches,
  )
  const labels = labelsFor(metadata.lang)
  const document: StyledDocument = {
    ...one,
    tree: makeDocument(woven.body, metadata, release, labels, one.generator),
    metadata,
    release,
    // Facing pages begin as their rows do, and rows run across in both languages.
    writing: 'horizontal',
    book: { ...one.book, pages: 'none' },
    outline: woven.outline,
    sides: [
      { ...first, outline: woven.sides[0] },
      { ...second, outline: woven.sides[1] },
    ],
    assets: unique([...one.assets, ...two.assets], asset => asset.path),
    attachments: unique([...one.attachments, ...two.attachments], file => file.name),
    stamp: later(one.stamp, two.stamp) ?? one.stamp,
    digest: createHash('sha256').update(one.digest).update(two.digest).digest('hex'),
  }
  return {
    name,
    lang: left.lang,
    document,
    files: [...new Set([...left.files, ...right.files])],
    artefactFiles: [],
    inputs: [...new Set([...left.inputs, ...right.inputs])],
    secrets: () =>
      jointSecrets(
        { secrets: left.secrets(), text: textOfTree(one.tree) },
        { secrets: right.secrets(), text: textOfTree(two.tree) },
      ),
    words: wordsOf(document.tree),
  }
}

const sideOf = ({ metadata: { lang, title }, outline }: StyledDocument): Side => ({
  lang,
  title,
  outline,
})

function bodyOf({ children }: Root): Element {
  const html = children.find(node => node.type === 'element')
  const body = html?.children.find(node => node.type === 'element' && node.tagName === 'body')
  if (body?.type !== 'element') throw new Error('Unexpected document without a body')
  return body
}

const unique = <Value>(list: readonly Value[], key: (value: Value) => string): Value[] => [
  ...new Map(list.map(value => [key(value), value])).values(),
]
