/** The size of a page as it is when it is cut, in whole points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** Where level-2 sections begin: on the next line, on the next page, on the next right-hand page. */
export const chapterStarts = ['flow', 'page', 'recto'] as const

/** How title page and contents are numbered: with the text, or in roman before it. */
export const frontNumbers = ['plain', 'roman'] as const

/** How the first letter of a level-2 section is set: like any other, or three lines high. */
export const initialLetters = ['plain', 'drop'] as const

/** What a work says of its printed page. */
export interface PageChoice {
  readonly size: PageSize
  readonly chapters: (typeof chapterStarts)[number]
  readonly front: (typeof frontNumbers)[number]
  readonly initials: (typeof initialLetters)[number]
}

/** Sizes that have a name; letter is that of North America, demy and royal are octavos of books. */
export const namedSizes = {
  A4: '210x297mm',
  A5: '148x210mm',
  B5: '176x250mm',
  letter: '8.5x11in',
  demy: '138x216mm',
  royal: '156x234mm',
} as const

/** Points of each unit. */
const units = { mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pt: 1 } as const

/** Smaller than A6, a line would hold too few words; larger than A3, no office can print it. */
const least = { width: 297, height: 419 }
const most = { width: 842, height: 1191 }

/** What `readPageSize` takes, in words. */
export const pageSizeWanted =
  `${Object.keys(namedSizes).join(', ')}, or a width and a height such as 148x210mm or 6x9in, ` +
  'from 105x148mm to 297x420mm'

/** Read the size of a page, by name or as a width and a height; `undefined` when it is neither. */
export function readPageSize(text: string): PageSize | undefined {
  const name = Object.keys(namedSizes).find(known => known.toLowerCase() === text.toLowerCase())
  const size = name ? namedSizes[name as keyof typeof namedSizes] : text
  const [, across, down, unit] =
    /^(\d+(?:\.\d+)?) ?[x×] ?(\d+(?:\.\d+)?) ?(mm|cm|in|pt)$/.exec(size) ?? []
  if (!across || !down || !unit) return undefined
  const points = (length: string) => Math.round(Number(length) * units[unit as keyof typeof units])
  const [width, height] = [points(across), points(down)]
  const fits =
    width >= least.width && width <= most.width && height >= least.height && height <= most.height
  return fits ? { width, height } : undefined
}

/** A4, sections one below the other, one series of numbers, no initials. */
export const pageByDefault: PageChoice = {
  size: { width: 595, height: 842 },
  chapters: 'flow',
  front: 'plain',
  initials: 'plain',
}

/** What `page:` of work.yaml means; a size that cannot be read has been refused before. */
export function pageOf(
  said:
    | string
    | {
        size?: string | undefined
        chapters?: PageChoice['chapters'] | undefined
        front?: PageChoice['front'] | undefined
        initials?: PageChoice['initials'] | undefined
      }
    | undefined,
): PageChoice {
  const { size, ...others } = typeof said === 'string' ? { size: said } : (said ?? {})
  return {
    size: (size && readPageSize(size)) || pageByDefault.size,
    chapters: others.chapters ?? pageByDefault.chapters,
    front: others.front ?? pageByDefault.front,
    initials: others.initials ?? pageByDefault.initials,
  }
}
