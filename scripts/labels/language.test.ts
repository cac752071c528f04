import { expect, test } from 'vitest'
import { detectLanguage } from './language.ts'

const texts: readonly (readonly [string, string])[] = [
  ['fr', 'Le pont rouvrira au printemps'],
  ['fr', 'Une loi pour l’eau'],
  ['fr', 'Quand les villes plantent des arbres'],
  ['fr', 'La bibliothèque municipale a prêté deux fois plus de livres qu’en 2019.'],
  ['en', 'The Bridge Will Reopen in Spring'],
  ['en', 'NIGHT TRAINS RETURN TO NORTHERN EUROPE'],
  ['en', 'Small Harbours, Big Plans'],
  ['de', 'Warum Städte Bäume pflanzen'],
  ['de', 'Nachtzüge kehren nach Nordeuropa zurück'],
  ['es', 'Por qué las ciudades plantan árboles'],
  ['es', 'El puente reabrirá en primavera'],
  ['it', 'Perché le città piantano alberi'],
  ['it', 'Il ponte riaprirà in primavera'],
  ['ja', '橋は春に再開する'],
  ['ja', 'カメラ'],
  ['ko', '다리는 봄에 다시 열린다'],
  ['ar', 'لماذا تزرع المدن الأشجار'],
]

test.each(texts)('tells %s: %s', async (language, text) => {
  expect(await detectLanguage(text)).toBe(language)
})

test('falls back to English when nothing can be told', async () => {
  expect(await detectLanguage('')).toBe('en')
  expect(await detectLanguage('1914–1918 …')).toBe('en')
})

test('tells a long text by most of it, not by how it begins', async () => {
  const english = 'The harbour was closed for two winters while the wall was rebuilt. '.repeat(12)
  const french = 'Le port est resté fermé deux hivers, le temps de rebâtir la digue. '.repeat(60)
  expect(await detectLanguage(english)).toBe('en')
  expect(await detectLanguage(english + french)).toBe('fr')
})
