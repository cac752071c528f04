import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { LostNote } from './anchor.ts'
import { type PointAt, pointsIn } from './point.ts'
import type { SearchText } from './text.ts'

interface Files {
  readonly notes: VFile
  readonly article: VFile
}

/**
 * Report each note without a place (`note-anchor`) at the note, with the nearest place of the
 * article, or all the places where its quotation stands.
 */
export function reportLost(lost: readonly LostNote[], text: SearchText, files: Files): void {
  if (lost.length === 0) return
  const pointAt = pointsIn(text, files.article)
  for (const one of lost) reportOne(one, text, pointAt, files)
}

function reportOne(
  { note, places, nearest }: LostNote,
  text: SearchText,
  at: PointAt,
  files: Files,
) {
  const { path } = files.article
  const where = (index: number) => describe(at(index), path)
  const place = note.position.start
  if (places.length > 1) {
    const list = places.map(where).join(', ')
    const reason = `Unexpected quotation found ${places.length} times (${list}), expected once`
    fault(files.notes, 'note-anchor', reason, {
      place,
      hint: 'Add words before or after the marked part.',
    })
    return
  }
  const reason = `Unexpected quotation that is not in the manuscript, expected words of ${path}`
  const words = nearest && text.text.slice(nearest.start, nearest.end)
  fault(files.notes, 'note-anchor', reason, {
    place,
    hint: nearest
      ? `The nearest place is ${where(nearest.start)}: “${words}”. \`imprimatur notes relink\` offers it.`
      : 'Nothing in the manuscript is near to it.',
  })
}

const describe = (point: Point | undefined, path: string) =>
  point ? `${path}:${point.line}:${point.column}` : path
