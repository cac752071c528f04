import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { VFile } from 'vfile'
import '../model/mdast.ts'
import { remarkDollars } from './dollars.ts'
import { readPageReferences } from './page-references.ts'

/**
 * Parse Markdown: a vfile in, mdast out, positions those of the file. CommonMark and GFM, YAML
 * front matter, `:::name` containers, and `{.page}` behind links; formulas between dollars where front
 * matter says `math: tex`. A file never fails to parse.
 */
export function parseMarkdown(file: VFile): Root {
  const front = frontMatterOf(String(file))
  const parser =
    front === undefined ? plain : wantsDollars.test(front) ? withDollars : withFrontMatter
  const tree = parser.parse(file)
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

/** How a text's dollars are meant is said in its own file, so that whoever parses it does so alike. */
const wantsDollars = /^math[ \t]*:[ \t]*["']?tex["']?[ \t]*(?:#.*)?\r?$/m

/**
 * The front matter that a text begins with, if it does: fields between two lines of `---`. A thematic break may
 * begin a text too, and a list or words between two of them are no fields.
 */
function frontMatterOf(text: string): string | undefined {
  const block = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[1]
  if (block === undefined) return undefined
  const first = block.split(/\r?\n/).find(line => !/^\s*(#.*)?$/.test(line))
  const isFields =
    first !== undefined &&
    !/^\s*\r?\n/.test(block) &&
    /^(["']?[\w-]+["']?\s*:(\s|$)|\{)/.test(first)
  return isFields ? block : undefined
}

const plain = unified().use(remarkParse).use(remarkGfm).use(remarkContainers).freeze()

const withFrontMatter = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkContainers)
  .freeze()

const withDollars = withFrontMatter().use(remarkDollars).freeze()
