/** Somebody credited: an author, a translator, an editor. */
export interface Person {
  readonly name: string
  /** The name as a catalogue sorts it: "Iwaya, Takeshi". */
  readonly fileAs?: string
  readonly url?: string
}

/** A subject: free words, or a term of an authority (BISAC, Thema …). */
export interface Subject {
  readonly term: string
  readonly authority?: string
  readonly code?: string
}

/** What one edition says of itself, merged from work.yaml and front matter; never invented. */
export interface Metadata {
  /** The work's id, part of file names. */
  readonly id: string
  /** A UUID for this edition: derived from the work's and the language. */
  readonly uuid: string
  readonly title: string
  readonly subtitle?: string
  readonly originalTitle?: string
  /** BCP 47. */
  readonly originalLang?: string
  /** BCP 47, as the front matter writes it. */
  readonly lang: string
  /** Of a bilingual edition, the second language, BCP 47; titles and description are in both. */
  readonly facingLang?: string
  readonly authors: readonly Person[]
  readonly translators: readonly Person[]
  readonly editors: readonly Person[]
  readonly publisher?: string
  /** ISO 8601 dates. */
  readonly published?: string
  readonly modified?: string
  readonly description?: string
  readonly rights?: string
  /** An SPDX id, a URL, or words. */
  readonly licence?: string
  readonly source?: string
  readonly doi?: string
  readonly isbn: { readonly pdf?: string; readonly epub?: string }
  readonly subjects: readonly Subject[]
  readonly series?: { readonly name: string; readonly position?: number }
  readonly version?: string
  readonly classification?: string
  /** ISO 8601 with zone. */
  readonly embargo?: string
  readonly accessibility: {
    readonly summary?: string
    readonly certifiedBy?: string
    readonly conformsTo?: string
    /** What entitles them to certify; and the address of their report. */
    readonly certifierCredential?: string
    readonly certifierReport?: string
  }
  /** The other languages of the same work, BCP 47. */
  readonly otherEditions: readonly string[]
}

/** Whether this edition may go out, and as what. */
export type Release =
  | { readonly released: false }
  | { readonly released: true; readonly version: string; readonly date: string }
