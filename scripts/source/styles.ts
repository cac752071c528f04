import { join } from 'node:path'
import type { Styles } from '../model/document.ts'
import type { Host } from '../model/host.ts'

const names = [
  'tokens',
  'base',
  'formulas',
  'languages',
  'screen',
  'paper',
  'print',
  'print-narrow',
  'print-vertical',
  'vertical',
  'ebook',
  'ebook-languages',
  'bilingual',
  'ebook-bilingual',
  'facing',
  'proof',
  'proof-print',
] as const

/** Read the house's style sheets from a folder. Throws when one is not there. */
export async function loadStyles(host: Host, folder: string): Promise<Styles> {
  const texts = await Promise.all(
    names.map(async name => {
      const data = await host.readFile(join(folder, `${name}.css`))
      if (!data) throw new Error(`The style sheet ${name}.css is missing in ${folder}`)
      return [name, new TextDecoder().decode(data)] as const
    }),
  )
  const sheet = (name: (typeof names)[number]) => new Map(texts).get(name) ?? ''
  return {
    tokens: sheet('tokens'),
    base: sheet('base'),
    formulas: sheet('formulas'),
    languages: sheet('languages'),
    screen: sheet('screen'),
    paper: sheet('paper'),
    print: sheet('print'),
    printNarrow: sheet('print-narrow'),
    printVertical: sheet('print-vertical'),
    vertical: sheet('vertical'),
    ebook: sheet('ebook'),
    ebookLanguages: sheet('ebook-languages'),
    bilingual: sheet('bilingual'),
    ebookBilingual: sheet('ebook-bilingual'),
    facing: sheet('facing'),
    proof: sheet('proof'),
    proofPrint: sheet('proof-print'),
  }
}
