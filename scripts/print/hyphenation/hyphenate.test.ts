import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { type Hyphenation, hyphenationByDefault } from '../../model/hyphenation.ts'
import { hyphenate } from './hyphenate.ts'

/** Hyphenate a piece of HTML; soft hyphens come out as bars, which no word has. */
async function divided(html: string, lang: string, choice: Partial<Hyphenation> = {}) {
  const tree = fromHtml(html, { fragment: true })
  await hyphenate(tree, lang, { ...hyphenationByDefault, ...choice })
  return toHtml(tree).replaceAll('\u00ad', '|')
}

/** Hyphenate one word; a paragraph's last word stays whole, so that another follows. */
const word = async (word: string, lang: string, choice: Partial<Hyphenation> = {}) =>
  (await divided(`<p>${word} x</p>`, lang, choice)).slice('<p>'.length, -' x</p>'.length)

// Sources: Le Robert, Duden, Oxford (New Hart’s Rules, “word division”), Webster, Crusca, RAE.
test.each([
  ['fr', 'gouvernement', 'gou|ver|ne|ment'],
  ['fr-CA', 'coopération', 'co|opé|ra|tion'],
  ['fr-CH', 'aujourd’hui', 'au|jourd’hui'],
  ['fr', 'stratégique', 'stra|té|gique'],
  ['en', 'knowledge', 'know|ledge'],
  ['en-GB', 'structure', 'struc|ture'],
  ['en-US', 'structure', 'struc|ture'],
  ['en-GB', 'knowledge', 'know|ledge'],
  ['en-US', 'knowledge', 'knowl|edge'],
  ['de', 'Sicherheitspolitik', 'Si|cher|heits|po|li|tik'],
  ['de-CH', 'Strassenbahn', 'Stras|sen|bahn'],
  ['de', 'Zucker', 'Zu|cker'],
  ['de-1901', 'Fenster', 'Fen|ster'],
  ['de', 'Fenster', 'Fens|ter'],
  ['it', 'cooperazione', 'coo|pe|ra|zio|ne'],
  ['es', 'cooperación', 'coope|ra|ción'],
  ['ja', 'cooperation', 'cooperation'],
  ['ar', 'cooperation', 'cooperation'],
  ['nl', 'samenwerking', 'samenwerking'],
])('divides words of %s: %s', async (lang, plain, expected) => {
  expect(await word(plain, lang)).toBe(expected)
})

test('divides a word by the nearest language', async () => {
  const html =
    '<p>stratégique <span lang="en">knowledge <em>structure</em></span> stratégique x</p>'
  expect(await divided(html, 'fr')).toBe(
    '<p>stra|té|gique <span lang="en">know|ledge <em>struc|ture</em></span> stra|té|gique x</p>',
  )
})

test.each([
  ['an address', 'https://example.org/gouvernement'],
  ['an address without its scheme', 'gouvernement.example'],
  ['an e-mail address', 'gouvernement@example.org'],
  ['the name of a file', 'gouvernement_francais'],
  ['what has digits', 'gouvernement42'],
  ['an acronym', 'GOUVERNEMENT'],
  ['a name in mixed letters', 'GouverneMent'],
  ['a capitalised word', 'Gouvernement'],
  ['a capitalised word that is elided', 'l’Indonésie'],
  ['a short word', 'porte'],
  ['a compound', 'contre-gouvernement'],
])('leaves %s whole in French', async (_, plain) => {
  expect(await word(plain, 'fr')).toBe(plain)
})

test.each([
  ...['code', 'kbd', 'pre', 'h2', 'h6', 'figcaption', 'sup', 'nav', 'header', 'footer'].map(
    name => `<${name}>gouvernement x</${name}>`,
  ),
  '<table><tbody><tr><td>gouvernement x</td></tr></tbody></table>',
  '<math><mtext>gouvernement x</mtext></math>',
  '<p translate="no">gouvernement x</p>',
  '<p lang="und">gouvernement x</p>',
])('divides nothing in %s', async html => {
  expect(await divided(html, 'fr')).toBe(html)
})

test('counts letters from the apostrophe, and never breaks behind it', async () => {
  expect(await word('l’ouverture', 'fr')).toBe('l’ou|ver|ture')
  expect(await word('d’avion', 'fr')).toBe('d’avion')
  expect(await word('l’état', 'fr')).toBe('l’état')
  expect(await word('dell’amministrazione', 'it')).toBe('dell’am|mi|ni|stra|zio|ne')
  expect(await word('government’s', 'en')).toBe('gov|ern|ment’s')
})

test('parts a German compound at its hyphen and in its parts', async () => {
  expect(await word('Sicherheits-Zusammenarbeit', 'de')).toBe('Si|cher|heits-Zu|sam|men|ar|beit')
})

test('divides exceptions as they say, whatever else would speak against it', async () => {
  const exceptions = ['Indo-Paci-fique', 'Ishi-ba', 'gouvernement']
  const wanted = { exceptions }
  expect(await word('Indo-Pacifique', 'fr', wanted)).toBe('Indo-Paci|fique')
  expect(await word('l’indopacifique', 'fr', wanted)).toBe('l’indo|paci|fique')
  expect(await word('Ishiba', 'fr', wanted)).toBe('Ishi|ba')
  expect(await word('Gouvernement', 'fr', wanted)).toBe('Gouvernement')
  expect(await word('gouvernement', 'fr', wanted)).toBe('gouvernement')
  expect(await word('gouvernements', 'fr', wanted)).toBe('gou|ver|ne|ments')
})

test('keeps to the limits of the work, in its own language alone', async () => {
  expect(await word('gouvernement', 'fr', { left: 4, right: 5 })).toBe('gouver|nement')
  expect(await word('gouvernement', 'fr', { shortest: 13 })).toBe('gouvernement')
  const english = '<p><span lang="en">structure x</span> x</p>'
  expect(await divided(english, 'fr', { shortest: 13 })).toContain('struc|ture')
})

test('divides names where they may be divided', async () => {
  const known = ['Annegret Kramp-Karrenbauer', 'Wirtschaft']
  expect(await word('Wirtschaft', 'de', { known })).toBe('Wirtschaft')
  expect(await word('Karrenbauers', 'de', { known })).toBe('Karrenbauers')
  expect(await word('Wirtschaft', 'de', { known, names: 'divide' })).toBe('Wirt|schaft')
  expect(await word('Indonésie', 'fr', { names: 'divide' })).toBe('In|do|né|sie')
})

test('leaves the last word of a paragraph whole, whatever comes after it', async () => {
  expect(await divided('<p>stratégique gouvernement.</p>', 'fr')).toBe(
    '<p>stra|té|gique gouvernement.</p>',
  )
  expect(await divided('<p>stratégique <em>gouvernement</em><sup>1</sup> »</p>', 'fr')).toBe(
    '<p>stra|té|gique <em>gouvernement</em><sup>1</sup> »</p>',
  )
  expect(await divided('<ul><li>stratégique gouvernement<ul><li>a</li></ul></li></ul>', 'fr')).toBe(
    '<ul><li>stra|té|gique gouvernement<ul><li>a</li></ul></li></ul>',
  )
})

test('leaves a word to its author who has said where it is divided', async () => {
  expect(await word('gouverne\u00adment', 'fr')).toBe('gouverne|ment')
  expect(await word('l’Indo\u00adnésie', 'fr')).toBe('l’Indo|nésie')
})

test('leaves a word whole that is set in two ways', async () => {
  expect(
    await divided('<p>gouverne<em>ment</em> gouvernement <b>stra</b>tégique x</p>', 'fr'),
  ).toBe('<p>gouverne<em>ment</em> gou|ver|ne|ment <b>stra</b>tégique x</p>')
})
