import type { Message } from '../model/message.ts'
import type { Offer, Relinked } from '../model/offer.ts'
import { jsonText } from './json-text.ts'
import { counted } from './quantities.ts'
import { sideBySide } from './side-by-side.ts'
import { visible } from './visible.ts'

/** Show a note's quotation and the place that is offered beside each other, in so many cells. */
export function offerText(offer: Offer, width: number): string {
  const { notesFile, line, column, id, kind, status, was, now, place, likeness } = offer
  const alike = `${Math.floor(likeness * 100)} % alike`
  return [
    `${visible(notesFile)}:${line}:${column}  ${visible(id)}  ${kind}, ${status}`,
    ...sideBySide(
      { title: 'the note quotes', text: visible(was) },
      { title: `${visible(place)}, ${alike}`, text: visible(now) },
      width,
    ),
  ].join('\n')
}

/** Say what became of lost notes; the offers themselves only when nobody has seen them yet. */
export function relinkText(relinked: Relinked, seen: boolean, width: number): string {
  const { offers, taken, hopeless } = relinked
  const shown = offers.flatMap(offer =>
    seen ? [] : [offerText(offer, width), ...(taken.has(offer) ? ['  relinked'] : [])],
  )
  const without = hopeless.map(
    ({ notesFile, id }) => `${visible(notesFile)}  ${visible(id)}  no place to offer`,
  )
  const left = leftOf(relinked)
  const sum = `${counted(taken.size, 'note')} relinked, ${left} left without a place`
  return `${[...shown, ...without, sum].join('\n')}\n`
}

/** The same as JSON, `imprimatur-relink/1`. */
export const relinkJson = (
  { offers, taken, hopeless }: Relinked,
  messages: readonly Message[],
): string =>
  jsonText({
    schema: 'imprimatur-relink/1',
    offers: offers.map(offer => ({ ...offer, relinked: taken.has(offer) })),
    hopeless,
    messages,
  })

/** How many notes are still without a place. */
export const leftOf = ({ offers, taken, hopeless }: Relinked): number =>
  offers.length - taken.size + hopeless.length
