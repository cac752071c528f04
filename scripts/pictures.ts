import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import JSZip from 'jszip'
import type { Browser, Page } from 'puppeteer'
import { buildCommand } from './commands/build.ts'
import { createHost } from './host.ts'
import type { Format } from './model/report.ts'
import { startBrowser } from './print/browser.ts'
import { openLockedPage, type Served } from './print/locked-page.ts'
import { findBrowser } from './setup/browser.mjs'
import { thisMachine } from './setup/machine.mjs'

/**
 * Make the pictures of the README anew: `npm run pictures`. Builds the edition below into a
 * temporary folder and takes one picture of each of its formats. Not a part of the tool itself.
 */
const source = 'manuscript/japan-europe'
const edition = { work: 'japan-europe', lang: 'en' }
/** The pages that are shown, from 1: side heads and notes at the foot; notes in the margin. */
const pdfPage = 2
const proofPage = 7
/** The width of a picture, in pixels; less for a whole page, which is tall. */
const width = 700
/** Pictures are taken so much finer and then reduced: small type keeps its shapes. */
const finer = 2
/** Around and between what a picture shows, in pixels. */
const space = 16
/** GitHub loads all of them with the page. */
const most = 220_000

/** The files of a book that its text needs. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.xhtml': 'application/xhtml+xml',
}

const root = join(import.meta.dirname, '..')
const pictures = join(root, 'docs', 'pictures')

process.chdir(root)
const folder = await mkdtemp(join(tmpdir(), 'imprimatur-pictures-'))
try {
  await build(folder, 'clean', ['html', 'pdf', 'epub'])
  await build(folder, 'proof', ['pdf'])
  const found = findBrowser(thisMachine())
  if (!found) throw new Error('No browser to take pictures with: run node scripts/setup.mjs')
  const browser = await startBrowser(found.executablePath, process.getuid?.() !== 0)
  try {
    await mkdir(pictures, { recursive: true })
    const file = (format: string) =>
      join(folder, edition.work, `${edition.work}.${edition.lang}.${format}`)
    await keep('html', await pictureOfHtml(browser, file('html')))
    await keep('pdf', await pictureOfPdf(browser, file('pdf'), pdfPage))
    await keep('proof', await pictureOfPdf(browser, file('proof.pdf'), proofPage))
    await keep('epub', await pictureOfEpub(browser, file('epub')))
  } finally {
    await browser.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function build(
  output: string,
  kind: 'clean' | 'proof',
  format: readonly Format[],
): Promise<void> {
  const host = createHost()
  const flags = {
    output,
    format,
    edition: kind,
    lang: edition.lang,
    release: false,
    strict: false,
    rule: {},
    json: false,
  }
  const code = await buildCommand('build', [source], flags, host, '0.1.0')
  if (code !== 0) throw new Error(`Unexpected exit code ${code} of the build, expected 0`)
}

async function keep(name: string, picture: Uint8Array): Promise<void> {
  if (picture.length > most)
    throw new Error(`Unexpected ${picture.length} bytes in ${name}.png, expected at most ${most}`)
  const path = join(pictures, `${name}.png`)
  await writeFile(path, picture)
  process.stdout.write(`docs/pictures/${name}.png  ${Math.round(picture.length / 1000)} kB\n`)
}

/** The top of the page in a window of 1000 × 700. */
async function pictureOfHtml(browser: Browser, file: string): Promise<Uint8Array> {
  const page = await open(browser, 1000, 700)
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' })
  return reduce(browser, [await shoot(page)])
}

/** One page, drawn by PDF.js in the browser itself. */
async function pictureOfPdf(browser: Browser, file: string, number: number): Promise<Uint8Array> {
  const page = await open(browser, width, 100)
  const library = await readFile(fileURLToPath(import.meta.resolve('unpdf/pdfjs')), 'base64')
  const data = await readFile(file, 'base64')
  const drawn = await page.evaluate(drawPdf, library, data, number, finer * width)
  await page.close()
  return reduce(browser, [Buffer.from(drawn, 'base64')], 600)
}

/** Runs in the browser: a page as a PNG of a width, in base 64. */
async function drawPdf(library: string, data: string, number: number, wide: number) {
  const { getDocument } = await import(`data:text/javascript;base64,${library}`)
  const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0))
  const pdf = await getDocument({ data: bytes }).promise
  const page = await pdf.getPage(number)
  const { width: points } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: wide / points })
  const canvas = document.createElement('canvas')
  canvas.width = viewport.width
  canvas.height = viewport.height
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise
  return canvas.toDataURL('image/png').replace(/^.*,/, '')
}

/** The cover, and beside it the beginning of the text with the margins of a reading system. */
async function pictureOfEpub(browser: Browser, file: string): Promise<Uint8Array> {
  const book = await JSZip.loadAsync(await readFile(file))
  const files = new Map<string, Served>()
  for (const entry of Object.values(book.files)) {
    const contentType = types[extname(entry.name)]
    const body = await entry.async('uint8array')
    if (contentType) files.set(entry.name.replace(/^OEBPS\//, ''), { contentType, body })
  }
  const cover = files.get('cover.png')
  const text = files.get('text.xhtml')
  if (!cover || !text) throw new Error('The book has no cover.png or no text.xhtml')
  // An empty path is the page itself; its sheet and its faces come from the other files.
  files.set('', text)
  const page = await openLockedPage(browser, files)
  await page.setViewport({ width: 360, height: 540, deviceScaleFactor: finer })
  await page.addStyleTag({ content: 'html { padding: 28px 26px; overflow: hidden }' })
  return reduce(browser, [Buffer.from(cover.body), await shoot(page)])
}

async function open(browser: Browser, wide: number, high: number): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: wide, height: high, deviceScaleFactor: finer })
  return page
}

async function shoot(page: Page): Promise<Uint8Array> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const picture = await page.screenshot()
  await page.close()
  return picture
}

/** Put pictures side by side on a grey ground, `wide` pixels in all. */
async function reduce(
  browser: Browser,
  images: readonly Uint8Array[],
  wide = width,
): Promise<Uint8Array> {
  const page = await open(browser, width, 100)
  await page.setViewport({ width: wide, height: 100, deviceScaleFactor: 1 })
  const each = (wide - space * (images.length + 1)) / images.length
  const shown = images.map(
    image =>
      `<img width="${each}" src="data:image/png;base64,${Buffer.from(image).toString('base64')}">`,
  )
  await page.setContent(
    `<body style="margin:0"><div style="display:flex;align-items:flex-start;gap:${space}px;
      padding:${space}px;background:#dfe0e4">${shown.join('')}</div>`,
  )
  const sheet = await page.$('div')
  if (!sheet) throw new Error('The sheet is gone')
  const picture = await sheet.screenshot()
  await page.close()
  return picture
}
