import { inSource, patternRule, type TypographyRule } from '../rule.ts'
import { list } from '../shared/pattern.ts'

/** Words with an acute accent, and such as have a grave one. Source: Accademia della Crusca. */
const acute = list(`
  perché poiché benché finché affinché giacché cosicché nonché purché sicché anziché granché
  macché dacché allorché ancorché né sé ventitré trentatré viceré
`)
const grave = ['è', 'cioè', 'caffè', 'tè', 'ahimè', 'ohimè']
/** Such as are no word without the accent, so that an apostrophe can only stand for it. */
const final = list(`
  città qualità università società libertà verità attività possibilità realtà già più può giù ciò
  però così perciò virtù lunedì martedì mercoledì giovedì venerdì avrà dovrà potrà novità
  comunità autorità identità velocità perché poiché benché finché affinché giacché nonché purché
  sicché anziché cioè caffè è
`)

const swap: Readonly<Record<string, string>> = { é: 'è', è: 'é' }
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

const otherAccent = new Map(
  [...acute, ...grave].map(right => [right.slice(0, -1) + swap[right.slice(-1)], right]),
)
const noAccent = new Map(final.map(right => [bare(right), right]))

/** Give a word the case of what was typed: all capitals, a first one, or none. */
function cased(right: string, typed: string): string {
  if (typed === typed.toLowerCase()) return right
  if (typed === typed.toUpperCase()) return right.toUpperCase()
  return right.charAt(0).toUpperCase() + right.slice(1)
}

/** Accents typed as apostrophes, or turned the wrong way: letters, so that an editor has the last word. */
export const accents: readonly TypographyRule[] = [
  inSource(
    patternRule('typo-capital', /(?<!\p{L})\p{L}{1,12}['’](?![\p{L}\p{N}])/gu, ([typed]) => {
      const letters = typed.slice(0, -1)
      const right = noAccent.get(letters.toLowerCase())
      return right ? cased(right, letters) : typed
    }),
  ),
  inSource(
    patternRule('typo-capital', /(?<!\p{L})\p{L}{0,12}[éèÉÈ](?!\p{L})/gu, ([typed]) => {
      const right = otherAccent.get(typed.toLowerCase())
      return right ? cased(right, typed) : typed
    }),
  ),
  inSource(patternRule('typo-apostrophe', /(?<!\p{L})([Pp])ò(?!\p{L})/gu, ([, p]) => `${p}o’`)),
  inSource(
    patternRule(
      'typo-apostrophe',
      /(?<!\p{L})([Qq]ual)['’](?=(?:è|era)(?!\p{L}))/gu,
      ([, qual]) => `${qual} `,
    ),
  ),
]
