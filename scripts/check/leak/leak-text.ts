/** Text of an artefact, taken out of its format. */
export interface LeakText {
  /** Where it stands, as a message names it: `the text of OEBPS/text.xhtml`. */
  readonly place: string
  /** No run crosses the border of a block. */
  readonly blocks: readonly string[]
  /** People read it, as against what only programs do: names of classes, style sheets, addresses. */
  readonly read: boolean
  /** The last net under the others: told of only when none of them has caught anything. */
  readonly net?: true
}

/** A file, or a stream or an address that holds one, inside an artefact. */
export interface Part {
  readonly name: string
  readonly data: Uint8Array
  /** Plain text in it is for people. */
  readonly read: boolean
}

/** What was found in a part: its own texts, the parts inside it, and what cannot be searched. */
export interface Opened {
  readonly texts: readonly LeakText[]
  readonly inside: readonly Part[]
  /** Each in a message's words: `Unexpected X, expected Y`. */
  readonly closed: readonly string[]
}
