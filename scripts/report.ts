import type { RunReport } from './model/report.ts'
import { githubAnnotations } from './report/github.ts'
import { jsonReport } from './report/json.ts'
import { terminalMessages, terminalResults } from './report/terminal.ts'

/** A stream that text can be written to: `process.stdout`, or one made for a test. */
export interface Sink {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Where a report goes and in which form. */
export interface ReportOptions {
  /** JSON on stdout instead of text. */
  readonly json: boolean
  readonly stdout: Sink
  readonly stderr: Sink
  /** Colours are wanted (NO_COLOR is unset); each stream has them only if it is a terminal. */
  readonly color: boolean
  /** GITHUB_ACTIONS is "true": annotations besides, on stderr. */
  readonly github: boolean
}

/**
 * Write what a run did: messages to stderr, files and summary to stdout; or all of it as JSON to
 * stdout and nothing else there. docs/report.md is the contract.
 */
export function writeReport(report: RunReport, options: ReportOptions): void {
  const { json, stdout, stderr, color, github } = options
  const colored = (stream: Sink) => color && stream.isTTY === true
  // An empty line keeps messages and results apart, only where both are on one screen.
  const messages = json ? '' : terminalMessages(report, colored(stderr))
  if (messages) stderr.write(stdout.isTTY && stderr.isTTY ? `${messages}\n` : messages)
  if (github) stderr.write(githubAnnotations(report))
  stdout.write(json ? jsonReport(report) : terminalResults(report, colored(stdout)))
}
