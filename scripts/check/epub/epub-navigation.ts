import type { Element } from 'xast'
import { type BookDocument, elementsOf } from './epub-book.ts'
import type { EpubRule, Finding } from './epub-rule.ts'

/** What stands in an element of the NCX, each name with a space (ANSI/NISO Z39.86-2005 §8). */
const ncxOrders: Readonly<Record<string, RegExp>> = {
  ncx: /^head docTitle (docAuthor )*navMap (pageList )?(navList )*$/,
  docTitle: /^text (audio )?(img )?$/,
  docAuthor: /^text (audio )?(img )?$/,
  navMap: /^(navInfo )*(navLabel )*(navPoint )+$/,
  navPoint: /^(navLabel )+content (navPoint )*$/,
  navLabel: /^(text )?(audio )?(img )?$/,
  pageList: /^(navInfo )*(navLabel )*(pageTarget )+$/,
  pageTarget: /^(navLabel )+content $/,
  navList: /^(navInfo )*(navLabel )+(navTarget )+$/,
  navTarget: /^(navLabel )+content $/,
}

/** Attributes without which an element of the NCX is not whole. */
const ncxNeeds: Readonly<Record<string, string>> = {
  ncx: 'version',
  navPoint: 'id',
  pageTarget: 'id',
  navTarget: 'id',
  content: 'src',
}

/** The NCX has the elements of its form in their order, and each id once. */
const ncxWhole: EpubRule = ({ ncx }) => {
  if (!ncx) return []
  const ids = new Set<string>()
  return elementsOf(ncx.tree).flatMap((element): Finding[] => {
    const { id } = element.attributes
    const twice = id ? ids.has(id) : false
    if (id) ids.add(id)
    const order = ncxOrders[element.name]
    const names = namesIn(element)
    const at = element.position?.start
    const needed = ncxNeeds[element.name]
    const lacks = needed !== undefined && !element.attributes[needed]
    return [
      ...(lacks
        ? [{ what: `<${element.name}> without ${needed}`, where: ncx.path, expected: needed, at }]
        : []),
      ...(twice
        ? [{ what: `second id “${id}”`, where: ncx.path, expected: 'one of its own', at }]
        : []),
      ...(order && !order.test(names)
        ? [
            {
              what: `“${names.trim()}” in <${element.name}>`,
              where: ncx.path,
              expected: 'the elements of an NCX in their order',
              at,
            },
          ]
        : []),
    ]
  })
}

/** A navigation document has one table of contents; its items hold a link or words, then a list. */
const navOrdered: EpubRule = ({ navigation }) => {
  if (!navigation) return []
  const navs = elementsOf(navigation.tree, 'nav')
  const contents = navs.filter(nav => typesOf(nav).includes('toc'))
  return [
    ...contents.slice(1).map(nav => ({
      what: 'second table of contents',
      where: navigation.path,
      expected: 'one nav of type toc',
      at: nav.position?.start,
    })),
    ...navs
      .filter(nav => typesOf(nav).some(type => /^(toc|landmarks|page-list)$/.test(type)))
      .flatMap(nav => navItems(nav, navigation)),
  ]
}

const navItems = (nav: Element, { path }: BookDocument): Finding[] =>
  elementsOf(nav, 'li')
    .filter(item => !/^(a |span (?=ol ))(ol )?$/.test(namesIn(item)))
    .map(item => ({
      what: `“${namesIn(item).trim()}” in an item`,
      where: path,
      expected: 'a link, or words and a list',
      at: item.position?.start,
    }))

const typesOf = ({ attributes }: Element): string[] => attributes['epub:type']?.split(/\s+/) ?? []

const namesIn = (element: Element): string =>
  element.children.flatMap(child => (child.type === 'element' ? `${child.name} ` : [])).join('')

/** The rules about contents and lists of places. */
export const navigationRules: readonly EpubRule[] = [ncxWhole, navOrdered]
