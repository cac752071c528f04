/** A phrase that a work wants to have another for, as its `work.yaml` says. */
export interface HouseWish {
  /** Words, in the notation of house lists (docs/lint.md). */
  readonly avoid: string
  readonly prefer?: string | undefined
  /** The language whose text it is about; without it, every one. */
  readonly lang?: string | undefined
  readonly why?: string | undefined
}
