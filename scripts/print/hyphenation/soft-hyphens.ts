import type { JSHandle } from 'puppeteer'
import type { Hyphens } from './shown-hyphens.ts'

/** The texts of a page that have soft hyphens, with the places of those at which a line ends. */
export type SettledHyphens = ReadonlyMap<Text, readonly number[]>

/** Texts as they were, with all their soft hyphens. */
export type WholeTexts = ReadonlyMap<Text, string>

/**
 * Settle where words are divided, once every line has the width in which it is printed. Stacks of
 * hyphens are parted, and the paragraph is laid out anew. What is left out; those at which no line ends
 * are to be dropped.
 */
export async function settleHyphens(hyphens: JSHandle<Hyphens>): Promise<JSHandle<SettledHyphens>> {
  return hyphens.evaluateHandle(({ textsOf, shownIn, partStacks }) => {
    const found = new Map<Text, number[]>()
    for (const paragraph of document.querySelectorAll('p, li, blockquote, dd')) {
      const texts = textsOf(paragraph)
      if (texts.every(text => found.has(text))) continue
      const shown = partStacks(paragraph)
      for (const text of texts)
        found.set(
          text,
          shown.filter(one => one.text === text).map(({ at }) => at),
        )
    }
    for (const text of textsOf(document.body))
      if (!found.has(text))
        found.set(
          text,
          shownIn(text).map(({ at }) => at),
        )
    return found
  })
}

/** Find the soft hyphens at which lines end, where no line may be laid out anew any more. */
export async function findHyphens(hyphens: JSHandle<Hyphens>): Promise<JSHandle<SettledHyphens>> {
  return hyphens.evaluateHandle(
    ({ textsOf, shownIn }) =>
      new Map(textsOf(document.body).map(text => [text, shownIn(text).map(({ at }) => at)])),
  )
}

/**
 * Take out every soft hyphen at which no line ends: text copied from the PDF holds none within words,
 * and all that comes after is laid out the sooner. Lines stay as they are, wherever their page ends: a
 * break that was not taken is not missed, but where a word is taken over to the next page, for which the
 * texts come out as they were. The text is laid out anew for it, so that nothing should be measured
 * between this and the layout of its pages.
 */
export async function dropHyphens(
  settled: JSHandle<SettledHyphens>,
): Promise<JSHandle<WholeTexts>> {
  return settled.evaluateHandle(found => {
    const whole = new Map<Text, string>()
    for (const [text, places] of found) {
      const kept = new Set(places)
      whole.set(text, text.data)
      text.data = text.data.replace(/\u00ad/g, (sign, at: number) => (kept.has(at) ? sign : ''))
    }
    return whole
  })
}
