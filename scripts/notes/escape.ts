/** Signs that Markdown may read wherever they stand. Source: CommonMark 0.31, 2.4; GFM. */
const anywhere = /[\\`*_[\]<>&~|^]/g

/** What it may read where a line begins. */
const first = /^(?:[-+#=>:]|\d+(?=[.)]))/

/** Write plain words so that Markdown reads them as they are. */
export const escapeWords = (words: string): string =>
  words
    .replace(anywhere, '\\$&')
    .replace(first, sign => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
