import { stringify } from 'yaml'
import type { Head } from './head.ts'
import { paragraph, toMarkdown } from './markdown.ts'

/**
 * Write an article: front matter, then the text as Markdown.
 *
 * In: what was read off the raw text. Out: `article.<lang>.md` as text. Nothing is invented: what
 * is not known but needed is `TODO`, which a build takes and a release refuses.
 */
export function writeArticle(head: Head): string {
  const frontMatter = stringify(
    {
      title: head.title ?? 'TODO',
      lang: head.lang,
      ...(head.originalTitle ? { originalTitle: head.originalTitle } : {}),
      date: 'TODO',
    },
    { lineWidth: 0 },
  )
  return `---\n${frontMatter}---\n\n${toMarkdown(head.body.map(({ text }) => paragraph(text)))}`
}
