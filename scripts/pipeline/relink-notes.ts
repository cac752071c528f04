import type { Hopeless, Offer } from '../model/offer.ts'
import { writeExcerpt } from '../notes/critic.ts'
import { pointsIn } from '../notes/point.ts'
import { offerRelink, type Relink, relinkedIn } from '../notes/relink.ts'
import { parseMarkdown } from '../source/parse.ts'
import type { NotesJob } from './read-notes.ts'

/** The lost notes of an edition: those for which a place is offered, and the others. */
export interface Offers {
  readonly job: NotesJob
  /** What each offer would change. */
  readonly offers: ReadonlyMap<Offer, Relink>
  readonly hopeless: readonly Hopeless[]
}

/** Look for places for the lost notes of an edition. */
export function offersOf(job: NotesJob): Offers {
  const { anchoring, text, manuscript, file } = job
  const pointAt = pointsIn(text, manuscript.file)
  const offers = new Map<Offer, Relink>()
  const hopeless: Hopeless[] = []
  for (const lost of anchoring.lost) {
    const { id, kind, status, position } = lost.note
    const relink = offerRelink(lost, text)
    if (!relink) {
      hopeless.push({ notesFile: file.path, id })
      continue
    }
    const point = pointAt(relink.start)
    const offer: Offer = {
      notesFile: file.path,
      line: position.start.line,
      column: position.start.column,
      id,
      kind,
      status,
      was: writeExcerpt(relink.was),
      now: writeExcerpt(relink.now),
      place: [manuscript.file.path, point?.line, point?.column].filter(part => part).join(':'),
      likeness: relink.likeness,
    }
    offers.set(offer, relink)
  }
  return { job, offers, hopeless }
}

/** The text of an edition's notes file with some offers taken. */
export const relinkedText = ({ job, offers }: Offers, taken: ReadonlySet<Offer>): string =>
  relinkedIn(
    String(job.file),
    parseMarkdown(job.file),
    [...offers].flatMap(([offer, relink]) => (taken.has(offer) ? [relink] : [])),
  )
