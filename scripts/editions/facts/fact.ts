/** What can drift between an edition and its translation. */
export const factKinds = ['number', 'date', 'name', 'link', 'note', 'negation'] as const
export type FactKind = (typeof factKinds)[number]

/** Something that a block says and that its translation has to say as well. */
export interface Fact {
  readonly kind: FactKind
  /** The same in every language: `5%`, `04-09`, `rutte`. */
  readonly key: string
  /** Further keys, any of which answers for it: “Mark Rutte” is “Rutte” elsewhere. */
  readonly also?: readonly string[]
  /** As it is written. */
  readonly words: string
  /** It answers for the other side, but is not missed: “the second”, “both”, “hardly”. */
  readonly weak?: true
}

/** The facts of one side that the other has not, each once. */
export function onlyIn(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const known = new Set(others.flatMap(keysOf))
  const lonely = facts.filter(fact => !fact.weak && !keysOf(fact).some(key => known.has(key)))
  return [...new Map(lonely.map(fact => [fact.key, fact])).values()]
}

const keysOf = ({ key, also = [] }: Fact): string[] => [key, ...also]
