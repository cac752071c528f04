// Parts of the two patterns, as the text of a regular expression.
const name = String.raw`(?:\p{L}{1,2}['’])?\p{Lu}[\p{L}\p{M}'’.-]*`
const link = '(?:and|et|und|y|e|&|de|du|des|van|von|der|den|la|le|di|da|dos|al|el|bin|ben)'
const by = '(?:par|by|von|por|di|da|texte? (?:de|by|von))'
const day = String.raw`\d{1,2}(?:er|st|nd|rd|th)?\.? (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4}`
const american = String.raw`\p{L}{3,10}\.? \d{1,2}, \d{4}`
const digits = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}年\d{1,2}月\d{1,2}日`
const weekday = String.raw`(?:\p{L}{2,10}\.?,? )?`
const clock = String.raw`(?:,? (?:à |at |um )?\d{1,2}[:h.]\d{2}(?: ?[ap]m)?)?`
const date = `${weekday}(?:${day}|${american}|${digits})${clock}`
const verb =
  '(?:publiée?|mise? à jour|published|updated|posted|veröffentlicht|publicado|pubblicato)' +
  '(?: (?:le|on|am|el|il))?:? ?'

const bylinePattern = new RegExp(
  `^${by} ${name}(?:,? (?:${name}|${link}))*(?:(?: ?[|·–—-] ?|, )${date})?$`,
  'u',
)
const datePattern = new RegExp(`^(?:${verb})?${date}$`, 'iu')

/**
 * Tell a line that names who wrote: `Par Jeanne Dupin`, `By Jane Doe, 12 May 2025`.
 * Only directly after a title does it prove anything: "By Night" may be a title itself.
 */
export function isByline(text: string): boolean {
  const plain = text.replace(/\s+/g, ' ')
  // "PAR" and "Par" are written alike; the names' own capitals are what is looked at.
  return text.length <= 100 && bylinePattern.test(plain.replace(/^\S+/, word => word.toLowerCase()))
}

/** Tell a line that only dates: `Publié le 3 mars 2025`, `March 3, 2025`, `2025-03-03`. */
export function isDateLine(text: string): boolean {
  return text.length <= 60 && datePattern.test(text.replace(/\s+/g, ' '))
}
