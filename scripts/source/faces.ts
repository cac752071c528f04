import { fileURLToPath } from 'node:url'
import type { Face } from '../model/document.ts'
import type { Host } from '../model/host.ts'
import type { Script } from '../model/script.ts'

interface Family {
  readonly family: Face['family']
  /** Name of the package, and how the names of its files begin. */
  readonly name: string
  readonly stem: string
  readonly cuts: readonly (readonly [weight: number, style: Face['style'], cut: string])[]
}

const upright = [400, 'normal', '400Regular'] as const
const western = [
  upright,
  [400, 'italic', '400Regular_Italic'],
  [600, 'normal', '600SemiBold'],
  [600, 'italic', '600SemiBold_Italic'],
] as const

/** Families by script. Japanese and Arabic know no italic: emphasis has other means there. */
const families: Readonly<Record<Script, readonly Family[]>> = {
  western: [
    { family: 'Source Serif 4', name: 'source-serif-4', stem: 'SourceSerif4', cuts: western },
    { family: 'Source Sans 3', name: 'source-sans-3', stem: 'SourceSans3', cuts: western },
    { family: 'Source Code Pro', name: 'source-code-pro', stem: 'SourceCodePro', cuts: western },
  ],
  japanese: [
    {
      family: 'Noto Serif JP',
      name: 'noto-serif-jp',
      stem: 'NotoSerifJP',
      cuts: [upright, [600, 'normal', '600SemiBold']],
    },
    {
      family: 'Noto Sans JP',
      name: 'noto-sans-jp',
      stem: 'NotoSansJP',
      cuts: [upright, [600, 'normal', '600SemiBold']],
    },
  ],
  arabic: [
    {
      family: 'Amiri',
      name: 'amiri',
      stem: 'Amiri',
      cuts: [upright, [700, 'normal', '700Bold']],
    },
  ],
  math: [{ family: 'STIX Two Math', name: 'stix-two-math', stem: 'STIXTwoMath', cuts: [upright] }],
}

/**
 * Read a script's faces, whole and static: a variable font or a made-up bold would become Type 3
 * in the PDF. Throws when a package is not installed: that is the machine's fault, not an editor's.
 */
export async function loadFaces(host: Host, script: Script): Promise<Face[]> {
  const wanted = families[script].flatMap(({ cuts, ...family }) =>
    cuts.map(([weight, style, cut]) => ({ ...family, weight, style, cut })),
  )
  return Promise.all(
    wanted.map(async ({ family, name, stem, weight, style, cut }): Promise<Face> => {
      const file = `@expo-google-fonts/${name}/${cut}/${stem}_${cut}.ttf`
      const path = fileURLToPath(import.meta.resolve(file))
      const data = await host.readFile(path)
      if (!data) throw new Error(`The font ${file} is missing: run npm ci`)
      return {
        family,
        script,
        weight,
        style,
        name: `${stem}-${cut.replace(/^\d+/, '')}`,
        data,
      }
    }),
  )
}
