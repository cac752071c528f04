import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import JSZip from 'jszip'
import type { Browser, Page } from 'puppeteer'
import { buildCommand } from './commands/build.ts'
import { createHost } from './host.ts'
import { startBrowser } from './print/browser.ts'
import { findBrowser } from './setup/browser.mjs'
import { thisMachine } from './setup/machine.mjs'

/**
 * Make the pictures of the README anew: `npm run pictures`. Builds the edition below into a
 * temporary folder and takes one picture of each of its formats. Not a part of the tool itself.
 */
const source = 'manuscript/japan-europe'
const edition = { work: 'japan-europe', lang: 'en' }
/** The page of the PDF that is shown, from 1: text, figure and table are on it. */
const pdfPage = 3
/** All pictures have this width, in pixels. */
const width = 700
/** GitHub loads all of them with the page. */
const most = 150_000

const root = join(import.meta.dirname, '..')
const pictures = join(root, 'docs', 'pictures')

process.chdir(root)
const folder = await mkdtemp(join(tmpdir(), 'imprimatur-pictures-'))
try {
  await build(folder)
  const found = findBrowser(thisMachine())
  if (!found) throw new Error('No browser to take pictures with: run node scripts/setup.mjs')
  const browser = await startBrowser(found.executablePath, process.getuid?.() !== 0)
  try {
    await mkdir(pictures, { recursive: true })
    const file = (format: string) =>
      join(folder, edition.work, `${edition.work}.${edition.lang}.${format}`)
    await keep('html', await pictureOfHtml(browser, file('html')))
    await keep('pdf', await pictureOfPdf(browser, file('pdf')))
    await keep('epub', await pictureOfEpub(browser, file('epub'), join(folder, 'epub')))
  } finally {
    await browser.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function build(output: string): Promise<void> {
  const host = createHost()
  const flags = {
    output,
    format: ['html', 'pdf', 'epub'],
    edition: 'clean',
    lang: edition.lang,
    release: false,
    strict: false,
    rule: {},
    json: false,
  } as const
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

/** The top of the page in a window of 1000 × 700, made smaller. */
async function pictureOfHtml(browser: Browser, file: string): Promise<Uint8Array> {
  const page = await open(browser, 1000, 700, width / 1000)
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' })
  return shoot(page)
}

/** One page, drawn by PDF.js in the browser itself, on a grey ground. */
async function pictureOfPdf(browser: Browser, file: string): Promise<Uint8Array> {
  const page = await open(browser, width, 990, 1)
  const library = await readFile(fileURLToPath(import.meta.resolve('unpdf/pdfjs')), 'base64')
  const data = await readFile(file, 'base64')
  await page.setContent(
    '<body style="margin:0;background:#fff"><canvas style="display:block"></canvas>',
  )
  await page.evaluate(drawPdf, library, data, pdfPage, width)
  const canvas = await page.$('canvas')
  if (!canvas) throw new Error('The canvas is gone')
  return canvas.screenshot()
}

/** Runs in the browser. */
async function drawPdf(library: string, data: string, number: number, wide: number): Promise<void> {
  const { getDocument } = await import(`data:text/javascript;base64,${library}`)
  const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0))
  const pdf = await getDocument({ data: bytes }).promise
  const page = await pdf.getPage(number)
  const { width: points } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: wide / points })
  const canvas = document.querySelector('canvas')
  if (!canvas) throw new Error('No canvas to draw on')
  canvas.width = viewport.width
  canvas.height = viewport.height
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise
}

/** The cover, and beside it the beginning of the text, as an e-reader shows them. */
async function pictureOfEpub(browser: Browser, file: string, into: string): Promise<Uint8Array> {
  const book = await JSZip.loadAsync(await readFile(file))
  for (const entry of Object.values(book.files)) {
    if (entry.dir) continue
    const path = join(into, entry.name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await entry.async('uint8array'))
  }
  const spread = join(into, 'spread.html')
  await writeFile(
    spread,
    `<!doctype html><meta charset="utf-8"><style>
      body { margin: 0; padding: 20px; display: flex; gap: 20px; background: #e9e9ec }
      img, iframe { width: 320px; height: 480px; border: 0; background: #fff; object-fit: contain }
    </style><img src="OEBPS/cover.png" alt=""><iframe src="OEBPS/text.xhtml" scrolling="no"></iframe>`,
  )
  const page = await open(browser, width, 520, 1)
  await page.goto(pathToFileURL(spread).href, { waitUntil: 'load' })
  return shoot(page)
}

async function open(browser: Browser, wide: number, high: number, scale: number): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: wide, height: high, deviceScaleFactor: scale })
  return page
}

async function shoot(page: Page): Promise<Uint8Array> {
  for (const frame of page.frames()) await frame.evaluate('document.fonts.ready.then(() => 0)')
  return page.screenshot()
}
