import { fileURLToPath } from 'node:url'
import type { Face } from '../model/document.ts'
import type { Host } from '../model/host.ts'

type Family = Face['family']

const packages: Readonly<Record<Family, { name: string; stem: string }>> = {
  'Source Serif 4': { name: 'source-serif-4', stem: 'SourceSerif4' },
  'Source Sans 3': { name: 'source-sans-3', stem: 'SourceSans3' },
  'Source Code Pro': { name: 'source-code-pro', stem: 'SourceCodePro' },
}

const cuts = [
  { weight: 400, style: 'normal', cut: '400Regular' },
  { weight: 400, style: 'italic', cut: '400Regular_Italic' },
  { weight: 600, style: 'normal', cut: '600SemiBold' },
  { weight: 600, style: 'italic', cut: '600SemiBold_Italic' },
] as const

/**
 * Read the house's faces, whole and static: a variable font or a made-up bold would become Type 3
 * in the PDF. Throws when a package is not installed: that is the machine's fault, not an editor's.
 */
export async function loadFaces(host: Host): Promise<Face[]> {
  const wanted = (Object.keys(packages) as Family[]).flatMap(family =>
    cuts.map(cut => ({ family, ...cut })),
  )
  return Promise.all(
    wanted.map(async ({ family, weight, style, cut }): Promise<Face> => {
      const { name, stem } = packages[family]
      const file = `@expo-google-fonts/${name}/${cut}/${stem}_${cut}.ttf`
      const path = fileURLToPath(import.meta.resolve(file))
      const data = await host.readFile(path)
      if (!data) throw new Error(`The font ${file} is missing: run npm ci`)
      return { family, weight, style, name: `${stem}-${cut.replace(/^\d+/, '')}`, data }
    }),
  )
}
