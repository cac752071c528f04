import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { primaryLanguage } from '../labels/labels.ts'
import type { Host } from '../model/host.ts'

/** The two files of a Hunspell dictionary. */
interface Files {
  readonly aff: Uint8Array
  readonly dic: Uint8Array
}

/** Packages that have a dictionary which may be shipped, by language; the first one suggests words. */
function shipped(lang: string): readonly string[] {
  const { language, region } = localeOf(lang) ?? {}
  if (language === 'fr') return ['dictionary-fr']
  if (language === 'es') return ['dictionary-es']
  if (language !== 'en') return []
  const american = region === 'US' || region === 'PH'
  // Oxford's spelling has -ize with British words; Canada takes from both; “en” alone is either.
  if (/-oxendict\b/i.test(lang) || region === 'CA' || region === undefined)
    return ['dictionary-en-gb', 'dictionary-en']
  return american ? ['dictionary-en'] : ['dictionary-en-gb']
}

/** Where systems keep Hunspell's dictionaries, besides `DICPATH`, which is Hunspell's own. */
const folders = ['/usr/share/hunspell', '/usr/share/myspell/dicts', '/Library/Spelling']

/**
 * Read the dictionaries of a language: those of our packages, else one that the system has, such as those of
 * German and Italian, whose licences (GPL) keep them out of a package. Nothing when there is none.
 */
export async function readDictionaries(host: Host, lang: string): Promise<readonly Files[]> {
  const packages = shipped(lang)
  if (packages.length > 0)
    return Promise.all(
      packages.map(async name => {
        const folder = fileURLToPath(new URL('.', import.meta.resolve(name)))
        const files = await readFiles(host, folder, 'index')
        if (!files) throw new Error(`${name} is not installed: run npm install`)
        return files
      }),
    )
  const own = host.env('DICPATH')?.split(':').filter(Boolean) ?? []
  for (const folder of [...own, ...folders]) {
    for (const name of await namesIn(host, folder, lang)) {
      const files = await readFiles(host, folder, name)
      if (files) return [files]
    }
  }
  return []
}

/** Names of a system's dictionaries that fit a language, the region's own before others. */
async function namesIn(host: Host, folder: string, lang: string): Promise<string[]> {
  const names = (await host.readFolder(folder))?.map(({ name }) => name) ?? []
  const stems = names.filter(name => name.endsWith('.aff')).map(name => name.slice(0, -4))
  const primary = primaryLanguage(lang)
  const regions = [localeOf(lang)?.region, localeOf(primary)?.maximize().region]
  const wanted = regions.map(region => `${primary}_${region}`)
  const others = stems.filter(stem => stem === primary || stem.startsWith(`${primary}_`))
  return [...wanted.filter(name => stems.includes(name)), ...others]
}

function localeOf(lang: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(lang)
  } catch {
    return undefined
  }
}

async function readFiles(host: Host, folder: string, name: string): Promise<Files | undefined> {
  const [aff, dic] = await Promise.all([
    host.readFile(join(folder, `${name}.aff`)),
    host.readFile(join(folder, `${name}.dic`)),
  ])
  return aff && dic ? { aff, dic } : undefined
}
