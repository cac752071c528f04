import { beforeAll, describe, expect, test } from 'vitest'
import { shippedDictionary, smallDictionary } from '../fixtures/dictionaries.ts'
import { passageOf } from '../fixtures/passage.ts'
import { checkSpelling, MOST_PLACES, noLexicon } from './check.ts'
import type { Dictionary } from './dictionary.ts'
import { MOST_ASKED } from './suggest.ts'

const dictionaries = new Map<string, Dictionary>()
beforeAll(async () => {
  for (const lang of ['en', 'en-GB', 'en-US', 'en-GB-oxendict', 'es', 'fr'])
    dictionaries.set(lang, await shippedDictionary(lang))
})

function spell(text: string, lang: string, ...entries: string[]) {
  const passage = passageOf(text, lang)
  const unknown = checkSpelling([passage], dictionaries, lang => ({ ...noLexicon(lang), entries }))
  return { unknown, messages: passage.file.messages }
}

const unknownIn = (text: string, lang: string, ...entries: string[]) =>
  spell(text, lang, ...entries).unknown.map(word => word.text)

test('names an unknown word, its place, and what it may have been', () => {
  const { messages } = spell('They recieve\nthe letter.', 'en')
  expect(
    messages.map(({ place, ruleId, reason, note }) => ({ place, ruleId, reason, note })),
  ).toEqual([
    {
      place: {
        start: { line: 1, column: 6, offset: 5 },
        end: { line: 1, column: 13, offset: 12 },
      },
      ruleId: 'spelling',
      reason: 'Unexpected word “recieve”, expected a word of the dictionary',
      note: 'Perhaps “receive”, “relieve”. Names and terms go into lexicon.en.txt.',
    },
  ])
})

describe('knows', () => {
  test.each([
    ['fr', 'Aujourd’hui l’homme qu’elle attend n’est pas là ; donne-t-il, vas-y, dis-le-moi.'],
    [
      'fr',
      'Côte-d’Ivoire, chef-d’œuvre, presqu’île, puisqu’un jusqu’au-boutiste, quelqu’un d’autre.',
    ],
    ['fr', 'Le traité sino-russe, nippo-américain, nord-coréen et euro-atlantique.'],
    ['fr', 'Mme Dupont, M. Durand, etc. Au XXe siècle, le 1er mai, p. ex. les nos 3 et 4.'],
    ['en', 'Japan’s navy, the students’ boats, NATO’s, the UN’s, don’t, they’re, o’clock.'],
    ['en', 'A naïve café in the post-war, sino-soviet, anti-submarine, long-standing façade.'],
    ['en', 'They organise the defence, and organize the defense.'],
    ['en', 'Cybersecurity after the coup d’état in Kyiv.'],
    ['en-GB', 'They organise the defence programme.'],
    ['en-US', 'They organize the defense program.'],
    ['en-GB-oxendict', 'They organize the defence programme.'],
    ['es', 'El niño comió después en la habitación.'],
  ])('%s: %s', (lang, text) => {
    expect(unknownIn(text, lang)).toEqual([])
  })
})

describe('does not know', () => {
  test.each([
    [
      'fr',
      'La proffession d’oeuvre, l’ataque, le dévelopement.',
      ['proffession', 'oeuvre', 'ataque', 'dévelopement'],
    ],
    ['fr', 'Une contre-ataque.', ['contre-ataque']],
    ['en-GB', 'They organize the defense.', ['organize', 'defense']],
    ['en-US', 'They organise the defence.', ['organise', 'defence']],
    ['es', 'El ninno comio.', ['ninno', 'comio']],
  ])('%s: %s', (lang, text, expected) => {
    expect(unknownIn(text, lang)).toEqual(expected)
  })
})

test('takes names and phrases from the lexicon, and suggests them for slips', () => {
  const text = 'Hegseth met Hegsteh of the Oficial Assistence.'
  expect(unknownIn(text, 'en', 'Hegseth', 'Oficial Assistence')).toEqual(['Hegsteh'])
  expect(spell(text, 'en', 'Hegseth', 'Oficial Assistence').messages[0]?.note).toMatch(
    /^Perhaps “Hegseth”\./,
  )
})

test('replaces the unknown part of a compound alone', () => {
  expect(spell('Une contre-ataque.', 'fr').messages[0]?.note).toMatch(/^Perhaps “contre-attaque”/)
})

test('guesses at no names, but at the first word of a sentence', () => {
  const notes = spell('Recieve it. The Recieve came.', 'en').messages.map(({ note }) => note)
  expect(notes[0]).toMatch(/^Perhaps “Receive”/)
  expect(spell('It was Recieve.', 'en').messages[0]?.note).toMatch(/^Names/)
})

test('guesses at no acronyms, wherever they stand', () => {
  const passage = passageOf('BSF came.', 'en')
  const small = smallDictionary('BDF', 'came')
  checkSpelling([passage], new Map([['en', small]]), noLexicon)
  expect(passage.file.messages.map(({ note }) => note)).toEqual([
    'Names and terms go into lexicon.en.txt.',
  ])
})

test('knows abbreviations that a dictionary has with their full stop, and words with their apostrophe', () => {
  const passage = passageOf('usw. usw, ca’ ca.', 'de')
  const small = smallDictionary('usw.', "ca'")
  const unknown = checkSpelling([passage], new Map([['de', small]]), noLexicon)
  expect(unknown.map(({ text, count }) => [text, count])).toEqual([
    ['usw', 1],
    ['ca', 1],
  ])
})

test('reports a word in a few places and counts the others', () => {
  const { messages, unknown } = spell('teh '.repeat(MOST_PLACES + 3), 'en')
  expect(messages).toHaveLength(MOST_PLACES)
  expect(messages.map(({ note }) => /It stands in 3 more places\.$/.test(note ?? ''))).toEqual([
    ...Array(MOST_PLACES - 1).fill(false),
    true,
  ])
  expect(unknown).toEqual([{ lang: 'en', text: 'teh', count: MOST_PLACES + 3 }])
})

test('asks for suggestions a bounded number of times', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.slice(0, MOST_ASKED + 3)
  const asked: string[] = []
  const counting: Dictionary = {
    has: word => word === 'known',
    suggest: word => {
      asked.push(word)
      return []
    },
  }
  const passage = passageOf([...letters].map(letter => `zq${letter} known`).join(' '), 'en')
  checkSpelling([passage], new Map([['en', counting]]), noLexicon)
  expect(passage.file.messages).toHaveLength(MOST_ASKED + 3)
  expect(asked).toHaveLength(MOST_ASKED)
})

test('looks each distinct word up once', () => {
  const seen: string[] = []
  const spying: Dictionary = { has: word => seen.push(word) > 0, suggest: () => [] }
  const passages = ['one two one', 'two three'].map(text => passageOf(text, 'en'))
  checkSpelling(passages, new Map([['en', spying]]), noLexicon)
  expect(seen).toEqual(['one', 'two', 'three'])
})

test('passes over a language without a dictionary', () => {
  expect(spell('Das ist gut.', 'de').messages).toEqual([])
})

test('reports a passage of another language once, and none of its words', () => {
  const { messages, unknown } = spell(
    'Japan and Europe Should Forge Ahead With Their Own Alliance',
    'fr',
  )
  expect(messages.map(({ reason, note }) => [reason, note])).toEqual([
    [
      'Unexpected words of another language, expected those of “fr”',
      'Say which it is: <span lang="en">…</span>.',
    ],
  ])
  expect(unknown).toEqual([])
  expect(unknownIn('Rutte, Kishida, Iwaya, Ishiba, Kamikawa, Rubio et Hegseth', 'fr')).toHaveLength(
    7,
  )
})

test('says nothing of what has been said already', () => {
  const passage = passageOf('They recieve teh letter.', 'en')
  const unknown = checkSpelling([passage], dictionaries, noLexicon, (_, start) => start === 5)
  expect(unknown.map(({ text }) => text)).toEqual(['teh'])
  expect(passage.file.messages).toHaveLength(1)
})
