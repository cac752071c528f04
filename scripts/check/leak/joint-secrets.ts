import { foldBlocks } from './leak-fold.ts'
import { coveredBy, indexOf, type Secrets } from './leak-run.ts'

/** An edition's secrets, and what its readers see: the text of its document. */
export interface Party {
  readonly secrets: Secrets
  readonly text: string
}

/** Join the secrets of two editions that go into one file: what either has in public is none. */
export function jointSecrets(one: Party, other: Party): Secrets {
  const left = ({ secrets }: Party, { text }: Party) => {
    const known = coveredBy(foldBlocks([text]), secrets)
    return [...secrets.values()].flat().filter(secret => !known.has(secret))
  }
  return indexOf([...left(one, other), ...left(other, one)])
}
