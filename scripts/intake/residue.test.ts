import { expect, test } from 'vitest'
import { doubtful, partResidue } from './residue.ts'

const part = (...texts: string[]) => {
  const { kept, taken } = partResidue(texts.map((text, index) => ({ text, line: index + 1 })))
  return { kept: kept.map(({ text }) => text), taken: taken.map(({ text }) => text) }
}

const residue = [
  'A lire également',
  'À lire aussi :',
  'Lire aussi\u00A0: Le phare de la pointe change de gardien',
  'LIRE LA SUITE',
  'Sur le même sujet',
  'Articles similaires',
  'Partager cet article',
  'Partager',
  'Inscrivez-vous à notre newsletter',
  'S’abonner',
  'Suivez-nous sur Mastodon',
  'Nous utilisons des cookies pour améliorer votre visite.',
  'Tous droits réservés.',
  'Temps de lecture : 4 minutes',
  'Crédit photo : agence du port',
  'Read more',
  'Read more: The lighthouse keeper retires',
  'Related articles',
  'Share this story',
  'Subscribe to our weekly newsletter',
  'Sign up',
  'Follow us',
  'Advertisement',
  '5 min read',
  'Photo: Harbour Board',
  'Facebook | X | LinkedIn',
  'Facebook Twitter WhatsApp',
  'https://example.org/share?u=1',
  'www.example.org',
  '© 2025 The Harbour Gazette',
  'Copyright 2025 The Harbour Gazette. All rights reserved.',
  'Lesen Sie auch: Der Hafen',
  'Mehr zum Thema',
  'Lea también',
  'Suscríbete a nuestro boletín',
  'Leggi anche',
  'Condividi su Facebook',
  '関連記事',
  'シェアする',
  'اقرأ أيضا',
]

test.each(residue)('takes out: %s', text => {
  expect(part('A text.', text)).toEqual({ kept: ['A text.'], taken: [text] })
})

const sentences = [
  'Lire aussi les marges, disait-elle, et ne rien croire.',
  'Partager le pain ne suffit plus.',
  'Partager équitablement la mer',
  'Read more slowly, the teacher said, and he did.',
  'Share prices fell on the news.',
  'Subscribe to this view and the harbour is lost.',
  'Related articles of the treaty were never signed.',
  'Comments came from every side.',
  'Imprimer coûte cher.',
  'Photography is the subject of the third chapter.',
  'He wrote to https://example.org and got no answer.',
  'X',
  'Cookies are baked on Friday.',
]

test.each(sentences)('keeps: %s', text => {
  expect(part(text)).toEqual({ kept: [text], taken: [] })
})

test('keeps a long paragraph, whatever it begins with', () => {
  const text = `Read more: ${'the harbour master explains '.repeat(5)}`
  expect(part(text).kept).toEqual([text])
})

test('loses nothing and keeps the order', () => {
  const { kept, taken } = part('Read more', 'One.', 'Partager', 'Two.', 'A lire également')
  expect(kept).toEqual(['One.', 'Two.'])
  expect(taken).toEqual(['Read more', 'Partager', 'A lire également'])
})

test('points at titles that follow residue, not at sentences', () => {
  const lines = (...texts: string[]) => texts.map((text, index) => ({ text, line: index + 10 }))
  const taken = [{ text: 'Read more', line: 5 }]
  expect(doubtful(lines('The Lighthouse', 'The Bay'), taken)).toHaveLength(2)
  expect(doubtful(lines('The Lighthouse', 'It is dark.'), taken)).toEqual([])
  expect(doubtful(lines('The Lighthouse'), [])).toEqual([])
})
