import type { Element } from 'xast'
import { elementsOf } from './epub-book.ts'
import type { EpubRule } from './epub-rule.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Presentation MathML (MathML 3, Appendix A; EPUB 3.3 §6.1.3.3), and what holds other kinds. */
const known = words(`math annotation annotation-xml maction maligngroup malignmark menclose merror
  mfenced mfrac mglyph mi mlabeledtr mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts
  mroot mrow ms mscarries mscarry msgroup msline mspace msqrt msrow mstack mstyle msub msubsup msup
  mtable mtd mtext mtr munder munderover none semantics`)

const children: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
}

/** Every attribute of MathML 3, of whichever element: which has which is left to the renderer. */
const attributes = words(`about accent accentunder actiontype align alignmentscope altimg
  altimg-height altimg-valign altimg-width alttext background base bevelled cd charalign charspacing
  class close color columnalign columnlines columnspacing columnspan columnwidth crossout
  decimalpoint definitionURL denomalign depth dir display displaystyle edge encoding equalcolumns
  equalrows fence fontfamily fontsize fontstyle fontweight form frame framespacing groupalign height
  href id indentalign indentalignfirst indentalignlast indentshift indentshiftfirst indentshiftlast
  indenttarget infixlinebreakstyle largeop leftoverhang length linebreak linebreakmultchar
  linebreakstyle lineleading linethickness location longdivstyle lquote lspace mathbackground
  mathcolor mathsize mathvariant maxsize maxwidth mediummathspace minlabelspacing minsize mode
  movablelimits mslinethickness name nargs notation numalign open other overflow position
  rightoverhang role rowalign rowlines rowspacing rowspan rquote rspace scope scriptlevel
  scriptminsize scriptsizemultiplier selection separator separators shift side src stackalign
  stretchy style subscriptshift supscriptshift superscriptshift symmetric thickmathspace
  thinmathspace type valign veryverythickmathspace veryverythinmathspace verythickmathspace
  verythinmathspace voffset width xref intent arg lang tabindex nonce autofocus`)

const open = /^(xmlns|xml:|xlink:|aria-|data-|on|epub:)/

/** Formulas are presentation MathML, each element with as many children as it takes. */
export const formulasKnown: EpubRule = ({ version, pages }) =>
  version.startsWith('3')
    ? pages.flatMap(page =>
        elementsOf(page.tree, 'math').flatMap(math =>
          faultsIn(math).map(({ what, expected, element }) => ({
            what,
            where: page.path,
            expected,
            at: element.position?.start,
          })),
        ),
      )
    : []

interface MathFault {
  readonly what: string
  readonly expected: string
  readonly element: Element
}

function faultsIn(element: Element): MathFault[] {
  const { name } = element
  const faults: MathFault[] = []
  const say = (what: string, expected: string) => faults.push({ what, expected, element })
  if (!known.has(name)) {
    say(`<${name}> in a formula`, 'presentation MathML')
    return faults
  }
  for (const attribute of Object.keys(element.attributes))
    if (!attributes.has(attribute) && !open.test(attribute))
      say(`attribute “${attribute}” of <${name}>`, 'one of MathML')
  const inside = element.children.flatMap(child => (child.type === 'element' ? [child] : []))
  const wanted = children[name]
  if (wanted !== undefined && inside.length !== wanted)
    say(`${inside.length} parts of <${name}>`, `${wanted}`)
  // What an annotation holds is of any vocabulary; a token may hold a glyph and running text alone.
  if (name === 'annotation-xml' || /^(mi|mn|mo|ms|mtext)$/.test(name)) return faults
  const bare = element.children.some(child => child.type === 'text' && child.value.trim() !== '')
  if (bare && name !== 'annotation') say(`text in <${name}>`, 'tokens')
  return [...faults, ...inside.flatMap(faultsIn)]
}
