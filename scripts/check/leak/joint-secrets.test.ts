import { expect, test } from 'vitest'
import { jointSecrets } from './joint-secrets.ts'
import { foldBlocks } from './leak-fold.ts'
import { indexOf, runsOf, secretsIn } from './leak-run.ts'

const secretsOf = (words: string) => indexOf(runsOf(words, 'note'))

test('what either edition hides is secret in both, but for what the other has in public', () => {
  const secrets = jointSecrets(
    { secrets: secretsOf('la gardienne parle trop longtemps'), text: 'Le phare est fermé.' },
    {
      secrets: secretsOf('le phare est fermé depuis longtemps'),
      text: 'La gardienne parle trop longtemps du phare.',
    },
  )
  const found = (text: string) =>
    [...secretsIn(foldBlocks([text]), secrets)].map(({ words }) => words)
  expect(found('La gardienne parle trop longtemps.')).toEqual([])
  expect(found('Le phare est fermé.')).toEqual([])
  expect(found('Le phare est fermé depuis longtemps.')).not.toEqual([])
})
