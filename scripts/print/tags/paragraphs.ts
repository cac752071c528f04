import { isGroup, isInline } from './roles.ts'
import { isTag, type Kid, mend, type Tag, tag } from './tag.ts'

/**
 * Take out the tags that mean nothing, drop those that hold nothing, and put words that stand
 * straight in a section, a quotation … into paragraphs. Changes the tree.
 */
export function mendParagraphs(root: Tag): void {
  mend(root, parent => {
    parent.kids = parent.kids.flatMap(kid => (isTag(kid) ? dissolved(kid) : [kid]))
    if (isGroup(parent.role)) parent.kids = inParagraphs(parent.kids)
  })
}

/** Cells may be empty, and what has an alternative says something. */
const mayBeEmpty = (tag: Tag) => ['TD', 'TH', 'Figure'].includes(tag.role)

function dissolved(kid: Tag): Kid[] {
  if (kid.kids.length === 0 && !mayBeEmpty(kid)) return []
  if (kid.role === 'NonStruct') {
    if (kid.lang === undefined) return kid.kids
    kid.role = kid.kids.every(isWord) ? 'Span' : 'Div'
  }
  if (kid.role === 'Div' && kid.lang === undefined && !hasCaption(kid)) return kid.kids
  return [kid]
}

/** What holds a caption is what it is a caption of. */
const hasCaption = (tag: Tag) => tag.kids.some(kid => isTag(kid, 'Caption'))

const isWord = (kid: Kid) => kid.type !== 'tag' || isInline(kid.role)

function inParagraphs(kids: readonly Kid[]): Kid[] {
  const out: Kid[] = []
  let open: Tag | undefined
  for (const kid of kids) {
    if (!isWord(kid)) {
      open = undefined
      out.push(kid)
    } else if (open) {
      open.kids.push(kid)
    } else {
      open = tag('P', [kid])
      out.push(open)
    }
  }
  return out
}
