import { type Folded, Folder } from '../model/fold.ts'

/** Fold a text as the anchors of notes compare it, block by block: a line end parts two blocks. */
export function fold(text: string): Folded {
  const folder = new Folder()
  const offsets: number[] = []
  const ends: number[] = []
  let folded = ''
  let at = 0
  for (const line of text.split('\n')) {
    if (at > 0) {
      folded += '\n'
      offsets.push(at - 1)
      ends.push(at)
    }
    folder.reset()
    const part = folder.fold(line)
    folded += part.text
    for (const offset of part.offsets) offsets.push(at + offset)
    for (const end of part.ends) ends.push(at + end)
    at += line.length + 1
  }
  return { text: folded, offsets, ends }
}

/** Count how often words occur in a text, both folded: none, once, or more often. */
export function timesIn(text: string, words: string): 0 | 1 | 2 {
  const place = text.indexOf(words)
  if (place < 0) return 0
  return text.indexOf(words, place + 1) < 0 ? 1 : 2
}
