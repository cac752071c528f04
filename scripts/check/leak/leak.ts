import type { VFile } from 'vfile'
import { fault } from '../../model/fault.ts'
import type { Format } from '../../model/report.ts'
import { pagesOfPdf } from '../pdf/pdf-pages.ts'
import { foldBlocks } from './leak-fold.ts'
import { type Origin, type Secrets, secretsIn } from './leak-run.ts'
import type { LeakText, Part } from './leak-text.ts'
import { plainText } from './texts-of-bytes.ts'
import { textsOfPart } from './texts-of-part.ts'
import { isPdf } from './texts-of-pdf.ts'
import { isZip } from './texts-of-zip.ts'

/** As many faults tell enough of one artefact. */
const most = 6
/** Files may lie in files; nobody nests them deeper for good. */
const deepest = 4

const artefacts: Readonly<Record<Format, string>> = {
  html: 'the page',
  pdf: 'the PDF',
  epub: 'the book',
  kepub: 'the book for Kobo',
}

/** What is not what it should be would be searched as bytes alone. */
const isOf: Readonly<Record<Format, (data: Uint8Array) => boolean>> = {
  html: data => plainText(data) !== undefined,
  pdf: isPdf,
  epub: isZip,
  kepub: isZip,
}

const findings: Readonly<Record<Origin, string>> = {
  note: 'words of an internal note',
  wording: 'wording that was deleted or not accepted',
  person: 'name of a person who is not credited',
}

/**
 * Prove that nothing internal is in an artefact: every stream inflated, every text decoded and
 * folded, attachments and metadata included, none of the secrets may be there (`note-leak`). What
 * cannot be searched is a fault too.
 */
export async function checkLeak(
  data: Uint8Array,
  format: Format,
  secrets: Secrets,
  file: VFile,
): Promise<void> {
  if (secrets.size === 0) return
  const name = artefacts[format]
  const { texts, closed } = await textsOf({ name, data, read: false })
  const reasons = [...closed, ...leaksIn(texts, secrets)]
  if (!isOf[format](data))
    reasons.unshift(`Unexpected bytes of ${name}, expected ${format.toUpperCase()}`)
  for (const reason of reasons.slice(0, most)) fault(file, 'note-leak', reason)
}

/** The texts of a part and of all that is inside it. */
async function textsOf(part: Part, depth = 0): Promise<{ texts: LeakText[]; closed: string[] }> {
  const opened = textsOfPart(part)
  const texts = [...opened.texts]
  const closed = [...opened.closed]
  if (isPdf(part.data)) {
    try {
      texts.push(...(await pagesOfPdf(part.data, part.name)))
    } catch {
      closed.push(`Unexpected pages of ${part.name}, expected some that can be read`)
    }
  }
  if (depth === deepest && opened.inside.length > 0) {
    closed.push(`Unexpected file inside ${part.name}, expected none so deep`)
    return { texts, closed }
  }
  for (const inner of opened.inside) {
    const found = await textsOf(inner, depth + 1)
    texts.push(...found.texts)
    closed.push(...found.closed)
  }
  return { texts, closed }
}

/** One reason for each place: the first run that was found there. */
function leaksIn(texts: readonly LeakText[], secrets: Secrets): string[] {
  const [nets, others] = [texts.filter(({ net }) => net), texts.filter(({ net }) => !net)]
  const reasons = others.flatMap(text => leakIn(text, secrets))
  return unique(reasons.length > 0 ? reasons : nets.flatMap(text => leakIn(text, secrets)))
}

function leakIn({ place, blocks, read }: LeakText, secrets: Secrets): string[] {
  const found = [...secretsIn(foldBlocks(blocks), secrets)].find(({ telling }) => read || telling)
  if (!found) return []
  return [`Unexpected ${findings[found.origin]} in ${place}, expected none: “${found.words}”`]
}

const unique = (reasons: readonly string[]) => [...new Set(reasons)]
