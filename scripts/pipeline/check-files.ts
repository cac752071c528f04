import { VFile } from 'vfile'
import { checkEpub } from '../check/epub/epub.ts'
import { openBook } from '../check/epub/epub-book.ts'
import { checkKindle } from '../check/kindle/kindle.ts'
import { checkLeak } from '../check/leak/leak.ts'
import { checkPdf } from '../check/pdf/pdf.ts'
import { extensions } from '../model/report.ts'
import type { Artefact } from './artefacts.ts'
import type { Edition } from './edition.ts'
import { stage, type Tools } from './tools.ts'

/** Check an edition's files, each by what its format is held to; the faults go to files of its own. */
export async function checkFiles(
  edition: Edition,
  artefacts: readonly Artefact[],
  tools: Tools,
): Promise<void> {
  await stage(tools, edition.name, 'check', async () => {
    const secrets = edition.secrets()
    for (const { format, data } of artefacts) {
      const file = new VFile({ path: `${edition.name}.${extensions[format]}` })
      edition.artefactFiles.push(file)
      await checkLeak(data, format, secrets, file)
      if (format === 'pdf') await checkPdf(data, edition.document.metadata, file)
      if (format === 'epub' || format === 'kepub') {
        const book = await openBook(data)
        await checkEpub(book, data, file)
        if (format === 'epub') checkKindle(book, data.length, file)
      }
    }
  })
}
