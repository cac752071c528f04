import { Socket } from 'node:net'
import type { Message } from '../model/message.ts'
import type { BuiltFile, Format, RunReport } from '../model/report.ts'

/** Build a message of a test: a warning at 1:1 of `a.md`, but for what is given. */
export const message = (given: Partial<Message> = {}): Message => ({
  file: 'a.md',
  line: 1,
  column: 1,
  level: 'warning',
  blame: 'manuscript',
  rule: 'link-dead',
  reason: 'Unexpected X, expected Y',
  ...given,
})

/** Build a run of a test: a build without works, but for what is given. */
export const run = (given: Partial<RunReport> = {}): RunReport => ({
  command: 'build',
  version: '0.1.0',
  works: [],
  messages: [],
  timings: [],
  milliseconds: 640,
  exitCode: 0,
  ...given,
})

/** Build a run with one work that has these messages. */
export const runWith = (...messages: Message[]): RunReport =>
  run({ works: [{ id: 'a', editions: [], messages }], exitCode: 1 })

/** Build a file that was written. */
export const file = (path: string, format: Format, bytes: number, pages?: number): BuiltFile => ({
  path,
  format,
  bytes,
  sha256: '0'.repeat(64),
  ...(pages === undefined ? {} : { pages }),
})

/**
 * A terminal without colours that keeps what is written to it. A socket, as `tty.WriteStream` is
 * one, so that it may stand where Node's own stderr stands.
 */
export class Terminal extends Socket implements NodeJS.WriteStream {
  readonly isTTY = true
  readonly columns = 80
  readonly rows = 24
  text = ''
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
  getColorDepth = (): number => 1
  hasColors = (): boolean => false
  getWindowSize = (): [number, number] => [this.columns, this.rows]
  clearLine = (): boolean => true
  clearScreenDown = (): boolean => true
  cursorTo = (): boolean => true
  moveCursor = (): boolean => true
}
