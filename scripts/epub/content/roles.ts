import type { Element } from 'hast'

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Roles of divisions of a book (DPUB-ARIA 1.1), without those that it has deprecated. */
const divisions = `doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter
  doc-colophon doc-conclusion doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph doc-epilogue
  doc-errata doc-example doc-foreword doc-glossary doc-index doc-introduction doc-notice doc-pagelist
  doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-toc`

const links = listed('doc-backlink doc-biblioref doc-glossref doc-noteref')

/** What may be any of the following. */
const open = listed(
  `${divisions} doc-footnote doc-pagebreak doc-subtitle doc-tip group img note region`,
)
const openElements = listed(
  `abbr address b bdi bdo blockquote cite code data del dfn div em i ins kbd mark p pre q s samp small
  span strong sub sup table tbody td tfoot th thead time tr u var`,
)

/** Elements that say by themselves what they are take few other roles (ARIA in HTML §4). */
const byElement: Readonly<Record<string, ReadonlySet<string>>> = {
  article: listed('region'),
  aside: listed(
    `note region doc-dedication doc-example doc-footnote doc-glossary doc-pullquote doc-tip`,
  ),
  dl: listed('group'),
  figcaption: listed('group'),
  figure: open,
  footer: listed('group'),
  header: listed('group'),
  h1: listed('doc-subtitle'),
  h2: listed('doc-subtitle'),
  h3: listed('doc-subtitle'),
  h4: listed('doc-subtitle'),
  h5: listed('doc-subtitle'),
  h6: listed('doc-subtitle'),
  hr: listed('doc-pagebreak'),
  img: listed('img doc-cover'),
  nav: listed('doc-index doc-pagelist doc-toc'),
  ol: listed('group'),
  section: listed(`${divisions} group note region`),
  ul: listed('group'),
}

/** Tell whether a role is one that a book knows and that an element may have. */
export function fitsRole(element: Element, role: string): boolean {
  if (element.tagName === 'a' && element.properties.href) return links.has(role)
  const roles = openElements.has(element.tagName) ? open : byElement[element.tagName]
  return roles?.has(role) ?? false
}

/** What has a name of its own by ARIA 1.2; of others, such as a paragraph, nobody would read one. */
const nameable = listed(
  `a article aside blockquote details dl figure h1 h2 h3 h4 h5 h6 hr img input li main meter nav ol
  progress section table td th ul`,
)

/** Tell whether an element of this role, or of none, may be named by `aria-label`. */
export const mayBeNamed = ({ tagName }: Element, role: unknown): boolean =>
  nameable.has(tagName) || (role !== undefined && role !== null)
