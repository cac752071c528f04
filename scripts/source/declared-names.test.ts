import { expect, test } from 'vitest'
import { declaredNames } from './declared-names.ts'

test('names people, publisher and series whole and by their words', () => {
  const names = declaredNames(
    {
      people: { ed: { name: 'Zoé Le Goff', fileAs: 'Le Goff, Zoé', role: 'editor' } },
      authors: ['ed', { name: 'Ishiba Shigeru' }],
      publisher: 'Éditions de l’Estran',
      series: { name: 'Carnets' },
    },
    { translators: 'Anna Kolb', author: 'TODO: find out' },
  )
  for (const name of ['Zoé Le Goff', 'Zoé', 'Goff', 'Ishiba', 'Kolb', 'Estran', 'Carnets'])
    expect(names).toContain(name)
  expect(names.join()).not.toContain('TODO')
  expect(names).not.toContain('de')
})

test('takes subjects and the original title as they stand, an edition’s own before the work’s', () => {
  expect(
    declaredNames(
      { subjects: ['Japan'] },
      { subjects: [{ term: 'Relations internationales' }], originalTitle: 'Forge Ahead' },
    ),
  ).toEqual(['Relations internationales', 'Forge Ahead'])
})
