import { inSource, patternRule, type TypographyRule } from '../rule.ts'
import { blank, either, noBreak, regex, wide } from '../shared/pattern.ts'

const roman = '[IVX]{1,6}'

/** Names that a number follows as part of the name. */
const sovereigns = either(`
  Albert Alexandre Alphonse Baudouin Benoît Boniface Catherine Charles Christian Clément Édouard
  Élisabeth Elisabeth Ferdinand François Frédéric George Georges Grégoire Guillaume Gustave Hassan
  Henri Innocent Jacques Jean Jean-Paul Joseph Jules Léon Léopold Louis Mohammed Napoléon Nicolas
  Paul Philippe Pie Pierre Ptolémée Ramsès Richard Rodolphe Sixte Urbain
`)

/** Not after what would make it a part of a name or of a decimal number. */
const begin = String.raw`(?<![\p{L}\d.,/_=])`

/** Centuries and sovereigns stay together; endings that school has taught wrong are mended in manuscripts. */
export const ordinalRules: readonly TypographyRule[] = [
  inSource(
    patternRule(
      'typo-ordinal',
      regex`${begin}(\d{1,4}|${roman})i?[eè]me(s?)(?!\p{L})`,
      ([, number = '', plural = '']) => `${number}e${plural}`,
    ),
  ),
  inSource(
    patternRule(
      'typo-ordinal',
      regex`${begin}([1I])i?[eè]re(s?)(?!\p{L})`,
      ([, number = '', plural = '']) => `${number}re${plural}`,
    ),
  ),
  noBreak(
    'typo-ordinal',
    regex`(?<=${begin}${roman}e)${blank}(?=(?:siècles?|millénaires?|République|s\.)(?!\p{L}))`,
  ),
  noBreak(
    'typo-ordinal',
    regex`(?<=(?<!\p{L})(?:${sovereigns}))${blank}(?=${roman}(?:er|re)?(?!\p{L}))`,
  ),
]

/** An ending ends; 2e-5 is a number of science, 2e-3e are two ordinals. */
const end = String.raw`(?![\p{L}\d'’]|-\d+(?![\de]))`

/** Endings of ordinals, and the `o` of n°. `2d` is left alone: it may be two dimensions. */
export const raised: readonly RegExp[] = [
  regex`(?<=${begin}1)(?:er|re)s?${end}`,
  regex`(?<=${begin}2)des?${end}`,
  regex`(?<=${begin}(?:\d{2,4}|[2-9]))es?${end}`,
  regex`(?<=${begin}I)(?:er|re)s?${end}`,
  regex`(?<=${begin}(?:[IVX]{2,6}|[VX]))e${end}`,
  regex`(?<=(?<![\p{L}'’])[nN])o(?=${wide}\d)`,
]
