import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

test.each<[string, readonly string[]]>([
  ['One. Two! Three? Four', ['One. ', 'Two! ', 'Three? ', 'Four']],
  ['It is 3.5 % of it. No more.', ['It is 3.5 % of it. ', 'No more.']],
  ['Oaks, elms etc. and ash.', ['Oaks, elms etc. and ash.']],
  [
    'She said “No.” He left (late). So be it.',
    ['She said “No.” ', 'He left (late). ', 'So be it.'],
  ],
  ['« Non ! » Il partit.', ['« Non ! » ', 'Il partit.']],
  ['« Non\u202f!\u00a0» Il partit.', ['« Non\u202f!\u00a0» ', 'Il partit.']],
  ['Voir p.\u00a012. Fin.', ['Voir p.\u00a012. ', 'Fin.']],
  ['日本語の文。「本当？」と言った。', ['日本語の文。', '「本当？」', 'と言った。']],
  ['本当！？……はい。', ['本当！？……', 'はい。']],
  ['هل تعلم؟ نعم. انتهى', ['هل تعلم؟ ', 'نعم. ', 'انتهى']],
  ['हाँ। नहीं।', ['हाँ। ', 'नहीं।']],
  [' and so on. Then', [' and so on. ', 'Then']],
  ['', ['']],
])('%j has its sentences', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})

test('no character is lost, and none added', () => {
  const characters = fc.constantFrom(...'aA1.!?…»"”) \n\u00a0。」？日؟'.split(''))
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 60 }), text => {
      const sentences = sentencesOf(text)
      expect(sentences.join('')).toBe(text)
      if (text !== '') expect(sentences).not.toContain('')
    }),
  )
})
