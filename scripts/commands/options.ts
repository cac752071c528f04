import { InvalidArgumentError, Option } from 'commander'

/** `--lang`, of all commands that read works. */
export const langOption = (): Option =>
  new Option(
    '--lang <tag>',
    'only editions in this language; the language of a text that does not tell',
  ).argParser(readLang)

/** `--bilingual`, of what makes editions. */
export const bilingualOption = (): Option =>
  new Option(
    '--bilingual <left,right>',
    'a bilingual edition in two languages, such as fr,en, instead of those of work.yaml',
  ).argParser(readPair)

/** `--json`, of all commands. */
export const jsonOption = (): Option =>
  new Option('--json', 'report as JSON on standard output').default(false)

/** An option that takes words of a closed list, separated by commas. */
export function listOption(flags: string, description: string, known: readonly string[]): Option {
  return new Option(flags, `${description}: ${known.join(', ')}`).argParser((value: string) => {
    const words = readList(value)
    const wrong = words.find(word => !known.includes(word))
    if (wrong !== undefined)
      throw new InvalidArgumentError(`No “${wrong}”; expected ${known.join(', ')}.`)
    return words
  })
}

/** Part a list at its commas. */
export function readList(value: string): string[] {
  return value.split(',').map(word => word.trim())
}

function readLang(value: string): string {
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value))
    throw new InvalidArgumentError('Expected a BCP 47 tag such as fr or fr-CA.')
  return value
}

function readPair(value: string): readonly [string, string] {
  const [left, right, ...others] = readList(value).map(readLang)
  if (!left || !right || others.length > 0)
    throw new InvalidArgumentError('Expected two languages such as fr,en.')
  return [left, right]
}
