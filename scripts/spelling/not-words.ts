/** Something between blanks that is no running text: an address, a name of a file or an account. */
export function isNoText(chunk: string): boolean {
  // Most of what blanks part is a word, and has no such sign.
  if (!/[./\\:@#~_=-]/.test(chunk)) return false
  const bare = chunk.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')
  return (
    /:\/\/|^\W?www\./i.test(chunk) ||
    /[\\_=@]/.test(chunk) ||
    // #tags, /paths, ~/paths, --options
    /^["'“‘«(]?(?:#|~|\.{0,2}\/|--\p{L})/u.test(chunk) ||
    isFileName(bare) ||
    isAbbreviation(chunk)
  )
}

/** `report.pdf`, `example.org/here`; not `end.Next`, where a blank is missing. */
const isFileName = (bare: string) =>
  /^[\p{L}\p{N}~./-]*[\p{L}\p{N}]\.[\p{Ll}\p{N}]{2,7}(?:[/?#]\S*)?$/u.test(bare)

/** Letters with full stops: `U.S.`, `p.ex.`, `J.-P.`, `c.-à-d.`, with what hangs on them. */
const isAbbreviation = (chunk: string) =>
  /(?:^|[^\p{L}])\p{L}{1,3}\.-?\p{L}{1,3}(?:-\p{L}+)?\./u.test(chunk)

/**
 * Something with letters that no dictionary has: it has capitals within, ends in raised letters (`nº`, `2ᵉ`),
 * or is a Roman numeral, alone or as an ordinal.
 */
export function isNoWord(word: string): boolean {
  return (
    word.length < 2 ||
    // Dictionaries try every way to part a compound.
    /(?:-[^-]*){7}/.test(word) ||
    !/\p{L}/u.test(word) ||
    /\p{Ll}\p{Lu}|[ªº]|\p{Lm}$/u.test(word) ||
    /^[IVXLCDM]{1,9}(?:er|re|ers|e|es|ème|èmes|nd|nde|st|th|rd)?$/u.test(word) ||
    /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/.test(word)
  )
}
