import type { Format } from '../model/report.ts'
import type { LevelSetting, RuleId } from '../model/rules.ts'

/** What a run is asked to do. */
export interface BuildOptions {
  /** Folders of works, works, or Markdown files; as given, relative to the working folder. */
  readonly paths: readonly string[]
  readonly output: string
  readonly formats: readonly Format[]
  readonly edition: 'clean' | 'proof'
  readonly lang?: string
  /** A bilingual edition in these languages, instead of those that works ask for. */
  readonly bilingual?: readonly [string, string]
  readonly release: boolean
  /** Whether the PDF lies on larger sheets with crop marks. */
  readonly marks: boolean
  readonly strict: boolean
  readonly rules: Readonly<Partial<Record<RuleId, LevelSetting>>>
}
