/** The months of a language, in full and as they are usually shortened, from January on. */
const names: Readonly<Record<string, readonly [string, string]>> = {
  de: [
    'januar februar märz april mai juni juli august september oktober november dezember',
    'jan feb mär apr - jun jul aug sept okt nov dez',
  ],
  en: [
    'january february march april may june july august september october november december',
    'jan feb mar apr - jun jul aug sept oct nov dec',
  ],
  es: [
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'ene feb mar abr - jun jul ago sept oct nov dic',
  ],
  fr: [
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'janv févr - avr - - juil - sept oct nov déc',
  ],
  it: [
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    'gen feb mar apr mag giu lug ago set ott nov dic',
  ],
}

/** The months of a language: all names with their numbers, and a pattern that takes any of them. */
export interface Months {
  readonly numbers: ReadonlyMap<string, number>
  /** Names in full, which are months without a date beside them as well. */
  readonly full: ReadonlySet<string>
  readonly pattern: string
}

/** Languages whose months are known. */
export const monthsByLanguage: ReadonlyMap<string, Months> = new Map(
  Object.entries(names).map(([lang, [long, short]]) => [lang, monthsOf(long, short)]),
)

function monthsOf(long: string, short: string): Months {
  const numbers = new Map<string, number>()
  for (const list of [long, short])
    for (const [index, name] of list.split(' ').entries())
      if (name !== '-') numbers.set(name, index + 1)
  // The longest first: “mars” begins as “mar” does.
  const all = [...numbers.keys()].toSorted((a, b) => b.length - a.length)
  return { numbers, full: new Set(long.split(' ')), pattern: `(${all.join('|')})` }
}
