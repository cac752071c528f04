import type { Browser } from 'puppeteer'
import type { Face, Styles } from '../model/document.ts'
import type { Host } from '../model/host.ts'
import type { Progress, StageName, Timing } from '../model/report.ts'
import type { Script } from '../model/script.ts'

/** What the stages of a run share. */
export interface Tools {
  readonly host: Host
  readonly progress: Progress
  /** `imprimatur 0.1.0`. */
  readonly generator: string
  readonly styles: Styles
  /** The house's faces for a script, whole. Loaded once, when first wanted. */
  readonly faces: (script: Script) => Promise<readonly Face[]>
  /** Faces cut down to a document's characters; most documents share one set. */
  readonly subset: (face: Face, characters: string, format: 'woff2' | 'truetype') => Promise<Face>
  /** The browser that prints. Started once, when first wanted. */
  readonly browser: () => Promise<Browser>
  /** Ask the official EPUBCheck about a file, for its report as JSON; the machine may have none. */
  readonly epubCheck?: (path: string) => Promise<string | undefined>
  readonly timings: Timing[]
}

/** Run one stage of an edition: progress is told, its time is kept. */
export async function stage<Value>(
  tools: Tools,
  edition: string,
  name: StageName,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  tools.progress.stage(edition, name)
  const start = tools.host.ticks()
  try {
    return await work()
  } finally {
    tools.timings.push({ edition, stage: name, milliseconds: tools.host.ticks() - start })
  }
}

/** Make a function that does its work at the first call and gives the same result ever after. */
export function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let result: Promise<Value> | undefined
  return () => {
    result ??= work()
    return result
  }
}
