import { visit } from 'unist-util-visit'
import type { Element } from 'xast'
import { elementsOf } from '../epub/epub-book.ts'
import type { KindleRule } from './kindle-book.ts'

/** KDP help, “HTML and CSS Tags Supported in Kindle Format 8”: those that it does not take. */
const dropped: ReadonlySet<string> = new Set(
  'audio button canvas datalist embed form iframe input noscript object script select textarea video'.split(
    ' ',
  ),
)

/** Nothing stands on a page that the converter drops. */
const elementsTaken: KindleRule = ({ pages }) =>
  pages.flatMap(({ path, tree }) =>
    [...new Set(elementsOf(tree).map(({ name }) => name))]
      .filter(name => dropped.has(name))
      .map(name => ({
        what: `<${name}>`,
        where: path,
        expected: 'text and images alone',
        hint: 'A Kindle drops it: say in words what it shows.',
      })),
  )

/** MathML that Enhanced Typesetting does not take, as Amazon listed it when it began to take any. */
const unknownMath: ReadonlySet<string> = new Set(
  'annotation annotation-xml maction mglyph mlongdiv msgroup mstack semantics'.split(' '),
)

/** Formulas are built of what the converter knows. */
const formulasTaken: KindleRule = ({ pages }) =>
  pages.flatMap(({ path, tree }) =>
    [...new Set(elementsOf(tree, 'math').flatMap(math => elementsOf(math).map(({ name }) => name)))]
      .filter(name => unknownMath.has(name))
      .map(name => ({
        what: `<${name}> in a formula`,
        where: path,
        expected: 'presentation MathML alone',
        hint: 'Write the formula without it.',
      })),
  )

/** Tables are plain: none in another, no cell over more rows than there are (KDP, “Table Guidelines”). */
const tablesPlain: KindleRule = ({ pages }) =>
  pages.flatMap(({ path, tree }) =>
    elementsOf(tree, 'table').flatMap(table => {
      const rows = elementsOf(table, 'tr').length
      const tall = elementsOf(table).find(({ attributes }) => Number(attributes.rowspan) > rows)
      return [
        ...(elementsOf(table, 'table').length > 1
          ? [
              {
                what: 'table in a table',
                where: path,
                expected: 'plain tables',
                hint: 'Make two tables of it, or a list in the cell.',
              },
            ]
          : []),
        ...(tall
          ? [
              {
                what: `cell over ${tall.attributes.rowspan} rows`,
                where: path,
                expected: `${rows} at most`,
                hint: 'Let the cell reach over the rows that the table has.',
              },
            ]
          : []),
      ]
    }),
  )

/** The converter stops at more than so many characters that nobody sees (its error E3013). */
const mostHidden = 10_000

/** Little is hidden, and no link leads there, which stops the converter too (its error E21018). */
const littleHidden: KindleRule = ({ pages }) => {
  const targets = new Set(pages.flatMap(({ path, tree }) => targetsIn(path, tree)))
  return pages.flatMap(({ path, tree }) => {
    const hidden = elementsOf(tree).filter(({ attributes }) => 'hidden' in attributes)
    const count = hidden.reduce((sum, element) => sum + charactersIn(element), 0)
    const lost = hidden
      .flatMap(element => elementsOf(element))
      .find(({ attributes: { id } }) => id && targets.has(`${path}#${id}`))
    const hint = 'Leave out of the book what readers are not to see.'
    return [
      ...(count > mostHidden
        ? [
            {
              what: `${count} hidden characters`,
              where: path,
              expected: `${mostHidden} at most`,
              hint,
            },
          ]
        : []),
      ...(lost
        ? [
            {
              what: `link to the hidden “${lost.attributes.id}”`,
              where: path,
              expected: 'none',
              hint,
            },
          ]
        : []),
    ]
  })
}

function charactersIn(element: Element): number {
  let count = 0
  visit(element, 'text', ({ value }) => {
    count += value.length
  })
  return count
}

function targetsIn(path: string, tree: Parameters<typeof elementsOf>[0]): string[] {
  const base = new URL(path, 'book:/')
  return elementsOf(tree).flatMap(({ attributes }: Element) => {
    const url = attributes.href ? URL.parse(attributes.href, base) : null
    return url?.protocol === 'book:' ? `${url.pathname.slice(1)}${url.hash}` : []
  })
}

/** The rules about the pages' markup. */
export const kindleMarkupRules: readonly KindleRule[] = [
  elementsTaken,
  formulasTaken,
  tablesPlain,
  littleHidden,
]
