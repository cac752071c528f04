import type { Element } from 'xast'
import { needed, testOf } from './xhtml-attributes.ts'
import { takesRole } from './xhtml-roles.ts'

/** Say what is wrong with the attributes of an element of XHTML. */
export function attributesOf(
  element: Element,
  say: (what: string, expected: string, element: Element) => void,
): void {
  const { name, attributes } = element
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === 'role') {
      if (!takesRole(name, value ?? ''))
        say(`role “${value}” of <${name}>`, 'one it takes', element)
      continue
    }
    const test = testOf(name, attribute)
    if (!test) say(`attribute “${attribute}” of <${name}>`, 'one that it has', element)
    else if (!test(value ?? ''))
      say(`${attribute} “${value}” of <${name}>`, 'a value that it takes', element)
  }
  for (const attribute of needed[name] ?? [])
    if (attributes[attribute] === undefined && !attributes.property)
      say(`<${name}> without ${attribute}`, `${attribute}`, element)
  const { lang, 'xml:lang': xmlLang } = attributes
  if (lang && xmlLang && lang.toLowerCase() !== xmlLang.toLowerCase())
    say(`languages “${lang}” and “${xmlLang}” of <${name}>`, 'the same twice', element)
}
