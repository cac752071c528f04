import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'

/** Run a program with the list on its stdout, and tell how it ended and what it left there. */
async function ending(program: string, signal?: NodeJS.Signals) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program],
    { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    if (signal && !child.killed && chunk.includes('mdast')) child.kill(signal)
  })
  const [code, ended]: unknown[] = await once(child, 'close')
  return { text, code, ended }
}

const start = `
  import { createProgress } from './progress.ts'
  const stream = Object.assign(process.stdout, { isTTY: true, columns: 80 })
  const progress = await createProgress({ interactive: true, stream, editions: ['a.fr'] })
  progress.stage('a.fr', 'mdast')
`

/** The list stands with its last state, and the cursor is shown again. */
function expectClean(text: string) {
  expect(stripVTControlCharacters(text)).toMatch(/⊘ a\.fr {2}mdast\n\n$/)
  expect(text.lastIndexOf('\u001b[?25h')).toBeGreaterThan(text.lastIndexOf('\u001b[?25l'))
}

test.each(['SIGINT', 'SIGTERM'] as const)('restores the terminal at %s and dies by it', async s => {
  const { text, ended } = await ending(start, s)
  expectClean(text)
  expect(ended).toBe(s)
})

test('restores the terminal after an error that nobody catches', async () => {
  const { text, code } = await ending(`${start}; setTimeout(() => { throw new Error('x') })`)
  expectClean(text)
  expect(code).toBe(1)
})

test('leaves the end to a command that stops in order', async () => {
  const { text, code, ended } = await ending(
    `process.on('SIGINT', () => { progress.close(); process.exitCode = 130 }); ${start}`,
    'SIGINT',
  )
  expectClean(text)
  expect({ code, ended }).toEqual({ code: 130, ended: null })
})
