// Says what EPUBCheck found in each file; 1 when a file has a message of level warning or above, or
// no report. Usage: clean.mjs REPORTS FILE...
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder, ...files] = process.argv.slice(2)
let bad = 0
for (const [index, file] of files.entries()) {
  const { messages } = JSON.parse(readFileSync(join(folder, `${index}.json`), 'utf8'))
  const grave = messages.filter(({ severity }) => /^(FATAL|ERROR|WARNING)$/.test(severity))
  if (grave.length > 0) bad += 1
  for (const { ID, severity, message, locations } of grave) {
    const [{ path, line } = {}] = locations
    console.log(`${file}: ${severity} ${ID} ${path ?? ''}:${line ?? ''} ${message}`)
  }
}
console.log(`${files.length} EPUBs checked, ${bad} not clean`)
process.exitCode = bad > 0 ? 1 : 0
