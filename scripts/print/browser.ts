import puppeteer, { type Browser } from 'puppeteer'

/**
 * What makes the network unreachable even if a page should find a way to ask for it: a dead proxy
 * for everything, loopback included, and no names. The other layers are in locked-page.ts.
 */
const offline = [
  '--proxy-server=127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
]

/**
 * Start the browser that prints. `sandbox` is off only for root, for whom Chromium's own sandbox
 * cannot work. Throws when it does not start.
 */
export async function startBrowser(executablePath: string, sandbox: boolean): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    pipe: true,
    headless: /headless.shell/.test(executablePath) ? 'shell' : true,
    args: [...offline, '--disable-gpu', ...(sandbox ? [] : ['--no-sandbox'])],
    protocolTimeout: 300_000,
  })
}
