import type { Browser, HTTPRequest, Page } from 'puppeteer'

/** A file that a page may ask for. */
export interface Served {
  readonly contentType: string
  readonly body: Uint8Array | string
}

/** A place that does not exist: whatever the page names is relative to it, or refused. */
const origin = 'http://document.invalid/'

const policy = [
  "default-src 'none'",
  `img-src ${origin}`,
  `style-src ${origin} 'unsafe-inline'`,
  `font-src ${origin}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  'sandbox',
].join('; ')

/**
 * Open a page in which nothing runs and from which nothing can be reached: no script, every request
 * answered from `files` (the document itself under the empty path) or refused, and a policy that
 * says so once more. Each layer alone leaks; our own `evaluate` still works.
 */
export async function openLockedPage(
  browser: Browser,
  files: ReadonlyMap<string, Served>,
): Promise<Page> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  page.on('request', request => {
    // A request that ends with the page has nobody left to answer to.
    answer(request, page, files).catch(() => {})
  })
  await page.goto(origin, { waitUntil: 'load' })
  return page
}

async function answer(request: HTTPRequest, page: Page, files: ReadonlyMap<string, Served>) {
  const url = request.url()
  const path = url.startsWith(origin) ? decodeURIComponent(url.slice(origin.length)) : undefined
  const file = path === undefined ? undefined : files.get(path)
  const navigates = request.isNavigationRequest()
  const allowed = navigates ? path === '' && request.frame() === page.mainFrame() : path !== ''
  if (!file || !allowed) return request.abort('blockedbyclient')
  return request.respond({
    contentType: file.contentType,
    body: typeof file.body === 'string' ? file.body : Buffer.from(file.body),
    headers: { 'content-security-policy': policy, 'access-control-allow-origin': '*' },
  })
}
