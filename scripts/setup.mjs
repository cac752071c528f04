// Has to run on an old Node: plain JavaScript, node: modules alone. What is only needed to install
// is loaded only then, since this runs before every build and every test.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { thisMachine } from './setup/machine.mjs'
import { missing } from './setup/missing.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  const machine = thisMachine()
  if (missing(root, machine).length > 0) {
    const { mend } = await import('./setup/mend.mjs')
    await mend(root, machine)
  }
} catch (error) {
  const { message, exitCode = 1 } = /** @type {Error & { exitCode?: number }} */ (error)
  process.stderr.write(`imprimatur: ${message}\n`)
  process.exitCode = exitCode
}
