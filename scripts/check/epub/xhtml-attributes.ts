/** Tell whether an attribute may have a value. */
export type Test = (value: string) => boolean

const any: Test = () => true
const matching =
  (pattern: RegExp): Test =>
  value =>
    pattern.test(value.trim())
const oneOf = (words: string): Test => {
  const known = new Set(words.split(' '))
  return value => known.has(value.toLowerCase())
}
const integer = matching(/^-?\d+$/)
const natural = matching(/^\d+$/)
const positive = matching(/^0*[1-9]\d*$/)
const number = matching(/^-?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/)
/** An attribute that is there or not has no value, or its own name. */
const flag = (name: string): Test => oneOf(` ${name}`)

const named = (names: string, test: Test = any): Record<string, Test> =>
  Object.fromEntries(names.split(/\s+/).map(name => [name, test]))
const flags = (names: string): Record<string, Test> =>
  Object.fromEntries(names.split(' ').map(name => [name, flag(name)]))

const truth = oneOf('true false')
const perhaps = oneOf('true false undefined')

/** WAI-ARIA 1.2 §6.6: states and properties. */
const aria: Readonly<Record<string, Test>> = {
  ...named(
    `aria-activedescendant aria-autocomplete aria-braillelabel aria-brailleroledescription
    aria-colindextext aria-controls aria-describedby aria-description aria-details aria-dropeffect
    aria-errormessage aria-flowto aria-haspopup aria-keyshortcuts aria-label aria-labelledby
    aria-orientation aria-owns aria-placeholder aria-relevant aria-roledescription
    aria-rowindextext aria-sort aria-valuetext`,
  ),
  ...named('aria-atomic aria-busy aria-disabled aria-modal aria-multiline', truth),
  ...named('aria-multiselectable aria-readonly aria-required', truth),
  ...named('aria-expanded aria-grabbed aria-hidden aria-selected', perhaps),
  ...named('aria-checked aria-pressed', oneOf('true false mixed undefined')),
  'aria-current': oneOf('page step location date time true false'),
  'aria-invalid': oneOf('grammar false spelling true'),
  'aria-live': oneOf('off polite assertive'),
  ...named('aria-level aria-posinset aria-colindex aria-rowindex', positive),
  ...named('aria-colcount aria-rowcount aria-setsize', integer),
  ...named('aria-colspan aria-rowspan', natural),
  ...named('aria-valuemax aria-valuemin aria-valuenow', number),
}

/** What every element of a page may carry (HTML, "Global attributes"; RDFa; EPUB 3.3 §6.1.3). */
const everywhere: Readonly<Record<string, Test>> = {
  ...named(
    `about accesskey autocapitalize class content datatype enterkeyhint is itemid
    itemprop itemref itemtype nonce popover prefix property rel resource rev slot style title
    typeof vocab xmlns xml:base xml:space epub:type`,
  ),
  ...flags('autofocus inert itemscope'),
  contenteditable: oneOf(' true false plaintext-only'),
  dir: oneOf('ltr rtl auto'),
  draggable: truth,
  hidden: oneOf(' hidden until-found'),
  id: matching(/^\S+$/),
  inlist: any,
  inputmode: any,
  lang: matching(/^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$/),
  'xml:lang': matching(/^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$/),
  spellcheck: oneOf(' true false'),
  tabindex: integer,
  translate: oneOf(' yes no'),
  ...aria,
}

const loaded = 'crossorigin fetchpriority referrerpolicy'
const control = 'form name'
const sending = 'formaction formenctype formmethod formtarget popovertarget popovertargetaction'
const cell = { colspan: positive, rowspan: natural, headers: any }
const change = { cite: any, datetime: any }
const linking = named('download href hreflang ping referrerpolicy target type')

/** What single elements carry besides, as the schema of EPUBCheck 5.3 has it. */
const byElement: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  a: { ...linking, name: any },
  area: { ...linking, ...named('alt coords shape') },
  audio: { ...named(`src preload ${loaded}`), ...flags('autoplay controls loop muted') },
  base: named('href target'),
  blockquote: { cite: any },
  button: {
    ...named(`${control} ${sending} value`),
    ...flags('disabled formnovalidate'),
    type: oneOf('button submit reset'),
  },
  canvas: named('height width', natural),
  col: { span: positive },
  colgroup: { span: positive },
  data: { value: any },
  del: change,
  details: flags('open'),
  dialog: flags('open'),
  embed: named('height src type width'),
  fieldset: { ...named(control), ...flags('disabled') },
  form: {
    ...named('accept-charset action autocomplete enctype method name target'),
    ...flags('novalidate'),
  },
  html: named('epub:prefix'),
  iframe: {
    ...named('allow loading name referrerpolicy sandbox src srcdoc'),
    ...flags('allowfullscreen'),
    ...named('height width', natural),
  },
  img: {
    ...named(`alt decoding generator-unable-to-provide-required-alt loading sizes src srcset`),
    ...named(`usemap ${loaded}`),
    ...flags('ismap'),
    border: oneOf('0'),
    ...named('height width', natural),
  },
  input: {
    ...named(
      `${control} ${sending} accept alt autocomplete capture dirname list max maxlength min`,
    ),
    ...named('minlength pattern placeholder size src step value'),
    ...flags('checked disabled formnovalidate multiple readonly required'),
    ...named('height width', natural),
    type: oneOf(
      'button checkbox color date datetime-local email file hidden image month number password ' +
        'radio range reset search submit tel text time url week',
    ),
  },
  ins: change,
  label: { for: any },
  li: { value: integer },
  link: {
    ...named(`as blocking color href hreflang imagesizes imagesrcset integrity media scope sizes`),
    ...named(`type updateviacache workertype ${loaded}`),
    ...flags('disabled'),
  },
  map: { name: any },
  meta: { ...named('http-equiv media name'), charset: oneOf('utf-8') },
  meter: named('high low max min optimum value', number),
  object: { ...named('data form name type usemap'), ...named('height width', natural) },
  ol: { ...flags('reversed'), start: integer, type: matching(/^[1aAiI]$/) },
  optgroup: { ...flags('disabled'), label: any },
  option: { ...named('label value'), ...flags('disabled selected') },
  output: { ...named(control), for: any },
  param: named('name value'),
  progress: named('max value', number),
  q: { cite: any },
  script: {
    ...named(`blocking charset integrity language src type ${loaded}`),
    ...flags('async defer nomodule'),
  },
  select: {
    ...named(`${control} autocomplete size`),
    ...flags('disabled multiple required'),
  },
  slot: { name: any },
  source: named('height media sizes src srcset type width'),
  style: named('blocking media type'),
  table: { border: oneOf(' 1') },
  td: cell,
  template: named('span src'),
  textarea: {
    ...named(`${control} autocomplete dirname placeholder wrap`),
    ...named('cols maxlength minlength rows', natural),
    ...flags('disabled readonly required'),
  },
  th: { ...cell, scope: oneOf('col row colgroup rowgroup') },
  time: { datetime: any },
  track: { ...named('kind label src srclang'), ...flags('default') },
  video: {
    ...named(`src poster preload ${loaded}`),
    ...flags('autoplay controls loop muted playsinline'),
    ...named('height width', natural),
  },
}

/** Attributes without which an element says nothing. */
export const needed: Readonly<Record<string, readonly string[]>> = {
  data: ['value'],
  img: ['src'],
  link: ['rel'],
  map: ['name'],
  meter: ['value'],
  optgroup: ['label'],
  param: ['name', 'value'],
  track: ['src'],
}

/** Names that are of other vocabularies, or open to all: handlers, namespaces, `data-*`, SSML. */
const open = /^(on[a-z]+|xmlns:.+|data-[^A-Z]+|ssml:.+)$/

/** Find the test of an attribute's value; undefined when the element has no such attribute. */
export function testOf(element: string, attribute: string): Test | undefined {
  // A foreign program's element has whatever attributes that program knows.
  if (open.test(attribute) || element === 'embed') return any
  const own = Object.hasOwn(byElement, element) ? byElement[element] : undefined
  if (own && Object.hasOwn(own, attribute)) return own[attribute]
  return Object.hasOwn(everywhere, attribute) ? everywhere[attribute] : undefined
}
