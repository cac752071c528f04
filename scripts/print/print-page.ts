import type { Browser, Page } from 'puppeteer'
import { openLockedPage, type Served } from './locked-page.ts'

/** Print a page that is ready, tagged and with bookmarks. PDF out, as the browser writes it. */
export async function printPage(page: Page): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 300_000,
  })
}

/**
 * Open a page for print with all its faces loaded. To be closed by whoever asked for it: its browser
 * context.
 */
export async function openPrintPage(
  browser: Browser,
  files: ReadonlyMap<string, Served>,
): Promise<Page> {
  const page = await openLockedPage(browser, files)
  await page.emulateMediaType('print')
  // Each face by name: `fonts.ready` knows nothing of those that only margin boxes use, and may
  // come before the print sheet has asked for the others.
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map(face => face.load()))
  })
  return page
}
