import type { getDocumentProxy } from 'unpdf'
import type { LeakText } from '../leak/leak-text.ts'
import { spreadPdf } from './pdf-spread.ts'
import { blocksByContent, type TagNode } from './pdf-tags.ts'

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>
type Item = Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number]
type Glyphs = Extract<Item, { str: string }>

/**
 * Read the words of a PDF's pages as a reader's program copies them: glyphs through ToUnicode,
 * forms, what is hidden or outside the paper too. By block as the tags know them; what has no tag,
 * such as running heads, is parted where there is a gap. Throws when the file cannot be read.
 */
export async function pagesOfPdf(data: Uint8Array, name: string): Promise<LeakText[]> {
  // Large, and only some builds make a PDF.
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(await spreadPdf(data), {
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
    return await Promise.all(
      numbers.map(async number => ({
        place: `page ${number} of ${name}`,
        blocks: await blocksOf(await pdf.getPage(number)),
        read: true,
      })),
    )
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function blocksOf(page: PdfPage): Promise<string[]> {
  const tags: TagNode | null = await page.getStructTree()
  const blockOf = blocksByContent(tags)
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  })
  const tagged = new Map<number, string>()
  const untagged: string[] = []
  // Marked content nests; what has no number of its own belongs to what is around it.
  const around: (string | undefined)[] = []
  let last: Glyphs | undefined
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') around.pop()
      else around.push(item.id ?? around.at(-1))
      continue
    }
    const words = item.str + (item.hasEOL ? '\n' : '')
    const block = blockOf.get(around.at(-1) ?? '')
    if (block !== undefined) {
      tagged.set(block, (tagged.get(block) ?? '') + words)
      continue
    }
    const goesOn = item.str.trim() === '' || (last !== undefined && isNear(last, item))
    untagged.push((goesOn ? (untagged.pop() ?? '') : '') + words)
    if (item.str.trim() !== '') last = item
  }
  return [...tagged.values(), ...untagged].map(joinLines)
}

/** A word parted at a line's end is one again: the hyphen is ours, or it separates anyway. */
const joinLines = (text: string) => text.replace(/\s*[-\u2010\u00ad]\n/g, '').replaceAll('\n', ' ')

/** Whether glyphs go on where others ended: on the same line without a gap, or on the next. */
function isNear(before: Glyphs, after: Glyphs): boolean {
  const size = Math.max(before.height, after.height, 1)
  const [, , , , x = 0, y = 0] = placeOf(before)
  const [, , , , nextX = 0, nextY = 0] = placeOf(after)
  const down = Math.abs(y - nextY)
  if (down < size / 2) return Math.abs(nextX - x - before.width) < 2 * size
  return down < 2.5 * size
}

const placeOf = ({ transform }: Glyphs): readonly number[] => transform.map(Number)
