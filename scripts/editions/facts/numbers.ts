import { primaryLanguage } from '../../labels/labels.ts'
import type { Fact } from './fact.ts'
import { looseWords, numberWords, scales } from './number-words.ts'

/** Languages that part thousands by a full stop and decimals by a comma. */
const withStops = new Set(['de', 'es', 'it', 'nl', 'pt'])

const percent =
  /^\s?(?:%|per\s?cent\b|pour\scent\b|prozent\b|por\sciento\b|per\scento\b|パーセント)/iu

/** Not within a name (IP4, F-35), and not within another number. */
const numeral =
  /(?<![\p{Script=Latin}\d]|\p{Script=Latin}-|\d[.,])\d(?:[\d.,’'\u00a0\u202f ]*\d)?/gu

const roman =
  /(?<!\p{L})([IVX]{1,6})(?:(?:er|ᵉʳ|e|ᵉ|ème)(?=\s+si[eè]cle)|(?=\s+secolo))|(?<=\bsiglo\s)([IVX]{1,6})\b/gu

const scalesOfJapanese: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 }

/**
 * Find the numbers of a text, in digits and in words, with what multiplies them (`1.5 billion`, `1,5 milliard`,
 * `15億`) and per cent: value in decimal digits as key. Small numbers in words and ordinals are loose.
 */
export function numbersIn(text: string, lang: string): Fact[] {
  const language = primaryLanguage(lang)
  return language === 'ja' || language === 'zh'
    ? numbersInJapanese(text)
    : [...inDigits(text, language), ...inWords(text, language)]
}

/** Within so many characters behind a number stands what multiplies it. */
const reach = 40

function inDigits(text: string, language: string): Fact[] {
  const found = [...text.matchAll(numeral)].flatMap(match =>
    partsOf(match[0], language).map(({ value, words, at }) => {
      const end = match.index + at + words.length
      return numberAt(value, words, text.slice(end, end + reach), language)
    }),
  )
  const centuries = [...text.matchAll(roman)].map(([words, one, other]): Fact => {
    return { kind: 'number', key: String(valueOfRoman(one ?? other ?? '')), words }
  })
  return [...found, ...centuries]
}

/** Thousands parted by blanks, stops or commas; in Switzerland by apostrophes. 1.2.3 is one thing. */
const grouped = {
  blanks: /\d{1,3}(?:[’'\u00a0\u202f ]\d{3})+(?!\d)(?:[,.]\d+)?|\d+(?:,\d+|(?:\.\d+)+)?/g,
  stops:
    /\d{1,3}(?:[’'\u00a0\u202f]\d{3})+(?!\d)(?:[,.]\d+)?|\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+|(?:\.\d+)+)?/g,
  commas: /\d{1,3}(?:[,’'\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)*/g,
} as const

/** Read digits as the language parts them; what does not fit its form is several numbers. */
function partsOf(digits: string, language: string) {
  const form = language === 'fr' ? 'blanks' : withStops.has(language) ? 'stops' : 'commas'
  return [...digits.matchAll(grouped[form])].map(match => {
    const bare = match[0].replace(/[’'\u00a0\u202f ]/g, '')
    const whole = form === 'stops' ? bare.replace(/\.(?=\d{3}(?!\d))/g, '') : bare
    const value = form === 'commas' ? whole.replaceAll(',', '') : whole.replace(',', '.')
    return { value, words: match[0], at: match.index }
  })
}

function numberAt(
  value: string,
  words: string,
  behind: string,
  language: string,
  loose = false,
): Fact {
  const blank = /^[\s-]*/.exec(behind)?.[0] ?? ''
  const scale = (scales[language] ?? []).find(([pattern]) =>
    pattern.test(behind.slice(blank.length).toLowerCase()),
  )
  const number = Number(value)
  // 1.2.3 is the name of a version.
  const all = Number.isNaN(number) ? value : decimal(number * (scale?.[1] ?? 1))
  const after = scale ? behind.slice(blank.length).replace(/^\S+/, '') : behind
  const isPercent = percent.test(scale ? after : behind)
  const weak = loose && !scale && !isPercent
  return {
    kind: 'number',
    key: `${all}${isPercent ? '%' : ''}`,
    words: `${words}${scale ? behind.slice(0, behind.length - after.length) : ''}${isPercent ? (percent.exec(after)?.[0] ?? '') : ''}`,
    ...(weak ? { weak: true } : {}),
  }
}

/** 0.1 + 0.2 and 1.5 × 10⁹ without the tail that binary fractions have. */
const decimal = (number: number): string => String(Number(number.toPrecision(12)))

/** Up to two, words count loosely: “the two sides”, “one of them”. */
const sureFrom = 3

function inWords(text: string, language: string): Fact[] {
  const words = numberWords[language]
  const loose = looseWords[language] ?? {}
  if (!words) return []
  const facts: Fact[] = []
  // “vingt et un” and “treinta y dos” are one number.
  const word = /\p{L}+(?:-\p{L}+)*(?: (?:et|y) \p{L}+)?/gu
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const [whole] = match
    const [first = ''] = whole.split(' ')
    const value = words.get(whole.toLowerCase()) ?? words.get(first.toLowerCase())
    const taken = words.has(whole.toLowerCase()) ? whole : first
    word.lastIndex = match.index + taken.length
    const other = loose[first.toLowerCase()]
    if (value !== undefined && other === undefined) {
      const end = match.index + taken.length
      const behind = text.slice(end, end + reach)
      facts.push(numberAt(String(value), taken, behind, language, value < sureFrom))
    } else if (other !== undefined)
      facts.push({ kind: 'number', key: String(other), words: first, weak: true })
  }
  return facts
}

function numbersInJapanese(text: string): Fact[] {
  const pattern =
    /(?<![\p{Script=Latin}\d]|\p{Script=Latin}-|\d[.,])(第)?((?:\d[\d,]*(?:\.\d+)?[万億兆])*(?:\d[\d,]*(?:\.\d+)?)?)(?<=[\d万億兆])(\s?(?:%|パーセント))?/gu
  return [...text.matchAll(pattern)].flatMap(([words, ordinal, number = '', rate]): Fact[] => {
    if (!/\d/.test(number)) return []
    let value = 0
    for (const [, digits = '', scale = ''] of number.matchAll(/(\d[\d,]*(?:\.\d+)?)([万億兆])?/g))
      value += Number(digits.replaceAll(',', '')) * (scalesOfJapanese[scale] ?? 1)
    const weak = !rate && (ordinal !== undefined || value < sureFrom)
    return [
      {
        kind: 'number',
        key: `${decimal(value)}${rate ? '%' : ''}`,
        words,
        ...(weak ? { weak: true } : {}),
      },
    ]
  })
}

function valueOfRoman(numeral: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  const signs = [...numeral].map(sign => values[sign] ?? 0)
  return signs.reduce((sum, value, at) => sum + (value < (signs[at + 1] ?? 0) ? -value : value), 0)
}
