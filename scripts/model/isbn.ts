/** What a message asks for. */
export const isbnWanted =
  'an ISBN whose last digit agrees with the others, such as 978-3-16-148410-0'

/**
 * Tell whether a text is an ISBN of 13 or 10 digits, with hyphens or spaces between them or none, whose
 * check digit is right. Source: ISBN Users' Manual, 7th edition, appendix 1; ISO 2108:2005 for ten.
 */
export function isIsbn(text: string): boolean {
  if (!/^[\d][\d\- ]*[\dXx]$/.test(text)) return false
  const digits = [...text.replace(/[- ]/g, '').toUpperCase()].map(digit =>
    digit === 'X' ? 10 : Number(digit),
  )
  const sum = (weight: (index: number) => number) =>
    digits.reduce((total, digit, index) => total + digit * weight(index), 0)
  if (digits.length === 10) return sum(index => 10 - index) % 11 === 0
  const isBookland = /^97[89]/.test(text.replace(/[- ]/g, ''))
  return digits.length === 13 && isBookland && sum(index => (index % 2 ? 3 : 1)) % 10 === 0
}
