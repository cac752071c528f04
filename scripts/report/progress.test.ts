import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { Terminal } from './fixture.ts'
import { createProgress, silentProgress } from './progress.ts'

const editions = ['japan-europe.fr', 'nihon.ja']
const showCursor = '\u001b[?25h'
const hideCursor = '\u001b[?25l'

test('says nothing when silent', () => {
  silentProgress.stage('a.fr', 'mdast')
  silentProgress.end('a.fr', 'written')
  silentProgress.close()
})

test('writes one plain line an edition when nobody watches', async () => {
  const stream = new Terminal()
  const progress = await createProgress({ interactive: false, stream, editions })
  progress.stage('japan-europe.fr', 'mdast')
  progress.end('japan-europe.fr', 'written')
  progress.stage('nihon.ja', 'mdast')
  progress.end('nihon.ja', 'faulty')
  progress.close()
  expect(stream.text).toBe('japan-europe.fr  written\nnihon.ja         faulty\n')
})

test('stays plain when there is nothing to list', async () => {
  const stream = new Terminal()
  const progress = await createProgress({ interactive: true, stream, editions: [] })
  progress.close()
  expect(stream.text).toBe('')
})

test('shows the stage of each edition on a terminal and leaves one line each', async () => {
  const stream = new Terminal()
  const progress = await createProgress({ interactive: true, stream, editions })
  progress.stage('japan-europe.fr', 'mdast')
  expect(stripVTControlCharacters(stream.text)).toMatch(/⠋ japan-europe\.fr {2}mdast\n◼ nihon\.ja/)
  progress.end('japan-europe.fr', 'written')
  progress.stage('nihon.ja', 'notes')
  progress.end('nihon.ja', 'faulty')
  progress.close()
  expect(stripVTControlCharacters(stream.text)).toMatch(
    /✔ japan-europe\.fr {2}written\n✖ nihon\.ja {9}faulty\n\n$/,
  )
  expect(stream.text.lastIndexOf(showCursor)).toBeGreaterThan(stream.text.lastIndexOf(hideCursor))
})

test('marks what was not finished and is closed only once', async () => {
  const stream = new Terminal()
  const { write } = stream
  const listeners = process.listenerCount('exit')
  const progress = await createProgress({ interactive: true, stream, editions })
  progress.stage('japan-europe.fr', 'print')
  progress.close()
  const { text } = stream
  expect(stripVTControlCharacters(text)).toMatch(/⊘ japan-europe\.fr {2}print\n⊘ nihon\.ja\n\n$/)
  progress.end('japan-europe.fr', 'written')
  progress.close()
  expect(stream.text).toBe(text)
  expect(stream.write).toBe(write)
  expect(process.listenerCount('exit')).toBe(listeners)
})

test('does not mind an edition that was not announced', async () => {
  const stream = new Terminal()
  const progress = await createProgress({ interactive: true, stream, editions })
  progress.stage('other.fr', 'print')
  progress.end('other.fr', 'written')
  progress.close()
  expect(stream.text).not.toContain('other')
})
