/** A Hunspell dictionary as its two files have it. */
export interface DictionaryFiles {
  readonly aff: Uint8Array
  readonly dic: Uint8Array
}

/** Names that affix files give to encodings, where `TextDecoder` has another. */
const encodings: Readonly<Record<string, string>> = {
  'MICROSOFT-CP1251': 'windows-1251',
  'TIS620-2533': 'windows-874',
}

/**
 * Read a dictionary's files as text in UTF-8 terms, whatever they are encoded in, and make the search for
 * suggestions cheap: what it tries are the language's small letters, and the tables of alike letters go,
 * which cost ten times what they find. `undefined` for an encoding that is not known.
 * Source: hunspell(5), SET, FLAG, TRY, MAP.
 */
export function readAffixes({
  aff,
  dic,
}: DictionaryFiles): { aff: string; dic: string } | undefined {
  const [, name = 'ISO8859-1'] =
    /^SET[ \t]+(\S+)/m.exec(new TextDecoder('latin1').decode(aff)) ?? []
  const decode = decoderOf(name)
  if (!decode) return undefined
  const text = decode(aff)
    .replace(/^(?:SET|MAP)[ \t].*$/gm, '')
    .replace(/^(TRY[ \t]+)(\S+)/m, (_, key: string, all: string) => key + smallLetters(all))
  // Flags of one byte are characters once the file is UTF-8.
  const flags = /^FLAG[ \t]/m.test(text) || /^UTF-?8$/i.test(name) ? '' : 'FLAG UTF-8\n'
  return { aff: `SET UTF-8\n${flags}${text}`, dic: decode(dic) }
}

const smallLetters = (all: string) => [...new Set(all.toLowerCase())].join('')

function decoderOf(name: string): ((bytes: Uint8Array) => string) | undefined {
  const label = encodings[name.toUpperCase()] ?? name.replace(/^ISO(?=\d)/i, 'ISO-')
  try {
    const decoder = new TextDecoder(label)
    return bytes => decoder.decode(bytes)
  } catch {
    return undefined
  }
}
