import type { Excerpt, NoteStatus } from '../../model/note.ts'
import type { Decision } from '../decision.ts'
import type { Annotation, Reading, Remark } from './annotation.ts'
import type { ForeignAnnotation } from './foreign.ts'
import { type Article, type Located, locate } from './locate.ts'
import type { Quote } from './quote.ts'
import { readTags } from './tags.ts'
import { wordsOnOneLine } from './words.ts'

/**
 * Make annotations of those that JSON has: replies with what they reply to, the passages found in
 * the article, the tags that name a note's attributes taken for these. `source` is for the report.
 */
export function toReading(
  foreign: readonly ForeignAnnotation[],
  source: string,
  article: Article,
): Reading {
  const decisions: Decision[] = []
  const found: { at: number; annotation: Annotation }[] = []
  const threads = Map.groupBy(foreign, threadsOf(foreign))
  foreign.forEach((one, index) => {
    const thread = threads.get(one)
    if (!thread) return
    const from = `annotation ${index + 1} of ${source}`
    const tell = (what: string, why: string) => decisions.push({ what: `${from}${what}`, why })
    const remarks = [one, ...thread.filter(other => other !== one)].map(remarkOf)
    const [quote, ...others] = one.quotes
    if (!quote) {
      const words = wordsOnOneLine(remarks.flatMap(({ words }) => words))
      tell(
        ` left out: “${words}”`,
        'it selects no words: about the whole page, or a reply to what is not in the file',
      )
      return
    }
    if (others.length > 0) tell(': only its first passage is quoted', 'a note has one quotation')
    const { unknown, ...attributes } = readTags(one.tags)
    if (unknown.length > 0) tell(`: tags left out: ${unknown.join(', ')}`, 'no note has them')
    const place = locate(quote, article)
    if (place?.rest && one.edit === undefined)
      tell(': only its part in the first block is marked', 'a quotation lies within one block')
    if (one.edit && attributes.status === 'accepted')
      tell(': an accepted change', 'so its tag says; the next build makes it')
    const excerpt = excerptOf(one.edit, attributes.status, quote, place)
    if (excerpt.mark === 'insertion' && attributes.status === 'resolved')
      tell(': a change that was made', 'which words it replaced is not in the file')
    const { author, date, noteId, audience } = one
    found.push({
      at: place?.at ?? Infinity,
      annotation: {
        ...(author === undefined ? {} : { author }),
        ...(date === undefined ? {} : { date }),
        ...(noteId === undefined ? {} : { noteId }),
        ...(audience === undefined ? {} : { audience }),
        from,
        excerpt,
        remarks,
        ...attributes,
      },
    })
  })
  // Infinity less Infinity is no number.
  found.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
  return { annotations: found.map(({ annotation }) => annotation), decisions }
}

/** What an annotation replies to in the end, of those in the file; itself when it is no reply. */
function threadsOf(foreign: readonly ForeignAnnotation[]) {
  const byId = new Map(foreign.flatMap(one => (one.id === undefined ? [] : [[one.id, one]])))
  return (one: ForeignAnnotation): ForeignAnnotation => {
    const way = new Set([one])
    let root = one
    for (;;) {
      const id = root.repliesTo.findLast(id => byId.has(id))
      const next = id === undefined ? undefined : byId.get(id)
      if (!next || way.has(next)) return root
      way.add(next)
      root = next
    }
  }
}

function remarkOf({ author, date, words }: ForeignAnnotation): Remark {
  return {
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    words,
  }
}

function excerptOf(
  edit: string | undefined,
  status: NoteStatus,
  quote: Quote,
  place: Located | undefined,
): Excerpt {
  const { before, after } = place ?? { before: quote.prefix, after: quote.suffix }
  const marked = place?.old ?? quote.exact.replace(/\s+/g, ' ')
  const old = edit !== undefined && place?.rest ? `${marked}\n${place.rest}` : marked
  if (edit === undefined) return { mark: 'highlight', before, old, new: old, after }
  if (edit.trim() === old.trim()) {
    // A change that was made selects its new words; which stood there before, it does not say.
    return status === 'resolved' && old !== ''
      ? { mark: 'insertion', before, old: '', new: old, after }
      : { mark: 'highlight', before, old, new: old, after }
  }
  const mark = old === '' ? 'insertion' : edit === '' ? 'deletion' : 'substitution'
  return { mark, before, old, new: edit, after }
}
