import picocolors from 'picocolors'
import type { Host } from '../model/host.ts'
import type { Message } from '../model/message.ts'
import { inOrder } from '../report/messages.ts'
import { messageLines } from '../report/terminal.ts'

/** Write messages to stderr for people; where JSON is wanted, that holds them instead. */
export function tellMessages(
  messages: readonly Message[],
  { json, host }: { readonly json: boolean; readonly host: Host },
): void {
  if (json || messages.length === 0) return
  const { stderr } = process
  const color = stderr.isTTY === true && !host.env('NO_COLOR')
  stderr.write(messageLines(inOrder(messages), picocolors.createColors(color)))
}
