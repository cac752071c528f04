import { isAbsolute } from 'node:path'
import { jsonText } from './json-text.ts'
import { uriOf } from './path-uri.ts'
import { visible } from './visible.ts'

/** What one run of ours puts into a SARIF log. */
export interface SarifRun {
  readonly version: string
  readonly exitCode: number
  /** Keeps apart what one tool says of one commit: `imprimatur/notes/`. Source: §3.17.3. */
  readonly category?: string
  /** Descriptors, to which the results' `ruleIndex` points. */
  readonly rules: readonly object[]
  readonly results: readonly object[]
}

/** Lines and columns from 1; the end is after the last character. */
export interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine?: number | undefined
  readonly endColumn?: number | undefined
}

/**
 * Write a SARIF log with one run.
 * Source: SARIF 2.1.0 with Errata 01 (OASIS), the sections named below.
 */
export const sarifLog = ({ version, exitCode, category, rules, results }: SarifRun): string =>
  jsonText({
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'imprimatur', version, semanticVersion: version, rules } },
        ...(category === undefined ? {} : { automationDetails: { id: category } }),
        // §3.20.14: a run that found faults has succeeded; one that could not look has not.
        invocations: [{ executionSuccessful: exitCode !== 2 && exitCode !== 3, exitCode }],
        // unist columns count UTF-16 code units (§3.14.17).
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  })

/** A place as a SARIF physical location. */
export const physicalLocationOf = (path: string, region: Region) => ({
  artifactLocation: artifactLocationOf(path),
  region,
})

/** A path as a URI, below the caller's folder when it is relative (§3.4.3, §3.4.4). */
export const artifactLocationOf = (path: string) => ({
  uri: uriOf(path),
  ...(isAbsolute(path) ? {} : { uriBaseId: '%SRCROOT%' }),
})

/** Plain text on one line, in which a quoted manuscript is neither placeholder nor link. */
export const literal = (text: string): string =>
  // §3.11.6: with its bracket escaped, Markdown that is quoted is no embedded link.
  withoutPlaceholders(text).replaceAll('](', '\\](')

/** Plain text that leads to the related location with this id (§3.11.6). */
export const embeddedLink = (text: string, id: number): string =>
  `[${withoutPlaceholders(text).replace(/[[\]\\]/g, '\\$&')}](${id})`

/** §3.11.5: a brace is doubled, or {0} would be a placeholder. */
const withoutPlaceholders = (text: string): string => visible(text).replace(/[{}]/g, '$&$&')
