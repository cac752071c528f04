import { patternRule, type TypographyRule } from '../rule.ts'

const counted =
  '円|人|ドル|ユーロ|ポンド|元(?![年号])|ウォン|件|台|隻|機|部(?![隊門])|票|世帯|か所|か国|キロ|メートル|トン|ヘクタール'
const units = 'km|m|cm|mm|kg|g|t|ha|L|ml|kW|MW|GW|kWh|Hz|kHz|MHz|GHz|MB|GB|TB|dB|°C|℃'

/**
 * Numbers of what is counted have a comma before each third digit, but for those with 億 or 万 in them; a
 * number stays with its unit.
 * Source: 公用文作成の考え方 (2022), Ⅰ-4; JLReq, A.13; JIS Z 8000-1.
 */
export const numbers: readonly TypographyRule[] = [
  patternRule(
    'typo-number',
    new RegExp(`(?=\\d)(?<![\\d,.，．兆億万千])\\d{4,12}(?=(?:${counted}))`, 'g'),
    ([digits]) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','),
  ),
  patternRule('typo-number', /(?=[ ％])(?<=\d)(?: ?％| %)/g, () => '%'),
  patternRule(
    'typo-unit',
    new RegExp(`(?= )(?<=\\d) (?=(?:${units})(?![A-Za-z]))`, 'g'),
    () => '\u00a0',
  ),
]
