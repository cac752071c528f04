import type { Face } from '../../model/document.ts'
import { scriptsOf } from '../../model/script.ts'
import { breakLines } from './break-lines.ts'
import { type TypeSetter, typeSetter } from './type-setter.ts'

/** What stands on a cover: the title, its subtitle, and the small words around them. */
const cuts = {
  title: { family: 'Source Serif 4', weight: 600, style: 'normal' },
  subtitle: { family: 'Source Serif 4', weight: 400, style: 'italic' },
  label: { family: 'Source Sans 3', weight: 600, style: 'normal' },
} as const

/** Finds the setter for a text in a role; none where its family is missing. */
export type SetterFor = (text: string, role: keyof typeof cuts) => TypeSetter | undefined

/** Set each text in the faces of its script; a title in Japanese may have an author in Latin letters. */
export function coverSetters(faces: readonly Face[]): SetterFor {
  const made = new Map<string, TypeSetter | undefined>()
  return (text, role) => {
    const { family: western, weight, style } = cuts[role]
    const family = familyOf(text) ?? western
    const key = `${family} ${weight} ${style} ${role === 'label'}`
    if (!made.has(key)) {
      const setter = typeSetter(faces, family, weight, style)
      // Amiri is drawn small in its em: beside Latin labels of the same size it could not be read.
      made.set(
        key,
        role === 'label' && family === 'Amiri' ? setter && enlarged(setter, 1.3) : setter,
      )
    }
    return made.get(key)
  }
}

/** The family of a text that Western faces cannot set. */
function familyOf(text: string): Face['family'] | undefined {
  const scripts = scriptsOf(text)
  if (scripts.includes('japanese')) return 'Noto Serif JP'
  return scripts.includes('arabic') ? 'Amiri' : undefined
}

const enlarged = (setter: TypeSetter, by: number): TypeSetter => ({
  ...setter,
  unitsPerEm: setter.unitsPerEm / by,
  width: (text, size) => setter.width(text, size * by),
})

/**
 * Break a text into as many lines as are allowed, at the first size at which it fits them; at the last
 * size it is one line, which is made to fit when it is set.
 */
export function fitLines(
  setter: TypeSetter | undefined,
  text: string,
  { sizes, most, room }: { sizes: readonly number[]; most: number; room: number },
): { readonly lines: readonly string[]; readonly size: number } {
  for (const size of text === '' || !setter ? [] : sizes) {
    const lines = breakLines(text, room, part => setter?.width(part, size) ?? 0)
    if (lines.length <= most) return { lines, size }
  }
  return { lines: text === '' ? [] : [text], size: sizes.at(-1) ?? 0 }
}
