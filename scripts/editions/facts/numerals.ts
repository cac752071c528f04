const digits = new Map([...'〇一二三四五六七八九'].map((sign, value) => [sign, value]))
const places = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** A run of kanji numerals before a counter; 数 and 何 before it say that nobody knows how many. */
const counted =
  /(?<![数何幾〇一二三四五六七八九十百千])([〇一二三四五六七八九十百千]+)(?=[年月日時分秒人つ個回件名歳倍割世章節号番第条点社隻機台枚本冊頁兆億万円]|[かカヵヶケ](?:国|所|月|年)|パーセント|%|分の)/gu

const ordinal = /(?<=第)[〇一二三四五六七八九十百千]+/gu

/** Words that begin as a number does and are none. */
const nothing = /十分(?!の)|一時|一度|一人|一日中|万一|一部|一方|一体|一番/gu

/**
 * Write the numerals of Japanese as digits where they count something: full-width ones, and kanji by place (二〇二五) or
 * by value (二千二十五) before a counter.
 */
export function withDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(nothing, word => ' '.repeat(word.length))
    .replace(counted, numeral => String(numberOf(numeral)))
    .replace(ordinal, numeral => String(numberOf(numeral)))
}

/** Write the digits of Arabic and Persian, and what parts them, as Western ones. Source: Unicode, Arabic. */
export const withWesternDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) % 16))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',')
    .replaceAll('\u066a', '%')

function numberOf(numeral: string): number {
  if (![...numeral].some(sign => places.has(sign)))
    return Number([...numeral].map(sign => digits.get(sign)).join(''))
  let [sum, unit] = [0, 0]
  for (const sign of numeral) {
    const place = places.get(sign)
    if (place === undefined) unit = digits.get(sign) ?? 0
    else {
      sum += (unit || 1) * place
      unit = 0
    }
  }
  return sum + unit
}
