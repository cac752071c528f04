import type { Element } from 'xast'
import { elementsOf } from './epub-book.ts'
import type { EpubRule } from './epub-rule.ts'

/** Every header cell says what it heads. */
const headersScoped: EpubRule = book =>
  book.pages.flatMap(page =>
    elementsOf(page.tree, 'th')
      .filter(({ attributes }) => !attributes.scope)
      .map(() => ({ what: '<th> without scope', where: page.path, expected: 'scope on every th' })),
  )

/** The title page has one first-level heading, as the contents have; no page has two. */
const oneTitle: EpubRule = book =>
  book.pages.flatMap(page => {
    const count = elementsOf(page.tree, 'h1').length
    const needsOne = /\/(title|toc)\.xhtml$/.test(page.path)
    return count > 1 || (needsOne && count === 0)
      ? [{ what: `${count} h1`, where: page.path, expected: needsOne ? 'one' : 'one at most' }]
      : []
  })

/** What a reader operates or looks at has a name: boxes, links back, drawings. */
const named: EpubRule = book =>
  book.pages.flatMap(page =>
    elementsOf(page.tree)
      .filter(needsName)
      .filter(element => !hasName(element))
      .map(({ name }) => ({
        what: `<${name}> without a name`,
        where: page.path,
        expected: 'an accessible name',
      })),
  )

const needsName = ({ name, attributes }: Element): boolean =>
  name === 'input' ||
  attributes.role === 'img' ||
  attributes.role === 'doc-backlink' ||
  (name === 'svg' && attributes['aria-hidden'] !== 'true')

const hasName = ({ attributes, children }: Element): boolean =>
  Boolean(attributes['aria-label'] ?? attributes['aria-labelledby'] ?? attributes.alt) ||
  children.some(child => child.type === 'element' && child.name === 'title')

/** What the package must say about accessibility (EPUB Accessibility 1.1 §2.1). */
const required = [
  'schema:accessMode',
  'schema:accessibilityFeature',
  'schema:accessibilityHazard',
  'schema:accessModeSufficient',
]

/** The metadata say how the book can be read, and no conformance that nobody vouches for. */
const metadataHonest: EpubRule = ({ package: opf }) => {
  if (!opf) return []
  const metas = elementsOf(opf.tree, 'meta')
  const properties = new Set(metas.map(({ attributes }) => attributes.property))
  const conforms = metas.some(({ attributes }) => attributes.property === 'dcterms:conformsTo')
  return [
    ...required
      .filter(property => !properties.has(property))
      .map(property => ({ what: `no ${property}`, where: opf.path, expected: 'one at least' })),
    ...(conforms && !properties.has('a11y:certifiedBy')
      ? [{ what: 'dcterms:conformsTo', where: opf.path, expected: 'a11y:certifiedBy with it' }]
      : []),
  ]
}

/** The rules about those who read otherwise than by eye. */
export const accessibilityRules: readonly EpubRule[] = [
  headersScoped,
  oneTitle,
  named,
  metadataHonest,
]
