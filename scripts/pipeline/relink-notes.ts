import { writeExcerpt } from '../notes/critic.ts'
import { pointsIn } from '../notes/point.ts'
import { offerRelink, type Relink, relinkedIn } from '../notes/relink.ts'
import { parseMarkdown } from '../source/parse.ts'
import type { NotesJob } from './read-notes.ts'

/** A lost note and what is offered for it, as a person is asked. */
export interface Offer {
  readonly job: NotesJob
  readonly relink: Relink
  readonly was: string
  readonly now: string
  /** `article.fr.md:33:20`. */
  readonly place: string
}

/** The lost notes of an edition: those for which a place is offered, and the others. */
export function offersOf(job: NotesJob): { offers: Offer[]; hopeless: string[] } {
  const { anchoring, text, manuscript } = job
  const pointAt = pointsIn(text, manuscript.file)
  const offers: Offer[] = []
  const hopeless: string[] = []
  for (const lost of anchoring.lost) {
    const relink = offerRelink(lost, text)
    if (!relink) {
      hopeless.push(lost.note.id)
      continue
    }
    const point = pointAt(relink.start)
    const place = [manuscript.file.path, point?.line, point?.column].filter(part => part).join(':')
    const { was, now } = relink
    offers.push({ job, relink, was: writeExcerpt(was), now: writeExcerpt(now), place })
  }
  return { offers, hopeless }
}

/** The text of an edition's notes file with some offers taken. */
export const relinkedText = ({ file }: NotesJob, taken: readonly Offer[]): string =>
  relinkedIn(
    String(file),
    parseMarkdown(file),
    taken.map(({ relink }) => relink),
  )
