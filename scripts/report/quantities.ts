/** A number and its English noun, whose plural adds an s: `1 file`, `9 files`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`

/**
 * Bytes for people, in decimal units as file managers count them: `842 B`, `12.4 kB`, `412 kB`.
 * Source: IEC 80000-13, where kB is 1000 B.
 */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB', 'TB']
  let amount = bytes / 1000
  let unit = units.shift()
  // 999.5 and not 1000: what would be rounded to 1000 kB is 1.0 MB.
  while (amount >= 999.5 && units.length > 0) {
    amount /= 1000
    unit = units.shift()
  }
  return `${amount.toFixed(amount < 99.95 ? 1 : 0)} ${unit}`
}

/** Milliseconds for people: `640 ms`, `6.4 s`, `1 min 5 s`. */
export function timeOf(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
