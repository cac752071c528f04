const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** All roles that a page may give (WAI-ARIA 1.2; DPUB-ARIA 1.1; WAI-ARIA Graphics). */
const all = words(`alert alertdialog application article banner blockquote button caption cell
  checkbox code columnheader combobox complementary contentinfo definition deletion dialog directory
  doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-biblioentry
  doc-bibliography doc-biblioref doc-chapter doc-colophon doc-conclusion doc-cover doc-credit
  doc-credits doc-dedication doc-endnote doc-endnotes doc-epigraph doc-epilogue doc-errata
  doc-example doc-footnote doc-foreword doc-glossary doc-glossref doc-index doc-introduction
  doc-noteref doc-notice doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part
  doc-preface doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip doc-toc document emphasis feed
  figure form generic graphics-document graphics-object graphics-symbol grid gridcell group heading
  img insertion link list listbox listitem log main marquee math menu menubar menuitem
  menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar
  radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider
  spinbutton status strong subscript superscript switch tab table tablist tabpanel term textbox time
  timer toolbar tooltip tree treegrid treeitem`)

const heading = words('doc-subtitle heading none presentation tab')
const list = words(`directory group list listbox menu menubar none presentation radiogroup tablist
  toolbar tree`)

/** Elements that take few roles only (ARIA in HTML), as the schema of EPUBCheck 5.3 has them. */
const byElement: Readonly<Record<string, ReadonlySet<string>>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ol: list,
  ul: list,
  hr: words('doc-pagebreak none presentation separator'),
  br: words('none presentation'),
  wbr: words('none presentation'),
  dt: words('listitem term'),
  figcaption: words('group none presentation'),
  main: words('main'),
  footer: words('contentinfo doc-footnote group none presentation'),
  header: words('banner doc-footnote group none presentation'),
}

/** Tell whether an element may have a role; of several words each counts. */
export function takesRole(element: string, role: string): boolean {
  const known = byElement[element] ?? all
  return role.split(/\s+/).every(word => word === '' || known.has(word))
}
