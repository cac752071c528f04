import { isTag, type Kid, mend, type Tag, tag } from './tag.ts'

/**
 * Give every list items alone, and every item a body: what is not its label. Terms and their
 * descriptions become items. Changes the tree. Source: ISO 32000-1, 14.8.4.3.3.
 */
export function mendLists(root: Tag): void {
  mend(root, list => {
    if (list.role === 'L') {
      const items = grouped(list.kids).map(asItem)
      for (const item of items) addBody(item)
      list.kids = items
    } else {
      // Items without a list, by raw HTML.
      for (const kid of list.kids) if (isTag(kid, 'LI')) freeItem(kid)
    }
  })
}

/** Take terms and descriptions together: of several terms, all but the last are items of their own. */
function grouped(kids: readonly Kid[]): Kid[] {
  const out: Kid[] = []
  let open: Tag | undefined
  for (const kid of kids.flatMap(unwrapped)) {
    if (kid.type === 'tag' && kid.role === 'Lbl') {
      open = tag('LI', [kid])
      out.push(open)
    } else if (kid.type === 'tag' && kid.role === 'LBody' && open) {
      const body = open.kids.find(one => isTag(one, 'LBody'))
      if (isTag(body)) body.kids.push(...kid.kids)
      else open.kids.push(kid)
    } else out.push(kid)
  }
  return out
}

/** HTML allows `div` around a term and its description. */
const unwrapped = (kid: Kid): Kid[] =>
  isTag(kid, 'Div', 'NonStruct') && kid.kids.some(one => isTag(one, 'Lbl', 'LBody'))
    ? kid.kids
    : [kid]

function freeItem(item: Tag) {
  item.role = 'Div'
  for (const kid of item.kids) if (isTag(kid, 'Lbl')) kid.role = 'Span'
}

const asItem = (kid: Kid): Tag => (isTag(kid, 'LI') ? kid : tag('LI', [kid]))

function addBody(item: Tag) {
  const labels = item.kids.filter(kid => isTag(kid, 'Lbl'))
  const bodies = item.kids.filter(kid => isTag(kid, 'LBody'))
  const others = item.kids.filter(kid => !isTag(kid, 'Lbl', 'LBody'))
  item.kids = [...labels, ...bodies, ...(others.length > 0 ? [tag('LBody', others)] : [])]
}
