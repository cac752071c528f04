import type { Message } from './message.ts'

/** The stages in the order of the pipeline, as progress and timings name them. */
export const stageNames = [
  'source',
  'notes',
  'mdast',
  'hast',
  'typography',
  'html',
  'print',
  'epub',
  'check',
  'write',
] as const
export type StageName = (typeof stageNames)[number]

export const formats = ['html', 'pdf', 'epub', 'kepub'] as const
export type Format = (typeof formats)[number]

/** What is made when nobody says otherwise. */
export const usualFormats: readonly Format[] = ['html', 'pdf', 'epub']

/** How the names of files end. Kobo's readers know a book of theirs by both endings together. */
export const extensions: Readonly<Record<Format, string>> = {
  html: 'html',
  pdf: 'pdf',
  epub: 'epub',
  kepub: 'kepub.epub',
}

/** A file that a build wrote. */
export interface BuiltFile {
  /** As given to the user: relative to where the command was called. */
  readonly path: string
  readonly format: Format
  readonly bytes: number
  readonly sha256: string
  /** PDF only. */
  readonly pages?: number
}

/** How an edition's way through the stages ended. */
export type Outcome = 'written' | 'checked' | 'faulty'

/** What became of one edition of a work. */
export interface EditionReport {
  /** `japan-europe.fr` or `japan-europe.fr.proof`. */
  readonly name: string
  readonly lang: string
  /** Of a bilingual edition, the second language. */
  readonly facingLang?: string
  readonly outcome: Outcome
  readonly files: readonly BuiltFile[]
  /** Words of the text, notes not counted. */
  readonly words: number
}

/** What became of one work. */
export interface WorkReport {
  readonly id: string
  readonly editions: readonly EditionReport[]
  readonly messages: readonly Message[]
}

/** A program that looked at a book. */
export interface Checker {
  readonly name: string
  readonly version: string
}

/** What `check` found in a finished EPUB, by whomever it was made. */
export interface BookReport {
  /** As given to the command. */
  readonly path: string
  readonly outcome: 'sound' | 'faulty'
  /** Those that looked; none at what is no EPUB at all. */
  readonly checkers: readonly Checker[]
  readonly messages: readonly Message[]
}

/** Time that one stage took for one edition, in milliseconds. */
export interface Timing {
  readonly edition: string
  readonly stage: StageName
  readonly milliseconds: number
}

/** What one run of a command did, for the terminal, for JSON and for SARIF alike. */
export interface RunReport {
  readonly command: 'build' | 'check' | 'lint'
  readonly version: string
  readonly works: readonly WorkReport[]
  /** The finished EPUBs among the paths of `check`. */
  readonly books: readonly BookReport[]
  /** What concerns no work: a path that leads to none. */
  readonly messages: readonly Message[]
  readonly timings: readonly Timing[]
  /** Whole run, milliseconds. */
  readonly milliseconds: number
  readonly exitCode: 0 | 1 | 2 | 3 | 4
}

/** What a run tells of the editions that it has announced. */
export interface Shown {
  /** An edition (`japan-europe.fr`) has entered a stage. */
  stage(edition: string, stage: StageName): void
  /** An edition is finished: written, or given up for the faults already reported. */
  end(edition: string, outcome: Outcome): void
  /** The run is over: leave the terminal clean. */
  close(): void
}

/** What a long run tells while it runs; a sink that says nothing is allowed. */
export interface Progress extends Shown {
  /** These editions are on their way, in this order. What comes before is not shown. */
  begin(editions: readonly string[]): Promise<void>
}
