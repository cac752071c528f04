import { inSource, patternRule, type TypographyRule } from '../rule.ts'

const narrow: Readonly<Record<string, string>> = {
  '｡': '。',
  '､': '、',
  '･': '・',
  '｢': '「',
  '｣': '」',
}

/**
 * Give letters, digits and signs their usual width: kana and their signs a full one, Western letters and
 * digits half of it. Letters are changed in manuscripts alone.
 * Source: 公用文作成の考え方 (2022), Ⅰ-4; JIS X 0208, which has no half-width kana.
 */
export const widths: readonly TypographyRule[] = [
  // Compatibility forms are what Unicode calls them; the voicing marks are joined with their kana.
  inSource(patternRule('typo-width', /[\uff66-\uff9f]+/g, ([kana]) => kana.normalize('NFKC'))),
  inSource(
    patternRule('typo-width', /[０-９Ａ-Ｚａ-ｚ]+(?:[，．][０-９]+)*/g, ([word]) =>
      word.normalize('NFKC'),
    ),
  ),
  patternRule('typo-width', /[｡､･｢｣]/g, ([sign]) => narrow[sign] ?? sign),
]
