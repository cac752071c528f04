import type { Element, Properties } from 'hast'
import { eachElement, type Page } from '../page.ts'
import { classesOf } from './classes.ts'
import { isMoment } from './moment.ts'
import { fitsRole, mayBeNamed } from './roles.ts'

type Test = (value: string) => boolean

const anyValue: Test = () => true
const oneOf =
  (...values: readonly string[]): Test =>
  value =>
    values.includes(value)
const integer: Test = value => /^-?\d+$/.test(value)
const natural: Test = value => /^\d+$/.test(value)
const positive: Test = value => /^[1-9]\d*$/.test(value)
const number: Test = value => value !== '' && Number.isFinite(Number(value))
/** BCP 47, as the checkers of books read it: no private tag, no variant twice. */
function isLanguage(tag: string): boolean {
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** The attributes that every element may carry, by hast property, each with a test of its value. */
const everywhere: Readonly<Record<string, Test>> = {
  id: anyValue,
  className: anyValue,
  lang: isLanguage,
  dir: oneOf('ltr', 'rtl', 'auto'),
  title: anyValue,
  translate: oneOf('yes', 'no'),
  hidden: anyValue,
  tabIndex: integer,
  'epub:type': anyValue,
  ariaHidden: oneOf('true', 'false'),
  ariaLabelledBy: anyValue,
  ariaDescribedBy: anyValue,
  ariaDetails: anyValue,
}

/** The attributes of single elements. What is in neither list is dropped. */
const byElement: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  a: { href: anyValue, hrefLang: anyValue },
  blockquote: { cite: anyValue },
  col: { span: positive },
  colgroup: { span: positive },
  data: { value: anyValue },
  del: { cite: anyValue, dateTime: isMoment },
  details: { open: anyValue },
  img: { src: anyValue, alt: anyValue, width: natural, height: natural },
  input: { type: anyValue, checked: anyValue, disabled: anyValue },
  ins: { cite: anyValue, dateTime: isMoment },
  li: { value: integer },
  meter: { value: number, min: number, max: number, low: number, high: number, optimum: number },
  ol: { start: integer, reversed: anyValue, type: oneOf('1', 'a', 'A', 'i', 'I') },
  progress: { value: number, max: number },
  q: { cite: anyValue },
  td: { colSpan: positive, rowSpan: natural, headers: anyValue },
  th: {
    colSpan: positive,
    rowSpan: natural,
    headers: anyValue,
    abbr: anyValue,
    scope: oneOf('col', 'row', 'colgroup', 'rowgroup'),
  },
  time: { dateTime: isMoment },
}

const alignments: ReadonlySet<unknown> = new Set(['left', 'right', 'center'])

/**
 * Leave each HTML element the attributes that XHTML gives it, with values that it takes.
 * `align` becomes a class (`align-left`, `align-right`, `align-center`), the old `name` of an
 * anchor its id, `lang` is written as `xml:lang` too; styles, handlers, `data-*` and what HTML
 * has dropped go. Drawings and formulas keep theirs, but for `data-*`.
 */
export function knownAttributes(pages: readonly Page[]): void {
  const foreign = new Set<Element>()
  eachElement(pages, element => {
    // Elements come parents first, so that the marks go down with them.
    if (foreign.has(element) || element.tagName === 'svg' || element.tagName === 'math') {
      for (const child of element.children) if (child.type === 'element') foreign.add(child)
      element.properties = foreignProperties(element.properties)
    } else {
      // An item has a number only where items are counted.
      if (element.tagName === 'ul')
        for (const item of element.children)
          if (item.type === 'element') delete item.properties.value
      element.properties = htmlProperties(element)
      if (saysNothing(element)) {
        element.tagName = 'span'
        element.properties = htmlProperties(element)
      }
    }
  })
}

/** Whether an element lacks the one attribute that it is there for; a time may be its own words. */
function saysNothing({ tagName, properties, children }: Element): boolean {
  if (tagName === 'bdo') return !properties.dir
  if (tagName === 'data' || tagName === 'meter') return properties.value === undefined
  if (tagName !== 'time' || properties.dateTime) return false
  return !children.every(child => child.type === 'text' && isMoment(child.value.trim()))
}

function htmlProperties(element: Element): Properties {
  const { tagName, properties } = element
  const role: Test = value => fitsRole(element, value)
  const own: Readonly<Record<string, Test>> = { ...byElement[tagName], role }
  const kept: Properties = {}
  for (const [name, value] of Object.entries(properties)) {
    const test = everywhere[name] ?? own[name]
    if (test && value !== null && value !== undefined && test(String(value))) kept[name] = value
  }
  if (alignments.has(properties.align) && tagName !== 'img')
    kept.className = [...classesOf(kept), `align-${properties.align}`]
  if (tagName === 'a' && !kept.id && typeof properties.name === 'string') kept.id = properties.name
  const label = String(properties.ariaLabel ?? '')
  if (label.trim() !== '' && mayBeNamed(element, kept.role)) kept.ariaLabel = label
  // An image made of words has no name but the one that it is given.
  if (kept.role === 'img' && tagName !== 'img' && !kept.ariaLabel && !kept.ariaLabelledBy)
    delete kept.role
  if (kept.lang) kept.xmlLang = kept.lang
  return kept
}

const foreignProperties = (properties: Properties): Properties => ({
  ...Object.fromEntries(
    Object.entries(properties).filter(
      ([name]) => !name.startsWith('data') && !/^on[A-Z]/.test(name),
    ),
  ),
  ...(properties.lang ? { xmlLang: properties.lang } : {}),
})
