/** What a form of progress is made of. */
export interface ProgressOptions {
  /** Where it goes: stderr, so that stdout holds results only. */
  readonly stream: NodeJS.WriteStream
  /** The names of the editions, in the order in which they are shown. */
  readonly editions: readonly string[]
}
