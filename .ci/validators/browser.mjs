// Prints the path of the browser that the project prints with.
import { findBrowser } from '../../scripts/setup/browser.mjs'
import { thisMachine } from '../../scripts/setup/machine.mjs'

const browser = findBrowser(thisMachine())
if (!browser) throw new Error('No browser is found')
console.log(browser.executablePath)
