import { isTag, mend, type Tag, tag } from './tag.ts'

/** Tag the words that have a reading beside them as its base. Changes the tree. Source: ISO 32000-1, 14.8.4.4.2. */
export function mendRuby(root: Tag): void {
  mend(root, ruby => {
    if (ruby.role !== 'Ruby') return
    const readings = ruby.kids.filter(kid => isTag(kid, 'RT', 'RP'))
    const base = ruby.kids.filter(kid => !isTag(kid, 'RT', 'RP', 'RB'))
    const bases = ruby.kids.filter(kid => isTag(kid, 'RB'))
    ruby.kids = [...bases, ...(base.length > 0 ? [tag('RB', base)] : []), ...readings]
  })
}
