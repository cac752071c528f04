import type { Host } from '../model/host.ts'
import { editionsReport } from '../pipeline/editions-report.ts'
import { readEditions } from '../pipeline/read-editions.ts'
import { jsonEditions } from '../report/editions-json.ts'
import { terminalEditions } from '../report/editions-terminal.ts'

/** The flags of `editions check`, as the command line gives them. */
export interface CheckFlags {
  readonly lang?: string
  readonly strict: boolean
  readonly json: boolean
}

/** Hold the translations of works against their sources: arguments in, exit code out (docs/report.md). */
export async function editionsCheckCommand(
  paths: readonly string[],
  flags: CheckFlags,
  host: Host,
  version: string,
): Promise<number> {
  const read = await readEditions(host, paths.length > 0 ? paths : ['manuscript'], flags)
  const report = editionsReport(read, version)
  const { stdout } = process
  const color = stdout.isTTY === true && !host.env('NO_COLOR')
  stdout.write(
    flags.json ? jsonEditions(report) : terminalEditions(report, color, stdout.columns || 100),
  )
  return report.exitCode
}
