import { VFile } from 'vfile'
import type { Passage } from '../model/passage.ts'

/** A passage that is a whole file, unit by unit. */
export function passageOf(text: string, lang: string, kind: Passage['kind'] = 'text'): Passage {
  const file = new VFile({ path: `article.${lang}.md`, value: text })
  const starts = Array.from({ length: text.length }, (_, index) => index)
  return { text, lang, kind, file, starts, ends: starts.map(index => index + 1) }
}
