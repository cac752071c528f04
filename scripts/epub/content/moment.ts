const shape =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]([01]\d|2[0-3])(?::[0-5]\d){1,2}(?:\.\d{1,3})?(?:Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?)?)?)?$/

/**
 * Tell whether a text is a year, a month, a day or an instant that the calendar has (HTML, "Dates and
 * times"); the rarer forms are not taken.
 */
export function isMoment(text: string): boolean {
  const [, year, month = '01', day = '01'] = shape.exec(text) ?? []
  if (year === undefined || Number(year) === 0) return false
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  // A day that the month does not have would be one of the next.
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day)
}
