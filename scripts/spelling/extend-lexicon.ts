/**
 * Put words into a lexicon: its text in, the text with those it has not at its end out, in the order of their
 * language, one a line. Lines that are there stay as they are.
 */
export function extendLexicon(text: string, words: readonly string[], lang: string): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const there = new Set(text.split(/\r?\n/).map(line => line.replace(/(?:^|\s)#.*$/, '').trim()))
  const added = [...new Set(words)]
    .filter(word => !there.has(word))
    .sort(new Intl.Collator(lang).compare)
  if (added.length === 0) return text
  const start = text === '' || text.endsWith('\n') ? text : text + newline
  return start + added.map(word => word + newline).join('')
}
