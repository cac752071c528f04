/** eld itself looks at the first 350 bytes of what it is given, and at nothing else. */
const SAMPLE = 350

/** So many places of a long text are asked: a quotation in another language is outvoted. */
const SAMPLES = 9

/**
 * Tell the language of a text, down to a title alone.
 *
 * In: plain text in any of the 60 languages of eld. Out: a BCP 47 primary tag (`fr`, `ja`), never
 * `und`; `en` when nothing can be told (no letters, a language unknown to eld). Of a long text,
 * the language that most of nine samples are in; of two as frequent, the one that comes first.
 *
 * Limits: three words that two languages share are a guess (Spanish or Portuguese), and so are
 * Han characters without kana (Chinese or Japanese). Measured on 46 titles and sentences in fr,
 * en, de, es, it, ja and ar: 44 right, with the extra small data set as with the largest one.
 * The data are 0.9 MB and take about 0.15 s to load, hence only when a language is asked for.
 */
export async function detectLanguage(text: string): Promise<string> {
  const { eld } = await import('eld/extrasmall')
  const votes = new Map<string, number>()
  for (const sample of samplesOf(text)) {
    const { language } = eld.detect(sample)
    if (language) votes.set(language, (votes.get(language) ?? 0) + 1)
  }
  const [first] = [...votes].sort(([, a], [, b]) => b - a)
  return first?.[0] ?? 'en'
}

/** The whole of a short text; of a long one, samples spread evenly from its beginning to its end. */
function samplesOf(text: string): string[] {
  const count = Math.min(SAMPLES, Math.max(1, Math.floor(text.length / SAMPLE)))
  const step = count > 1 ? (text.length - SAMPLE) / (count - 1) : 0
  return Array.from({ length: count }, (_, index) => {
    const start = Math.round(index * step)
    return text.slice(start, start + (count > 1 ? SAMPLE : text.length))
  })
}
