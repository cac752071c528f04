import { detectLanguage } from '../labels/language.ts'
import { isByline, isDateLine } from './credits.ts'
import type { Decision } from './decision.ts'
import type { Paragraph } from './paragraphs.ts'

/** What stands above the text, and the text. */
export interface Head {
  /** Of the text: BCP 47 primary tag. */
  readonly lang: string
  readonly title?: string
  readonly originalTitle?: string
  /** Lines that name an author or a date. */
  readonly credits: readonly Paragraph[]
  readonly body: readonly Paragraph[]
  readonly decisions: readonly Decision[]
}

/** A title in two languages and a subtitle: more short lines than that are text. */
const MOST = 3

/**
 * Read the titles off the head of a text, and the language off the rest.
 *
 * In: paragraphs without residue, one at least. Out: the short leading lines without a final
 * period sorted into title (the first in the language of the text), original title (the first
 * in another one) and text; a body that is never empty.
 *
 * Limit: a single title of fewer than four words is not believed to be in another language.
 */
export async function readHead(paragraphs: readonly Paragraph[]): Promise<Head> {
  const titles: Paragraph[] = []
  const credits: Paragraph[] = []
  for (const paragraph of paragraphs) {
    if (isDateLine(paragraph.text) || (titles.length > 0 && isByline(paragraph.text))) {
      credits.push(paragraph)
    } else if (titles.length < MOST && isTitleLike(paragraph.text)) titles.push(paragraph)
    else break
  }
  const rest = paragraphs.slice(titles.length + credits.length)
  // Nothing but short lines: a poem, a list. The first may be its title, the others are the text.
  const leading = rest.length > 0 ? titles : titles.slice(0, 1)
  const text = rest.length > 0 ? rest : titles.slice(1)
  if (text.length === 0) return onlyText(paragraphs)

  const lang = await detectLanguage(text.map(({ text }) => text).join('\n'))
  const languages = await Promise.all(leading.map(({ text }) => detectLanguage(text)))
  const alone = leading.length === 1 && wordsOf(leading[0]) < 4
  const title = leading.find((_, index) => alone || languages[index] === lang)
  const original = leading.find((_, index) => !alone && languages[index] !== lang)
  const kept = titles.filter(paragraph => paragraph !== title && paragraph !== original)
  return {
    lang,
    ...(title ? { title: title.text } : {}),
    ...(original ? { originalTitle: original.text } : {}),
    credits,
    body: [...kept, ...rest],
    decisions: [
      { what: `language: ${lang}`, why: 'detected in the text, titles not counted' },
      title
        ? {
            what: `title: “${title.text}”`,
            why: 'short, above the text, in its language',
            line: title.line,
          }
        : { what: 'title: TODO', why: 'no short line in the language of the text stands above it' },
      ...(original
        ? [
            {
              what: `original title: “${original.text}”`,
              why: 'short, above the text, in another language',
              line: original.line,
            },
          ]
        : []),
      ...kept
        .filter(paragraph => leading.includes(paragraph))
        .map(({ text, line }) => ({
          what: `kept as text: “${text}”`,
          why: 'short, after the title: a subtitle perhaps',
          line,
        })),
    ],
  }
}

async function onlyText(paragraphs: readonly Paragraph[]): Promise<Head> {
  const lang = await detectLanguage(paragraphs.map(({ text }) => text).join('\n'))
  return {
    lang,
    credits: [],
    body: paragraphs,
    decisions: [
      { what: `language: ${lang}`, why: 'detected in the text' },
      { what: 'title: TODO', why: 'with a title taken out, no text would be left' },
    ],
  }
}

/** Short, with letters, and no period at the end but one of initials: "Without the U.S.". */
function isTitleLike(text: string): boolean {
  const open = !/[.。．:：,，;；]["'”’»）)]*$/u.test(text) || /(?:\p{Lu}\.){2,}$/u.test(text)
  return text.length <= 160 && open && /\p{L}/u.test(text)
}

const wordsOf = (paragraph: Paragraph | undefined) => paragraph?.text.split(/\s+/).length ?? 0
