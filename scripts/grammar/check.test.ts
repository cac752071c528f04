import { expect, test } from 'vitest'
import { passageOf } from '../fixtures/passage.ts'
import type { GrammarProgram, GrammarRemark } from '../model/grammar.ts'
import { opaque } from '../model/passage.ts'
import { checkGrammar } from './check.ts'

/** A program that says the same of every text, and keeps what it was asked. */
function program(remarks: readonly GrammarRemark[], name = 'Reader') {
  const asked: string[] = []
  const it: GrammarProgram = {
    name,
    knows: lang => lang === 'fr',
    ask: async text => {
      asked.push(text)
      return 'report'
    },
    read: () => remarks,
  }
  return { it, asked }
}

const remark = (line: number, start: number, end: number, ...suggestions: string[]) => ({
  line,
  start,
  end,
  says: 'Accord\nerroné.',
  suggestions,
})

const check = async (texts: readonly string[], programs: readonly GrammarProgram[], term = '') => {
  const passages = texts.map(text => passageOf(text, 'fr'))
  const answered = await checkGrammar(passages, programs, text => text === term)
  const told = passages.flatMap(({ file }) =>
    file.messages.map(({ column, ruleId, reason, note }) => [column, ruleId, reason, note]),
  )
  return { answered, told }
}

test('asks about all passages at once, a line each, and tells what is said at its place', async () => {
  const { it, asked } = program([remark(1, 4, 8, 'chats', 'chat', ' ')])
  const { answered, told } = await check(['Un.', 'Les chat.'], [it])
  expect(asked).toEqual(['Un.\nLes chat.'])
  expect(answered).toEqual(['Reader'])
  expect(told).toEqual([
    [5, 'grammar', 'Unexpected “chat”, expected “chats”', 'Reader: Accord erroné.'],
  ])
})

test('says nothing of terms, of what is no text, and of places that are not there', async () => {
  const { it, asked } = program([
    remark(0, 0, 3),
    remark(0, 4, 5),
    remark(0, 3, 4),
    remark(0, 90, 99),
    remark(7, 0, 1),
  ])
  expect((await check([`Abe ${opaque} va.`], [it], 'Abe')).told).toEqual([])
  expect(asked).toEqual(['Abe X va.'])
})

test('asks the first program that answers, and nobody about a language that none knows', async () => {
  const silent: GrammarProgram = { ...program([]).it, name: 'Silent', ask: async () => undefined }
  const [first, second] = [program([], 'First'), program([], 'Second')]
  const { answered } = await check(['Oui.'], [silent, first.it, second.it])
  expect(answered).toEqual(['First'])
  expect(second.asked).toEqual([])
  expect(await checkGrammar([passageOf('Yes.', 'en')], [first.it], () => false)).toEqual([])
})

test('without programs nothing happens', async () => {
  expect(await check(['Les chat.'], [])).toEqual({ answered: [], told: [] })
})
