// Holds the reports of EPUBCheck against a table of verdicts, or writes the table.
// Usage: verdicts.mjs REPORTS TABLE [--renew]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

const [folder, table, renew] = process.argv.slice(2)
const reports = readdirSync(folder).map(name =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')),
)
const grave = new Set(['FATAL', 'ERROR', 'WARNING'])
const idsOf = ({ messages }) =>
  [...new Set(messages.filter(({ severity }) => grave.has(severity)).map(({ ID }) => ID))].sort()
const verdicts = Object.fromEntries(
  reports.map(report => [basename(report.checker.path, '.epub'), idsOf(report)]).sort(),
)
const found = { epubcheck: reports[0]?.checker.checkerVersion, verdicts }

if (renew === '--renew') {
  const lines = Object.entries(verdicts).map(
    ([name, ids]) =>
      `    ${JSON.stringify(name)}: [${ids.map(id => JSON.stringify(id)).join(', ')}]`,
  )
  writeFileSync(
    table,
    `{\n  "epubcheck": ${JSON.stringify(found.epubcheck)},\n  "verdicts": {\n${lines.join(',\n')}\n  }\n}\n`,
  )
} else {
  const kept = JSON.parse(readFileSync(table, 'utf8'))
  const names = new Set([...Object.keys(kept.verdicts), ...Object.keys(verdicts)])
  const wrong = [...names].filter(name => !isDeepStrictEqual(kept.verdicts[name], verdicts[name]))
  for (const name of wrong)
    console.error(`${name}: the table has ${kept.verdicts[name]}, EPUBCheck says ${verdicts[name]}`)
  if (kept.epubcheck !== found.epubcheck)
    console.error(`the table is of EPUBCheck ${kept.epubcheck}, this is ${found.epubcheck}`)
  process.exitCode = wrong.length > 0 || kept.epubcheck !== found.epubcheck ? 1 : 0
}
console.log(`${reports.length} books, EPUBCheck ${found.epubcheck}`)
