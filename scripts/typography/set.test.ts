import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { setPlainText, setTypography } from './set.ts'

const nb = '\u00a0'
const thin = '\u202f'

const frenchRows: [string, string][] = [
  ["l'homme", 'l’homme'],
  ["aujourd'hui", 'aujourd’hui'],
  ['Attends...', 'Attends…'],
  ['Quoi?', `Quoi${thin}?`],
  ['Quoi ?', `Quoi${thin}?`],
  [`Quoi${nb}?`, `Quoi${thin}?`],
  ['Non!', `Non${thin}!`],
  ['Quoi ?!', `Quoi${thin}?!`],
  ['un; deux', `un${thin}; deux`],
  ['Voici : un', `Voici${nb}: un`],
  ['Voici: un', `Voici${nb}: un`],
  ['dit "oui" ici', `dit «${nb}oui${nb}» ici`],
  ['dit «oui» ici', `dit «${nb}oui${nb}» ici`],
  ['dit « oui » ici', `dit «${nb}oui${nb}» ici`],
  ['« Vraiment ? »', `«${nb}Vraiment${thin}?${nb}»`],
  ['12 %', `12${nb}%`],
  ['12%', `12${nb}%`],
  ['1 234 567 habitants', `1${thin}234${thin}567 habitants`],
  ['10 € net', `10${nb}€ net`],
  ['10 km de', `10${nb}km de`],
  ['3 millions', `3${nb}millions`],
  ['le 23 novembre 2026', `le 23${nb}novembre 2026`],
  ['le 1er mai', `le 1ᵉʳ${nb}mai`],
  ['M. Dupont', `M.${nb}Dupont`],
  ['voir p. 12', `voir p.${nb}12`],
  ['un – deux – trois', `un –${nb}deux${nb}– trois`],
  ['?', '?'],
]

test.each(frenchRows)('sets French: %j', (typed, expected) => {
  expect(setPlainText(typed, 'fr')).toBe(expected)
  expect(setPlainText(expected, 'fr')).toBe(expected)
})

const englishRows: [string, string][] = [
  ['"Yes"', '“Yes”'],
  ["it's", 'it’s'],
  ["'Yes'", '‘Yes’'],
  ['"\'Yes\', he said"', '“‘Yes’, he said”'],
  ["the '90s", 'the ’90s'],
  ["the readers' words", 'the readers’ words'],
  ["'Tis so", '’Tis so'],
  ['Wait...', 'Wait…'],
  ['one -- two', `one${nb}– two`],
  ['one - two', `one${nb}– two`],
  ['23 November', `23${nb}November`],
  ['Mr Smith', `Mr${nb}Smith`],
  ['see p. 12', `see p.${nb}12`],
  ['well-known: yes; no?', 'well-known: yes; no?'],
]

test.each(englishRows)('sets English: %j', (typed, expected) => {
  expect(setPlainText(typed, 'en')).toBe(expected)
  expect(setPlainText(expected, 'en')).toBe(expected)
})

test.each([
  'https://example.org/a?b;c!d',
  'à 14:30 ou 3:2',
  "l'auteur@example.org".slice(2),
  'std::vector',
  'doi:10.1234/ab;c',
])('leaves what has marks of its own: %j', text => {
  expect(setPlainText(text, 'fr')).toBe(text)
})

test('leaves a language that it has no rules for', () => {
  expect(setPlainText('"Ja" ...', 'nl')).toBe('"Ja" ...')
})

test('takes the rules of the primary language', () => {
  expect(setPlainText('Quoi ?', 'fr-BE')).toBe(`Quoi${thin}?`)
})

/** HTML set in a language, as HTML. */
function set(html: string, lang: string): string {
  const tree = fromHtml(html, { fragment: true })
  setTypography(tree, lang)
  const once = toHtml(tree)
  setTypography(tree, lang)
  expect(toHtml(tree), 'a second run changes nothing').toBe(once)
  return once
}

test.each([
  ['code', '<p>Quoi<code>a ? "b" : c</code></p>', '<p>Quoi<code>a ? "b" : c</code></p>'],
  ['preformatted text', '<pre>a ? b : c</pre>', '<pre>a ? b : c</pre>'],
  [
    'what must not be translated',
    '<p><i translate="no">a ?</i></p>',
    '<p><i translate="no">a ?</i></p>',
  ],
  [
    'another language',
    '<p>Dit <span lang="en">"What?"</span> : oui</p>',
    `<p>Dit <span lang="en">“What?”</span>${nb}: oui</p>`,
  ],
  ['a mark after emphasis', '<p><em>Quoi</em> ?</p>', `<p><em>Quoi</em>${thin}?</p>`],
  [
    'quotation marks around emphasis',
    '<p>dit "<em>oui</em>" ici</p>',
    `<p>dit «${nb}<em>oui</em>${nb}» ici</p>`,
  ],
  [
    'quotation marks around code',
    '<p>dit "le <code>a</code> ici" là</p>',
    `<p>dit «${nb}le <code>a</code> ici${nb}» là</p>`,
  ],
  [
    'dashes around emphasis',
    '<p>un – <em>deux</em> – trois</p>',
    `<p>un –${nb}<em>deux</em>${nb}– trois</p>`,
  ],
  ['a number in two elements', '<p>1 <b>234</b></p>', `<p>1${thin}<b>234</b></p>`],
  ['an apostrophe before emphasis', "<p>l'<em>homme</em></p>", '<p>l’<em>homme</em></p>'],
  [
    'neighbouring blocks apart',
    '<p>un "deux</p><p>trois" quatre</p>',
    '<p>un "deux</p><p>trois" quatre</p>',
  ],
])('sets %s in its place', (_, html, expected) => {
  expect(set(html, 'fr').replaceAll('&#x22;', '"')).toBe(expected)
})

test('leaves a formula as it is', () => {
  const tree = fromHtml('<p>Ici <math alttext="f(x) : y"><mo>"</mo><mo>!</mo></math> ; là</p>', {
    fragment: true,
  })
  setTypography(tree, 'fr')
  expect(toHtml(tree)).toContain('<math alttext="f(x) : y"><mo>"</mo><mo>!</mo></math>')
})
