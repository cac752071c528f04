import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { VFile } from 'vfile'
import '../model/mdast.ts'
import { readPageReferences } from './page-references.ts'

/**
 * Parse Markdown: a vfile in, mdast out, positions those of the file. CommonMark and GFM, YAML
 * front matter, `:::name` containers, and `{.page}` behind links. A file never fails to parse.
 */
export function parseMarkdown(file: VFile): Root {
  const tree = (hasFrontMatter(String(file)) ? withFrontMatter : plain).parse(file)
  readPageReferences(tree)
  return tree
}

/**
 * Containers alone: the inline and leaf forms of directives would turn `14:30` and `::` in running
 * text into markup.
 */
function remarkContainers(this: Processor) {
  const data = this.data()
  const { flow } = directive()
  const containers = Object.values(flow ?? {})
    .flat()
    .filter(construct => construct !== undefined)
    .filter(construct => construct.concrete === true)
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ flow: { 58: containers } })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(directiveFromMarkdown())
}

/**
 * Whether a text begins with front matter: fields between two lines of `---`. A thematic break may
 * begin a text too, and a list or words between two of them are no fields.
 */
function hasFrontMatter(text: string): boolean {
  const block = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[1]
  if (block === undefined) return false
  const first = block.split(/\r?\n/).find(line => !/^\s*(#.*)?$/.test(line))
  return (
    first !== undefined &&
    !/^\s*\r?\n/.test(block) &&
    /^(["']?[\w-]+["']?\s*:(\s|$)|\{)/.test(first)
  )
}

const plain = unified().use(remarkParse).use(remarkGfm).use(remarkContainers).freeze()

const withFrontMatter = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkContainers)
  .freeze()
