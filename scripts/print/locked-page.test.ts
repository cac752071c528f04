import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../setup/browser.mjs'
import { thisMachine } from '../setup/machine.mjs'
import { startBrowser } from './browser.ts'
import { openLockedPage, type Served } from './locked-page.ts'

let browser: Browser
let hits: string[] = []
// A witness outside the page: whatever gets out arrives here.
const witness = createServer((request, response) => {
  hits.push(request.url ?? '')
  response.end('x')
}).on('connection', () => hits.push('a connection'))
let address = ''

beforeAll(async () => {
  const found = findBrowser(thisMachine())
  if (!found) throw new Error('Setup has left no browser')
  browser = await startBrowser(found.executablePath, process.getuid?.() !== 0)
  await new Promise<void>(resolve => {
    witness.listen(0, '127.0.0.1', resolve)
  })
  address = `http://127.0.0.1:${(witness.address() as AddressInfo).port}`
})
afterAll(async () => {
  await browser.close()
  witness.close()
})

const hostile = (to: string) => `<!doctype html><title>t</title>
<link rel="stylesheet" href="${to}/css"><link rel="preconnect" href="${to}"><link rel="prefetch" href="${to}/p">
<style>@import url(${to}/i);@font-face{font-family:x;src:url(${to}/f)}body{font-family:x;background:url(${to}/b)}</style>
<meta http-equiv="refresh" content="0;url=${to}/refresh">
<script>document.body.append('SCRIPT');fetch('${to}/fetch')</script>
<img src="${to}/img" onerror="document.body.append('ERROR')"><img src="file:///etc/passwd"><img src="kept.svg">
<iframe src="file:///etc/passwd"></iframe><iframe srcdoc="<img src='${to}/srcdoc'>"></iframe>
<object data="${to}/object"></object><embed src="${to}/embed"><video src="${to}/video" autoplay></video>
<form action="${to}/form"><input autofocus onfocus="document.body.append('FOCUS')"></form><p>end</p>`

test('nothing runs in a locked page, and nothing gets out of it', async () => {
  hits = []
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="5"/>'
  const files = new Map<string, Served>([
    ['', { contentType: 'text/html; charset=utf-8', body: hostile(address) }],
    ['kept.svg', { contentType: 'image/svg+xml', body: svg }],
  ])
  const page = await openLockedPage(browser, files)
  await new Promise(resolve => setTimeout(resolve, 500))
  const seen = await page.evaluate(() => ({
    words: document.body.innerText,
    widths: [...document.images].map(image => image.naturalWidth),
    frames: window.frames.length,
  }))
  await page.pdf()
  await page.browserContext().close()
  expect(hits).toEqual([])
  expect(seen.words).not.toMatch(/SCRIPT|ERROR|FOCUS|root:/)
  expect(seen.words).toContain('end')
  // What is on the list is served: the lock does not merely refuse everything.
  expect(seen.widths).toEqual([0, 0, 7])
})
