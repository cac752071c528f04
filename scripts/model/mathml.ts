/** A test of an attribute's value. */
type Test = (value: string) => boolean

const truth: Test = value => value === 'true' || value === 'false'
const length: Test = value =>
  /^[+-]?(\d+\.?\d*|\.\d+)(em|ex|px|in|cm|mm|pt|pc|%)?$/.test(value) || /space$/.test(value)
const natural: Test = value => /^[1-9]\d{0,3}$/.test(value)
const oneOf =
  (...values: readonly string[]): Test =>
  value =>
    values.includes(value)

const variant = { mathvariant: oneOf('normal'), dir: oneOf('ltr', 'rtl') }
const alignment = { columnalign: oneOf('left', 'center', 'right') }

/**
 * The elements of a formula with their attributes, by hast property: what MathML Core lays out and
 * MathML 3, which EPUB names, allows. No colours or sizes, which are the reader's, no links, no styles.
 * Source: MathML Core §2.1, §3; EPUB 3.3 §6.1.2.1.
 */
export const formulaElements: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  math: {
    display: oneOf('block', 'inline'),
    displaystyle: truth,
    alttext: value => value.trim() !== '',
    dir: oneOf('ltr', 'rtl'),
    id: () => true,
  },
  merror: {},
  mfrac: { linethickness: length },
  mi: variant,
  mmultiscripts: {},
  mn: variant,
  mo: {
    ...variant,
    form: oneOf('prefix', 'infix', 'postfix'),
    fence: truth,
    separator: truth,
    stretchy: truth,
    symmetric: truth,
    largeop: truth,
    movablelimits: truth,
    accent: truth,
    lspace: length,
    rspace: length,
    minsize: length,
    maxsize: length,
  },
  mover: { accent: truth },
  mpadded: { width: length, height: length, depth: length, lspace: length, voffset: length },
  mphantom: {},
  mprescripts: {},
  mroot: {},
  mrow: { dir: oneOf('ltr', 'rtl') },
  ms: variant,
  mspace: { width: length, height: length, depth: length },
  msqrt: {},
  mstyle: { displaystyle: truth, scriptlevel: value => /^[+-]?\d$/.test(value), ...variant },
  msub: {},
  msubsup: {},
  msup: {},
  mtable: { displaystyle: truth, ...alignment },
  mtd: { rowSpan: natural, columnspan: natural, ...alignment },
  mtext: variant,
  mtr: alignment,
  munder: { accentunder: truth },
  munderover: { accent: truth, accentunder: truth },
  none: {},
}

/** The elements that hold text. */
export const formulaTokens: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext'])

/** Classes that stand for what a sheet says of parts of a formula. */
export const formulaClasses: ReadonlySet<string> = new Set([
  'aligned',
  'align-left',
  'align-right',
  'boxed',
  'prime',
  'tagged',
])
