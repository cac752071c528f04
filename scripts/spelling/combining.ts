/**
 * First parts of compounds that stand before a hyphen and that dictionaries do not have as words, by
 * primary language: the other part is looked up.
 */
export const combining: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set([
    ...['afro', 'anglo', 'anti', 'austro', 'auto', 'bi', 'bio', 'centre', 'co', 'counter'],
    ...['cross', 'crypto', 'cyber', 'de', 'dis', 'eco', 'ethno', 'euro', 'ex', 'extra', 'franco'],
    ...['geo', 'germano', 'graeco', 'hyper', 'indo', 'infra', 'inter', 'intra', 'italo', 'macro'],
    ...['mega', 'meta', 'micro', 'mid', 'mini', 'mono', 'multi', 'nano', 'neo', 'non', 'over'],
    ...['pan', 'para', 'petro', 'poly', 'post', 'pre', 'pro', 'proto', 'pseudo', 'psycho'],
    ...['quasi', 're', 'russo', 'self', 'semi', 'sino', 'socio', 'sub', 'super', 'supra'],
    ...['techno', 'tele', 'trans', 'tri', 'turbo', 'turco', 'ultra', 'un', 'under', 'vice'],
  ]),
  fr: new Set([
    ...['afro', 'agro', 'américano', 'anglo', 'anti', 'arabo', 'après', 'austro', 'avant', 'bio'],
    ...['co', 'contre', 'demi', 'éco', 'euro', 'ex', 'franco', 'géo', 'germano', 'gréco'],
    ...['hispano', 'hyper', 'indo', 'infra', 'inter', 'israélo', 'italo', 'judéo', 'luso'],
    ...['macro', 'méga', 'mi', 'micro', 'mini', 'multi', 'néo', 'nippo', 'non', 'nord', 'outre'],
    ...['pan', 'post', 'pré', 'pro', 'pseudo', 'quasi', 'russo', 'semi', 'sino', 'socio', 'sous'],
    ...['sud', 'super', 'supra', 'sur', 'techno', 'trans', 'turco', 'ultra', 'vice'],
    // Of inverted verbs: donne-t-il.
    't',
  ]),
}
