// Says what Ace holds against a book; 1 when it is anything, or when there is no report.
// Usage: violations.mjs EPUB REPORT
import { readFileSync } from 'node:fs'

const [file, path] = process.argv.slice(2)
const report = JSON.parse(readFileSync(path, 'utf8'))
const failed = report.assertions.flatMap(({ 'earl:testSubject': page, assertions }) =>
  assertions
    .filter(assertion => assertion['earl:result']['earl:outcome'] === 'fail')
    .map(assertion => {
      const { 'earl:test': test, 'earl:result': result } = assertion
      return `${page.url}: ${test['earl:impact']} ${test['dct:title']}: ${result['dct:description'].replace(/\s+/g, ' ')} ${result.html?.split('<!--')[0]}`
    }),
)
const pages = report.assertions.length
for (const line of failed) console.log(`${file}: ${line}`)
console.log(`${file}: ${pages} documents, ${failed.length} violations`)
// A book has its package and its navigation document at least: of no document, nothing is known.
process.exitCode = failed.length > 0 || report['earl:result']['earl:outcome'] !== 'pass' ? 1 : 0
