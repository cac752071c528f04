import { isGroup, isInline } from './roles.ts'
import { isTag, type Kid, type Tag, tag, walk } from './tag.ts'

/**
 * Make one note of each, whole, with an id and its marker as label, and put those that stand at the
 * foot of a page, or in the margin, behind the block of their call; notes at the end stay there.
 * Changes the tree. Source: ISO 14289-1, 7.9.
 */
export function mendNotes(root: Tag): void {
  joinRests(root)
  for (const note of notesOf(root)) {
    note.id = `note-${note.mark?.note ?? ''}`
    labelNote(note)
  }
  freeLists(root)
  moveNotes(root)
}

const notesOf = (root: Tag): Tag[] => {
  const notes: Tag[] = []
  walk(root, one => {
    if (one.role === 'Note') notes.push(one)
  })
  return notes
}

/** What went on overleaf is added to the note that it is of. */
function joinRests(root: Tag) {
  const notes = new Map(notesOf(root).map(note => [note.mark?.note, note]))
  walk(root, parent => {
    parent.kids = parent.kids.filter(kid => {
      if (!isTag(kid, 'Rest')) return true
      const note = notes.get(kid.mark?.name)
      if (note) joinParagraphs(note, kid)
      else kid.role = 'Div'
      return !note
    })
  })
}

/** The page parted a paragraph, not the author. */
function joinParagraphs(note: Tag, rest: Tag) {
  const last = note.kids.at(-1)
  const [first, ...others] = rest.kids
  if (isTag(last, 'P') && isTag(first, 'P')) {
    last.kids.push(...first.kids)
    note.kids.push(...others)
  } else note.kids.push(...rest.kids)
}

/** A link back that opens a note is its marker. */
function labelNote(note: Tag) {
  if (isTag(note.kids[0], 'Lbl')) return
  const opening = isTag(note.kids[0], 'P') ? note.kids[0] : note
  const [marker] = opening.kids
  if (!isTag(marker, 'Link') || !marker.mark?.back) return
  opening.kids.shift()
  note.kids.unshift(tag('Lbl', [marker]))
}

/** A list whose items are notes is none: a list holds items only. */
function freeLists(root: Tag) {
  walk(root, one => {
    if (one.role !== 'L' || !one.kids.some(kid => isTag(kid, 'Note'))) return
    one.role = 'Div'
    one.attributes = []
  })
}

/** Notes at the end, and below a table, have a place of their own in the text. */
function moveNotes(root: Tag) {
  const parents = new Map<Tag, Tag>()
  const calls = new Map<string, Tag>()
  const moved: Tag[] = []
  walk(root, (one, way) => {
    const parent = way.at(-1)
    if (parent) parents.set(one, parent)
    const { note } = one.mark ?? {}
    if (note === undefined) return
    if (one.role !== 'Note') {
      if (!calls.has(note)) calls.set(note, one)
    } else if (way.some(({ role }) => role === 'Feet' || !isGroup(role))) moved.push(one)
  })
  const behind = new Map<Kid, Kid>()
  for (const note of moved) {
    const block = blockOf(calls.get(note.mark?.note ?? '') ?? note, parents)
    const parent = parents.get(block)
    const old = parents.get(note)
    if (!parent || !old || block === note) continue
    old.kids = old.kids.filter(kid => kid !== note)
    const last = behind.get(block) ?? endOfRun(parent, block)
    parent.kids.splice(parent.kids.indexOf(last) + 1, 0, note)
    parents.set(note, parent)
    behind.set(block, note)
  }
  walk(root, one => {
    one.kids = one.kids.flatMap(kid => (isTag(kid, 'Feet') ? kid.kids : [kid]))
  })
}

/** What a note is to follow: its call's paragraph, table, or the note that calls it; else the words. */
function blockOf(call: Tag, parents: ReadonlyMap<Tag, Tag>): Tag {
  const way: Tag[] = []
  for (let at: Tag | undefined = call; at; at = parents.get(at)) way.push(at)
  const whole = way.findLast(one => ['Table', 'TOC', 'Note'].includes(one.role) && one !== call)
  if (whole) return whole
  const term = way.find(one => one.role === 'Lbl')
  if (term) return descriptionOf(term, parents.get(term)) ?? term
  return way.find((one, index) => !isInline(one.role) || holds(way[index + 1])) ?? call
}

/** A term holds no block: the last of its description, else its list. */
function descriptionOf(term: Tag, list: Tag | undefined): Tag | undefined {
  const rest = list?.kids.slice(list.kids.indexOf(term)) ?? []
  const description = rest.find(kid => isTag(kid, 'LBody'))
  const last = isTag(description) ? description.kids.findLast(kid => isTag(kid)) : undefined
  return isTag(last) ? last : list
}

/** Whether a tag may hold blocks beside words. */
const holds = (tag: Tag | undefined): boolean =>
  tag !== undefined && (isGroup(tag.role) || ['LI', 'LBody'].includes(tag.role))

/** Words that follow one another without a paragraph go together. */
function endOfRun(parent: Tag, from: Tag): Kid {
  if (!isInline(from.role)) return from
  const rest = parent.kids.slice(parent.kids.indexOf(from))
  const end = rest.findIndex(kid => kid.type === 'tag' && !isInline(kid.role))
  return rest.at(end < 0 ? -1 : end - 1) ?? from
}
