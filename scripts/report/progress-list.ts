import { styleText } from 'node:util'
import { DefaultRenderer, Listr, ListrLogger, ListrTaskState, ProcessOutput } from 'listr2'
import type { Shown } from '../model/report.ts'
import { aligned } from './columns.ts'
import { guardExit } from './exit-guard.ts'
import type { ProgressOptions } from './progress-options.ts'
import { visible } from './visible.ts'

/**
 * Show progress as listr2's list on a terminal: one line an edition with a spinner and the stage
 * that it is in. Only listr2's tasks and renderer are used, not its `run`: that draws the end when
 * its promises settle, by which time the report would have been written into the list, and ends
 * the process by itself at Ctrl-C.
 */
export async function listProgress({ stream, editions }: ProgressOptions): Promise<Shown> {
  // Colours by this stream: listr2 itself asks stdout, which may be a file.
  const paint = (style: 'green' | 'red' | 'yellow' | 'dim') => (text?: string) =>
    styleText(style, text ?? '', { stream })
  const rows = aligned(
    editions.map(name => [visible(name), '']),
    [{ align: 'left' }, { align: 'left' }],
  )
  const names = new Map(editions.map((edition, at) => [edition, rows[at]?.[0] ?? '']))

  const list = new Listr<unknown, 'default', 'default'>(
    editions.map(edition => ({ title: visible(edition), task: () => {} })),
    { renderer: 'default', fallbackRenderer: 'default', registerSignalListeners: false },
  )
  const tasks = new Map(editions.map((edition, at) => [edition, list.tasks[at]]))
  const renderer = new DefaultRenderer(
    list.tasks,
    {
      logger: new ListrLogger({ processOutput: new ProcessOutput(stream, stream) }),
      color: {
        COMPLETED: paint('green'),
        FAILED: paint('red'),
        PENDING: paint('yellow'),
        WAITING: paint('dim'),
        CANCELLED: paint('red'),
      },
    },
    list.events,
  )
  // A task that has not been asked whether it is enabled is not drawn.
  await Promise.all(list.tasks.map(task => task.check(undefined)))
  await renderer.render()

  const show = (edition: string, state: ListrTaskState, what: string) => {
    const task = tasks.get(edition)
    // An edition that was not announced has no line; nor has any once the list is closed.
    if (!task || closed) return
    task.state$ = state
    task.title$ = `${names.get(edition)}  ${paint('dim')(what)}`
  }
  let closed = false
  const close = () => {
    if (closed) return
    for (const task of list.tasks) if (!task.hasFinalized()) task.state$ = ListrTaskState.CANCELLED
    closed = true
    renderer.end()
    // Between the list and the report.
    stream.write('\n')
    release()
  }
  const release = guardExit(close)

  return {
    stage: (edition, stage) => show(edition, ListrTaskState.STARTED, stage),
    end: (edition, outcome) =>
      show(
        edition,
        outcome === 'faulty' ? ListrTaskState.FAILED : ListrTaskState.COMPLETED,
        outcome,
      ),
    close,
  }
}
