import { describe, expect, test } from 'vitest'
import { grammalecte, readGrammalecte } from './grammalecte.ts'
import { languageTool, readLanguageTool } from './languagetool.ts'

const nobody = async () => undefined

describe('Grammalecte', () => {
  // As version 2.1.2 writes it, which counts characters and not UTF-16 units.
  const report = `# a line of the program
{ "grammalecte": "2.1.2", "lang": "fr", "data" : [
{"iParagraph": 2, "lGrammarErrors": [{"nStart": 6, "nEnd": 10, "sLineId": "#1", "sRuleId": "g3",
"sType": "gn", "aColor": [1, 2, 3], "sMessage": "Accord.", "aSuggestions": ["chats"], "URL": ""}],
"lSpellingErrors": [{"i": 1, "sType": "WORD", "sValue": "Abe", "nStart": 0, "nEnd": 3}]}
]}
`

  test('its report is read by lines, places in UTF-16 units, without spelling', () => {
    expect(readGrammalecte(report, 'Un.\n😀 Les chat.')).toEqual([
      { line: 1, start: 7, end: 11, says: 'Accord.', suggestions: ['chats'] },
    ])
    expect(readGrammalecte(report, 'Un.\nà Les chat.')[0]).toMatchObject({ start: 6, end: 10 })
  })

  test('knows French alone', () => {
    const { knows } = grammalecte(nobody)
    expect(['fr', 'fr-CA', 'en', 'frr'].map(knows)).toEqual([true, true, false, false])
  })
})

describe('LanguageTool', () => {
  const match = (offset: number, length: number, category: string) => ({
    message: 'Agreement.',
    replacements: [{ value: 'goes' }, { value: 'went' }],
    offset,
    length,
    rule: { id: 'X', category: { id: category, name: category } },
  })
  const reportOf = (...matches: object[]) =>
    `1 file\n${JSON.stringify({ software: { name: 'LanguageTool' }, matches })}\n`

  test('its report is read by lines, without what our own rules are about', () => {
    const report = reportOf(match(3, 2, 'GRAMMAR'), match(6, 2, 'TYPOS'), match(14, 2, 'GRAMMAR'))
    const [first, second, ...others] = readLanguageTool(report, 'He go to.\n😀He go.')
    expect(first).toEqual({
      line: 0,
      start: 3,
      end: 5,
      says: 'Agreement.',
      suggestions: ['goes', 'went'],
    })
    expect(second).toMatchObject({ line: 1, start: 4, end: 6 })
    expect(others).toEqual([])
  })

  test('knows many languages, and not all', () => {
    const { knows } = languageTool(nobody)
    expect(['de', 'en-GB', 'ja', 'la', 'eng'].map(knows)).toEqual([true, true, true, false, false])
  })
})

test.each(['', 'no JSON', '{', '{"data": 1}', '{"data": [{}]}', '{"matches": [{"offset": -1}]}'])(
  'what is no report says nothing: %s',
  report => {
    expect(readGrammalecte(report, 'Un.')).toEqual([])
    expect(readLanguageTool(report, 'Un.')).toEqual([])
  },
)
