import type { Decision } from './decision.ts'
import type { Line } from './lines.ts'
import { isFilled, isHan, widthOf } from './wrapping.ts'

/** A paragraph of the raw text, on one line. */
export interface Paragraph {
  readonly text: string
  /** Where it begins in the raw text, 1-based. */
  readonly line: number
}

/**
 * Put lines together to paragraphs, word for word.
 *
 * In: cleaned lines. Out: paragraphs, none empty. A blank line always ends one. Lines that follow
 * each other without a blank line are paragraphs of their own, unless the text is wrapped at one
 * width (`widthOf`): then a line that was filled goes on in the next one.
 */
export function toParagraphs(lines: readonly Line[]): {
  paragraphs: Paragraph[]
  decisions: Decision[]
} {
  const width = widthOf(lines)
  const decisions: Decision[] = []
  const paragraphs: Paragraph[] = []
  let previous: Line | undefined
  let joined = 0
  let own = 0
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (line.text && previous?.text && last) {
      if (width !== undefined && goesOn(previous.text, line.text, width)) {
        const { glue, doubt } = glueOf(previous.text, line.text)
        paragraphs[paragraphs.length - 1] = { ...last, text: last.text + glue + line.text }
        joined += 1
        if (doubt)
          decisions.push({
            what: doubt,
            why: 'a hyphen stood at the line’s end',
            line: previous.number,
          })
      } else {
        paragraphs.push({ text: line.text, line: line.number })
        own += 1
      }
    } else if (line.text) {
      paragraphs.push({ text: line.text, line: line.number })
    }
    previous = line
  }
  return { paragraphs, decisions: [layout(width, joined, own), ...decisions] }
}

/** The text goes on: the next word had no room, or the next line begins in mid-sentence. */
function goesOn(line: string, next: string, width: number): boolean {
  if (isFilled(line, next, width)) return true
  return !/[.!?…。！？:：]["'”’»）)]*$/u.test(line) && /^\p{Ll}/u.test(next)
}

/** What stands between two wrapped lines: a space, but for scripts and words without one. */
function glueOf(line: string, next: string): { glue: string; doubt?: string } {
  if (isHan(line.charAt(line.length - 1)) && isHan(next.charAt(0))) return { glue: '' }
  if (line.endsWith('\u00AD')) return { glue: '' }
  if (/\p{L}[-‐]$/u.test(line) && /^\p{Ll}/u.test(next)) {
    const word = `${/\S+$/u.exec(line)?.[0]}${/^\S+/u.exec(next)?.[0]}`
    return { glue: '', doubt: `“${word}” joined, its hyphen kept` }
  }
  return { glue: ' ' }
}

function layout(width: number | undefined, joined: number, own: number): Decision {
  if (width !== undefined) {
    return {
      what: `wrapped lines joined to paragraphs: ${joined}`,
      why: `most lines are filled to ${width} characters and go on in mid-sentence`,
    }
  }
  if (own > 0) {
    return {
      what: 'every line is a paragraph',
      why: `${own} lines follow another without a blank line, and the text is not wrapped at one width`,
    }
  }
  return {
    what: 'paragraphs are what blank lines separate',
    why: 'no two lines follow each other without one',
  }
}
