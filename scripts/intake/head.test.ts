import { expect, test } from 'vitest'
import { readHead } from './head.ts'

const text =
  'Le port est resté fermé deux hivers, le temps de rebâtir la digue, et les bateaux sont allés mouiller dans la baie voisine.'
const french = 'Le port rouvre après deux hivers'
const english = 'The Harbour Reopens After Two Winters'

const read = async (...texts: string[]) => {
  const head = await readHead(texts.map((text, index) => ({ text, line: index + 1 })))
  return {
    lang: head.lang,
    title: head.title,
    originalTitle: head.originalTitle,
    credits: head.credits.map(({ text }) => text),
    body: head.body.map(({ text }) => text),
  }
}
const plain = { lang: 'fr', title: undefined, originalTitle: undefined, credits: [], body: [text] }

test('tells the title from the original one by language, in either order', async () => {
  const both = { ...plain, title: french, originalTitle: english }
  expect(await read(english, french, text)).toEqual(both)
  expect(await read(french, english, text)).toEqual(both)
})

test('takes one title in the language of the text as the title', async () => {
  expect(await read(french, text)).toEqual({ ...plain, title: french })
})

test('takes one title in another language as the original one', async () => {
  expect(await read(english, text)).toEqual({ ...plain, originalTitle: english })
})

test('does not believe three words alone to be in another language', async () => {
  expect((await read('Port News', text)).title).toBe('Port News')
})

test('finds no title above a text that begins at once', async () => {
  expect(await read(text, french, text)).toEqual({ ...plain, body: [text, french, text] })
})

test('keeps a second line in the same language as text', async () => {
  const subtitle = 'La digue aura coûté deux fois le prix annoncé'
  expect(await read(french, subtitle, text)).toEqual({
    ...plain,
    title: french,
    body: [subtitle, text],
  })
})

test('parts byline and date from the text', async () => {
  expect(await read(french, 'Par Jeanne Dupin', 'Publié le 3 mars 2025', text)).toEqual({
    ...plain,
    title: french,
    credits: ['Par Jeanne Dupin', 'Publié le 3 mars 2025'],
  })
})

test('takes initials, questions and exclamations for titles, sentences not', async () => {
  expect((await read('La baie sans les U.S.A.', text)).title).toBe('La baie sans les U.S.A.')
  expect((await read('Qui a fermé le port ?', text)).title).toBe('Qui a fermé le port ?')
  expect((await read('Le port est fermé.', text)).title).toBeUndefined()
})

test('never takes the whole text for titles', async () => {
  expect((await read(french)).body).toEqual([french])
  expect(await read('Le port', 'La mer monte encore', 'Le vent tourne au nord')).toMatchObject({
    title: 'Le port',
    body: ['La mer monte encore', 'Le vent tourne au nord'],
  })
})
