// Every PDF: sound (qpdf), all fonts embedded and none Type 3 (pdffonts), tagged and titled
// (pdfinfo), with a language (the catalogue, through qpdf). Plain JavaScript: the machine's Node may
// be an old one. Usage: node pdfs.mjs MINIMUM FOLDER...
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const [minimum, ...folders] = process.argv.slice(2)
const files = folders.flatMap(folder => find(folder)).sort()
if (!(Number(minimum) > 0 && files.length >= Number(minimum))) {
  console.error(`${files.length} PDFs in ${folders.join(', ')}, expected at least ${minimum}`)
  process.exit(1)
}

let bad = 0
for (const file of files) {
  const faults = [check, fonts, info, language].flatMap(ask => ask(file))
  console.log(`${file}: ${faults.length === 0 ? 'clean' : ''}`)
  for (const fault of faults) console.log(`  ${fault}`)
  if (faults.length > 0) bad++
}
console.log(`${files.length} PDFs checked, ${bad} not clean`)
process.exitCode = bad > 0 ? 1 : 0

/** @param {string} folder @returns {string[]} */
function find(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return find(path)
    return entry.name.endsWith('.pdf') ? [path] : []
  })
}

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const options = { encoding: /** @type {const} */ ('utf8'), maxBuffer: 2 ** 28 }
  const { status, stdout, stderr, error } = spawnSync(program, args, options)
  if (error) throw error
  return { status, stdout, said: `${stdout}${stderr}`.trim() }
}

/** @param {string} file */
function check(file) {
  const { status, said } = run('qpdf', ['--check', file])
  return status === 0 ? [] : [`qpdf --check gives ${status}: ${said}`]
}

/** @param {string} file */
function fonts(file) {
  const { status, stdout, said } = run('pdffonts', [file])
  if (status !== 0) return [`pdffonts gives ${status}: ${said}`]
  // Two lines of heading. From the end, as names and types may hold spaces: object and generation,
  // uni, sub, emb.
  const rows = stdout.trimEnd().split('\n').slice(2)
  if (rows.length === 0) return ['no fonts']
  return rows.flatMap(row => {
    const embedded = row.trim().split(/\s+/).at(-5) === 'yes'
    const type3 = /\sType 3\s/.test(row)
    return [
      ...(embedded ? [] : [`font not embedded: ${row}`]),
      ...(type3 ? [`Type 3 font: ${row}`] : []),
    ]
  })
}

/** @param {string} file */
function info(file) {
  const { status, stdout, said } = run('pdfinfo', [file])
  if (status !== 0) return [`pdfinfo gives ${status}: ${said}`]
  return [
    ...(/^Tagged: +yes$/m.test(stdout) ? [] : ['not tagged']),
    ...(/^Title: +\S/m.test(stdout) ? [] : ['no title']),
  ]
}

/** @param {string} file */
function language(file) {
  const { status, stdout } = run('qpdf', ['--json', file])
  // What it says is in the fault that `check` gives; here it would follow the whole document.
  if (status !== 0) return [`qpdf --json gives ${status}`]
  const json = JSON.parse(stdout)
  // qpdf 11 has another form than 10: objects by “obj:1 0 R”, strings that begin with “u:”.
  const objects = json.qpdf?.[1] ?? json.objects
  const root = (objects.trailer.value ?? objects.trailer)['/Root']
  const catalogue = objects[`obj:${root}`]?.value ?? objects[root]
  const tag = String(catalogue?.['/Lang'] ?? '').replace(/^u:/, '')
  return /^[A-Za-z]{2}/.test(tag) ? [] : ['no /Lang']
}
