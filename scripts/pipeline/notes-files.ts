import type { VFile } from 'vfile'
import type { Host, Output } from '../model/host.ts'

/** A file of the manuscript that was read, and the text that is to stand in it. */
export interface Revision {
  readonly file: VFile
  readonly text: string
}

const byteOrderMark = [0xef, 0xbb, 0xbf]

/** How writing ended: all written, or none because a file is no longer as it was read. */
export type Written = { readonly changed?: string }

/**
 * Write revised texts over the files that they were read from, all or none, a byte-order mark kept.
 * A file that has changed since it was read stays, and so do all others: its path comes out. One that was not
 * there is made, unless it is there by now. When the disk refuses one in the midst, those before it get their
 * former bytes back; then it throws.
 */
export async function writeRevisions(host: Host, revisions: readonly Revision[]): Promise<Written> {
  const changes = revisions.filter(({ file, text }) => String(file) !== text)
  const former: Output[] = []
  for (const { file } of changes) {
    const data = await host.readFile(file.path)
    if (!isAsRead(file, data)) return { changed: file.path }
    if (data) former.push({ path: file.path, data })
  }
  const outputs = changes.map(({ file, text }) => {
    const mark = startsWithMark(former.find(({ path }) => path === file.path)?.data)
      ? byteOrderMark
      : []
    return { path: file.path, data: Buffer.concat([Uint8Array.from(mark), Buffer.from(text)]) }
  })
  try {
    await host.writeFiles(outputs)
  } catch (error) {
    await host.writeFiles(former)
    throw error
  }
  return {}
}

function isAsRead(file: VFile, data: Uint8Array | undefined): boolean {
  const { bytes } = file.data
  if (!data) return bytes === undefined
  return bytes instanceof Uint8Array && Buffer.from(bytes).equals(data)
}

const startsWithMark = (data: Uint8Array | undefined) =>
  byteOrderMark.every((byte, index) => data?.[index] === byte)
