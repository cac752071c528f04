import * as z from 'zod'
import { type EpubFault, reasonOf } from './epub.ts'

/** The report of the official EPUBCheck, as far as it is read (`--json`). */
const reportSchema = z.object({
  checker: z.object({ checkerVersion: z.string() }),
  messages: z.array(
    z.object({
      ID: z.string(),
      severity: z.string(),
      message: z.string(),
      locations: z.array(z.object({ path: z.string(), line: z.number(), column: z.number() })),
    }),
  ),
})

/** What the official EPUBCheck said of a book. */
export interface OfficialReport {
  readonly version: string
  readonly faults: readonly EpubFault[]
}

/** Read the report of the official EPUBCheck; undefined when it is none. */
export function readOfficial(json: string): OfficialReport | undefined {
  const read = reportSchema.safeParse(parsed(json))
  if (!read.success) return undefined
  const { checker, messages } = read.data
  const grave = messages.filter(({ severity }) => /^(FATAL|ERROR|WARNING)$/.test(severity))
  return {
    version: checker.checkerVersion,
    faults: grave.flatMap(({ ID, severity, message, locations }) => {
      const fault = {
        id: ID,
        level: severity === 'WARNING' ? ('warning' as const) : ('error' as const),
        reason: reasonOf(ID, message),
      }
      if (locations.length === 0) return [fault]
      // A place that is none has -1; the container itself is told as an absolute path.
      return locations.map(({ path, line, column }) => ({
        ...fault,
        path: /^([/\\]|[A-Za-z]:)|\.epub$/i.test(path) ? undefined : path,
        at: line > 0 ? { line, column: Math.max(column, 1) } : undefined,
      }))
    }),
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
