import { elementsOf, pathFrom } from './epub-book.ts'
import type { EpubRule } from './epub-rule.ts'

/** The properties of `meta` that need no prefix (EPUB 3.3, Appendix D.3, the meta properties). */
const plainProperties = new Set(
  `alternate-script authority belongs-to-collection collection-type display-seq file-as
  group-position identifier-type meta-auth pageBreakSource role source-of term title-type`.split(
    /\s+/,
  ),
)

/** A property without a prefix is one of the vocabulary. */
const propertiesKnown: EpubRule = ({ package: opf, version }) =>
  !opf || !version.startsWith('3')
    ? []
    : elementsOf(opf.tree, 'meta')
        .filter(({ attributes: { property } }) => property && !property.includes(':'))
        .filter(({ attributes: { property } }) => !plainProperties.has(property?.trim() ?? ''))
        .map(({ attributes, position }) => ({
          what: `property “${attributes.property}”`,
          where: opf.path,
          expected: 'one of the vocabulary, or a prefix',
          at: position?.start,
        }))

/** What the guide refers to is in the manifest (OPF 2.0.1 §2.6). */
const guideListed: EpubRule = ({ package: opf, items }) =>
  !opf
    ? []
    : elementsOf(opf.tree, 'reference')
        .filter(({ attributes: { href } }) => {
          const path = pathFrom(opf.path, href ?? '')
          return path === undefined || !items.some(item => item.path === path)
        })
        .map(({ attributes, position }) => ({
          what: `guide to “${attributes.href ?? ''}”`,
          where: opf.path,
          expected: 'a file of the manifest',
          at: position?.start,
        }))

/** An XML document declares UTF-8 or UTF-16, or nothing (EPUB 3.3 §3.9). */
const encodingsUtf: EpubRule = ({ encodings }) =>
  [...encodings]
    .filter(([, encoding]) => !/^utf-(8|16)$/i.test(encoding))
    .map(([path, encoding]) => ({
      what: `encoding ${encoding}`,
      where: path,
      expected: 'UTF-8',
      at: { line: 1, column: 1 },
    }))

/** Prefixes of `epub:type` that need no declaration (EPUB 3.3, Appendix D.1.4). */
const reserved = ['msv', 'prism']

/** A word of `epub:type` with a prefix has one that the page declares. */
const typesDeclared: EpubRule = ({ version, pages }) =>
  !version.startsWith('3')
    ? []
    : pages.flatMap(({ path, tree }) => {
        const elements = elementsOf(tree)
        const declared = elements[0]?.attributes['epub:prefix'] ?? ''
        const known = new Set([...declared.matchAll(/(\S+):\s/g)].map(([, name]) => name))
        return elements.flatMap(({ attributes, position }) =>
          (attributes['epub:type'] ?? '')
            .split(/\s+/)
            .filter(word => word.includes(':'))
            .map(word => word.split(':')[0] ?? '')
            .filter(prefix => !known.has(prefix) && !reserved.includes(prefix))
            .map(prefix => ({
              what: `prefix “${prefix}” of epub:type`,
              where: path,
              expected: 'one that is declared',
              at: position?.start,
            })),
        )
      })

/** A drawing is in SVG's namespace. */
const drawingsNamed: EpubRule = ({ drawings }) =>
  drawings.flatMap(({ path, tree }) => {
    const root = tree.children.find(node => node.type === 'element')
    const prefix = root?.name.includes(':') ? `:${root.name.split(':')[0]}` : ''
    const space = root?.attributes[`xmlns${prefix}`]
    return root && space !== 'http://www.w3.org/2000/svg'
      ? [{ what: `namespace “${space ?? ''}”`, where: path, expected: 'that of SVG' }]
      : []
  })

/** What is encrypted is told by an `encryption` that tells of something (EPUB 3.3 §4.2.6.3.2). */
const encryptionTells: EpubRule = ({ data: files }) => {
  const path = 'META-INF/encryption.xml'
  const data = files.get(path)
  if (!data) return []
  const text = new TextDecoder().decode(data)
  return /<(\w+:)?Encrypted(Data|Key)\b/.test(text)
    ? []
    : [{ what: 'empty encryption', where: path, expected: 'EncryptedData or EncryptedKey' }]
}

/** A PNG or a GIF is as long as its first fields, which say how large it is. */
const picturesWhole: EpubRule = ({ items, data: files }) =>
  items.flatMap(({ path, mediaType }) => {
    const data = files.get(path)
    const least = { 'image/png': 24, 'image/gif': 10 }[mediaType] ?? 0
    return data && data.length > 0 && data.length < least
      ? [{ what: 'end of the picture', where: path, expected: `at least ${least} bytes` }]
      : []
  })

/** The rules about the package, and the files that it lists. */
export const packageRules: readonly EpubRule[] = [
  propertiesKnown,
  guideListed,
  encodingsUtf,
  typesDeclared,
  drawingsNamed,
  encryptionTells,
  picturesWhole,
]
