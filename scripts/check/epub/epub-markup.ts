import { elementsOf } from './epub-book.ts'
import type { EpubRule } from './epub-rule.ts'

/** No attribute of a script's: what our stages tell each other by is not for readers. */
const attributesCurrent: EpubRule = book =>
  book.pages.flatMap(page =>
    elementsOf(page.tree).flatMap(({ name, attributes }) =>
      Object.keys(attributes)
        .filter(attribute => attribute.startsWith('data-'))
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

/** The rules about the markup of a book of ours, beyond what the specifications demand. */
export const markupRules: readonly EpubRule[] = [attributesCurrent, languagesAgree, idsPlain]
