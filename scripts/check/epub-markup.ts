import type { Element } from 'xast'
import { elementsOf } from './epub-book.ts'
import type { EpubRule } from './epub-rule.ts'

const blocks = new Set(
  `address article aside blockquote details div dl figure footer h1 h2 h3 h4 h5 h6 header hr main
  nav ol p pre section table ul`.split(/\s+/),
)

/** Elements that hold running text only, and so no block at any depth. */
const runningText = 'p h1 h2 h3 h4 h5 h6 pre summary em strong span code'.split(' ')

/** No block stands in running text. */
const blocksApart: EpubRule = book =>
  book.pages.flatMap(page =>
    runningText.flatMap(name =>
      elementsOf(page.tree, name).flatMap(element =>
        elementsOf(element)
          .filter(inner => inner !== element && blocks.has(inner.name))
          .map(inner => ({
            what: `<${inner.name}> inside <${name}>`,
            where: page.path,
            expected: 'running text only',
          })),
      ),
    ),
  )

/** Lists hold items only. */
const listsOfItems: EpubRule = book =>
  book.pages.flatMap(page =>
    elementsOf(page.tree).flatMap(list =>
      list.name !== 'ul' && list.name !== 'ol'
        ? []
        : list.children
            .filter(child => (child.type === 'element' ? child.name !== 'li' : hasText(child)))
            .map(child => ({
              what: child.type === 'element' ? `<${child.name}> in a list` : 'text in a list',
              where: page.path,
              expected: 'list items',
            })),
    ),
  )

const hasText = (node: Element['children'][number]): boolean =>
  'value' in node && node.value.trim() !== ''

/** No attribute that HTML has dropped, and none of a script's. */
const attributesCurrent: EpubRule = book =>
  book.pages.flatMap(page =>
    elementsOf(page.tree).flatMap(({ name, attributes }) =>
      Object.keys(attributes)
        .filter(attribute => /^(align|valign|bgcolor|data-.*)$/.test(attribute))
        .map(attribute => ({
          what: `attribute “${attribute}” of <${name}>`,
          where: page.path,
          expected: 'a class or nothing',
        })),
    ),
  )

/** Languages are real tags, and told to HTML and to XML alike. */
const languagesAgree: EpubRule = book =>
  book.pages.flatMap(page =>
    elementsOf(page.tree).flatMap(({ name, attributes }) => {
      const { lang, 'xml:lang': xmlLang } = attributes
      const tag = lang ?? xmlLang
      const wrong =
        (name === 'html' && (!lang || !xmlLang)) ||
        (lang && xmlLang !== lang) ||
        (tag && !isLanguage(tag))
      return wrong
        ? [
            {
              what: `language “${lang ?? ''}” beside “${xmlLang ?? ''}” of <${name}>`,
              where: page.path,
              expected: 'the same language tag twice',
            },
          ]
        : []
    }),
  )

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Ids are given once a file and hold no colon, which an XML id may not. */
const idsPlain: EpubRule = book =>
  book.pages.flatMap(page => {
    const seen = new Set<string>()
    return elementsOf(page.tree).flatMap(({ attributes: { id } }) => {
      if (!id) return []
      const wrong = seen.has(id) || !/^[A-Za-z_][\w.-]*$/.test(id)
      seen.add(id)
      return wrong
        ? [{ what: `id “${id}”`, where: page.path, expected: 'a plain id given once' }]
        : []
    })
  })

/** The rules about the pages' markup. */
export const markupRules: readonly EpubRule[] = [
  blocksApart,
  listsOfItems,
  attributesCurrent,
  languagesAgree,
  idsPlain,
]
