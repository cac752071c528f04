import type { Progress, Shown } from '../model/report.ts'
import type { ProgressOptions } from './progress-options.ts'
import { plainProgress } from './progress-plain.ts'

/** Progress that says nothing, for --json and for tests. */
export const silentProgress: Progress = { async begin() {}, stage() {}, end() {}, close() {} }

/**
 * Start to show how a run goes on: a list that redraws itself when somebody watches (`interactive`:
 * the stream is a terminal and no CI), one line an edition in a log. The caller closes it, also
 * after an error, and before the report is written.
 */
export async function createProgress({
  interactive,
  ...options
}: ProgressOptions & { readonly interactive: boolean }): Promise<Shown> {
  if (!interactive || options.editions.length === 0) return plainProgress(options)
  // Only now: a log does not have to wait until listr2 and what it draws with are loaded.
  const { listProgress } = await import('./progress-list.ts')
  return listProgress(options)
}

/** Follow a run that announces its editions only after it has read them. */
export function watchRun(
  options: Omit<ProgressOptions, 'editions'> & { readonly interactive: boolean },
): Progress {
  let shown: Shown = silentProgress
  return {
    begin: async editions => {
      shown = await createProgress({ ...options, editions })
    },
    stage: (edition, stage) => shown.stage(edition, stage),
    end: (edition, outcome) => shown.end(edition, outcome),
    close: () => shown.close(),
  }
}
