import fc from 'fast-check'
import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { prepareManuscript } from '../mdast/index.ts'
import { parseMarkdown } from '../source/parse.ts'
import { alignEditions } from './align.ts'
import { pairSentences } from './sentences.ts'

function treeOf(text: string) {
  const file = new VFile({ value: text })
  const tree = parseMarkdown(file)
  prepareManuscript(tree, file)
  return tree
}

/** The first words of each side of each pair, `·` for none. */
function pairsOf(source: string, target: string, languages = { source: 'fr', target: 'en' }) {
  const side = (nodes: readonly Parameters<typeof textOf>[0][]) =>
    nodes.map(node => textOf(node).split(' ', 2).join(' ')).join(' + ') || '·'
  return alignEditions(treeOf(source), treeOf(target), languages).map(
    pair => `${side(pair.source)} | ${side(pair.target)}`,
  )
}

const french = [
  '## Le port {#port}',
  'En 1907, Jeanne Le Goff prit la garde du phare de Sein. Elle avait vingt-six ans, et nul ne croyait qu’elle y resterait plus d’un hiver.',
  'La lampe brûlait 12 litres de pétrole par nuit. Il fallait la remonter toutes les deux heures, et nettoyer les vitres par tous les temps.',
  'Le bateau venait le mardi.',
  '## La tempête',
  'Le 8 décembre 1911, la mer passa par-dessus le môle. Quatre bateaux de Douarnenez furent perdus, et l’on trouva des planches jusqu’à Penmarch.',
  'Elle tint la lampe allumée trois nuits sans dormir.',
]
const english = [
  '## The harbour {#port}',
  'In 1907 Jeanne Le Goff took charge of the lighthouse of Sein. She was twenty-six, and nobody believed that she would stay for more than a winter.',
  'The lamp burnt 12 litres of oil a night. It had to be wound every two hours, and the panes cleaned in all weathers.',
  'The boat came on Tuesdays.',
  '## The storm',
  'On 8 December 1911 the sea came over the mole. Four boats from Douarnenez were lost, and planks were found as far as Penmarch.',
  'She kept the lamp alight for three nights without sleep.',
]
const text = (blocks: readonly string[]) => blocks.join('\n\n')

describe('aligns by order', () => {
  test('pairs block with block', () => {
    expect(pairsOf(text(french), text(english))).toEqual([
      'Le port | The harbour',
      'En 1907, | In 1907',
      'La lampe | The lamp',
      'Le bateau | The boat',
      'La tempête | The storm',
      'Le 8 | On 8',
      'Elle tint | She kept',
    ])
  })

  test.each([...english.keys()])('leaves the place of block %d empty when it is missing', gone => {
    const pairs = pairsOf(text(french), text(english.toSpliced(gone, 1)))
    expect(pairs.map(pair => pair.split(' | ')[1] === '·')).toEqual(
      french.map((_, at) => at === gone),
    )
  })

  test.each([...french.keys()])('leaves the place of block %d empty when it is too much', gone => {
    const pairs = pairsOf(text(french.toSpliced(gone, 1)), text(english))
    expect(pairs.map(pair => pair.split(' | ')[0] === '·')).toEqual(
      english.map((_, at) => at === gone),
    )
  })

  test('knows two paragraphs that have become one', () => {
    const merged = english.toSpliced(1, 2, `${english[1]} ${english[2]}`)
    expect(pairsOf(text(french), text(merged))[1]).toBe('En 1907, + La lampe | In 1907')
    const split = french.toSpliced(1, 2, `${french[1]} ${french[2]}`)
    expect(pairsOf(text(split), text(english))[1]).toBe('En 1907, | In 1907 + The lamp')
  })

  test('knows the lengths of Japanese', () => {
    const japanese = [
      '1907年、ジャンヌ・ル・ゴフはサン島の灯台守となった。二十六歳、ひと冬より長くもつとは誰も思わなかった。',
      'ランプは一晩に12リットルの油を燃やした。二時間ごとに巻き直し、どんな天気でもガラスを磨かねばならなかった。',
      '船は火曜に来た。',
    ]
    const blocks = french.slice(1, 4)
    for (const gone of japanese.keys())
      expect(
        pairsOf(text(blocks), text(japanese.toSpliced(gone, 1)), {
          source: 'fr',
          target: 'ja',
        }).map(pair => pair.endsWith('·')),
      ).toEqual(blocks.map((_, at) => at === gone))
  })
})

describe('lengths alone', () => {
  const source = [
    'Le vent se leva pendant la nuit, et la mer devint si forte que personne n’osa sortir du port avant le lever du jour.',
    'Il neigea.',
    'On attendit longtemps, sans rien voir ni rien entendre que le vent dans les haubans et les vagues contre la jetée.',
    'Puis le jour vint.',
  ]
  const targets = {
    en: [
      'The wind rose during the night, and the sea grew so heavy that nobody dared to leave the harbour before daybreak.',
      'It snowed.',
      'They waited for a long time, seeing and hearing nothing but the wind in the rigging and the waves on the pier.',
      'Then day came.',
    ],
    ja: [
      '夜のうちに風が起こり、海がひどく荒れたので、夜が明けるまで誰も港を出ようとはしなかった。',
      '雪が降った。',
      '長いあいだ待ったが、索具を鳴らす風と突堤を打つ波のほかには何も見えず、何も聞こえなかった。',
      'そして朝が来た。',
    ],
  }
  test.each(['en', 'ja'] as const)('tell which block is missing in %s', lang => {
    for (const gone of source.keys()) {
      const target = text(targets[lang].toSpliced(gone, 1))
      const pairs = pairsOf(text(source), target, { source: 'fr', target: lang })
      expect(pairs.map(pair => pair.endsWith('·'))).toEqual(source.map((_, at) => at === gone))
    }
  })

  test.each(['en', 'ja'] as const)('tell which sentences are one in %s', lang => {
    const [one = '', two = '', three = '', four = ''] = targets[lang]
    const blank = lang === 'ja' ? '' : ' '
    const joined = [one, two.replace(/[.。]$/, lang === 'ja' ? '、' : ', and ') + three, four]
    const beads = pairSentences(source.join(' '), joined.join(blank), {
      source: 'fr',
      target: lang,
    })
    expect(beads.map(bead => bead.source.length)).toEqual([1, 2, 1])
  })
})

describe('anchors', () => {
  test('say which of several sections alike is missing', () => {
    const section = (id: string) => `## Mot {#${id}}\n\nMot de plus.`
    const source = ['a', 'b', 'c'].map(section)
    for (const [gone] of source.entries()) {
      const pairs = pairsOf(text(source), text(source.toSpliced(gone, 1)))
      const alone = pairs.flatMap((pair, at) => (pair.endsWith('·') ? [at] : []))
      expect(alone[0]).toBe(2 * gone)
    }
  })

  test('hold by their id, whatever stands between', () => {
    const source = '## Un {#a}\n\nMot.\n\nAutre mot.\n\nMot.\n\n## Deux {#b}\n\nFin.'
    const target = '## One {#a}\n\nWord.\n\n## Two {#b}\n\nEnd.'
    const pairs = pairsOf(source, target)
    expect(pairs).toContain('Deux | Two')
    expect(pairs).toContain('Fin. | End.')
    expect(pairs.filter(pair => pair.endsWith('·'))).toHaveLength(2)
  })

  test('footnotes are paired last: by their label, else in the order of their calls', () => {
    const source = 'Un[^a] deux[^noms].\n\n[^noms]: Des noms.\n\n[^a]: Une note.\n\nFin.'
    const target = 'One[^a] two[^names].\n\n[^a]: A note.\n\nEnd.\n\n[^names]: Names.'
    expect(pairsOf(source, target)).toEqual([
      'Un deux. | One two.',
      'Fin. | End.',
      'Une note. | A note.',
      'Des noms. | Names.',
    ])
  })
})

const words = fc.array(
  fc.constantFrom(...'le phare de mer nuit Sein 1907 garde bateau vent pierre 12'.split(' ')),
  { minLength: 1, maxLength: 30 },
)
const block = fc.oneof(
  { weight: 5, arbitrary: words.map(all => all.join(' ')) },
  words.map(all => `## ${all.slice(0, 4).join(' ')}`),
  words.map(all => `> ${all.join(' ')}`),
  words.map(all => `- ${all.join('\n- ')}`),
)
/** No two blocks alike, and two lists or quotations never beside each other: they would be one. */
const book = fc
  .array(block, { minLength: 2, maxLength: 14 })
  .map(blocks => blocks.map((one, at) => `${one}\n\nthe ${'abcdefghijklmnopqrstuvwxyz'[at]} mark`))

test('an edition against itself has every block beside itself', () => {
  fc.assert(
    fc.property(book, blocks => {
      const tree = treeOf(text(blocks))
      const pairs = alignEditions(tree, tree, { source: 'fr', target: 'fr' })
      expect(pairs.map(({ source }) => source)).toEqual(tree.children.map(node => [node]))
      expect(pairs.every(({ source, target }) => source[0] === target[0])).toBe(true)
    }),
    { numRuns: 40, seed: 6 },
  )
})

test('with any one block gone, that one alone has nothing beside it', () => {
  fc.assert(
    fc.property(book, fc.nat(), (blocks, chance) => {
      const parts = blocks.flatMap(one => one.split('\n\n'))
      const gone = chance % parts.length
      const source = treeOf(text(parts))
      const target = treeOf(text(parts.toSpliced(gone, 1)))
      // Two quotations or lists that come to stand beside each other are one: another text.
      fc.pre(target.children.length === source.children.length - 1)
      const pairs = alignEditions(source, target, { source: 'fr', target: 'fr' })
      const alone = pairs.filter(pair => pair.target.length === 0)
      expect(pairs).toHaveLength(source.children.length)
      expect(alone.map(pair => pair.source.map(node => textOf(node)))).toEqual([
        [textOf(source.children[gone] ?? source)],
      ])
    }),
    { numRuns: 60, seed: 6 },
  )
})
