/**
 * Say the folio of a page: what is printed on it, and what contents, references and page labels call
 * it. `page` counts from 1 with the first of the PDF; the first `front` pages, if there are any, are
 * numbered in roman, those after them from 1 again.
 */
export const folioOf = (page: number, front = 0): string =>
  page > front ? String(page - front) : roman(page)

const numerals = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

/** A whole number from 1 in small roman numerals, as `/S /r` of a PDF's page labels has it. */
function roman(number: number): string {
  let left = number
  let text = ''
  for (const [sign, value] of numerals) for (; left >= value; left -= value) text += sign
  return text
}
