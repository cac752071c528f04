import { expect, test } from 'vitest'
import { message, run, runWith, Terminal } from './report/fixture.ts'
import { type ReportOptions, writeReport } from './report.ts'

const report = runWith(message())
const plain = 'a.md:1:1  warning  Unexpected X, expected Y  link-dead\n'
const summary = '1 work, 0 editions, 0 files in 640 ms; 1 warning\n'

/** A stream that is no terminal. */
function pipe() {
  return {
    text: '',
    write(text: string) {
      this.text += text
    },
  }
}

const write = (
  given: Partial<ReportOptions>,
  stdout: ReturnType<typeof pipe> | Terminal = pipe(),
  stderr: ReturnType<typeof pipe> | Terminal = pipe(),
) => {
  writeReport(report, { json: false, stdout, stderr, color: true, github: false, ...given })
  return { out: stdout.text, err: stderr.text }
}

test('writes messages to stderr, results to stdout, without colours in pipes', () => {
  expect(write({})).toEqual({ out: summary, err: plain })
})

test('colours only the stream that is a terminal, and only when colours are wanted', () => {
  const { out, err } = write({}, pipe(), new Terminal())
  expect(out).toBe(summary)
  expect(err).toContain('\u001b[33mwarning\u001b[39m')
  expect(write({ color: false }, new Terminal(), new Terminal())).toEqual({
    out: summary,
    err: `${plain}\n`,
  })
})

test('writes only JSON to stdout with json', () => {
  const { out, err } = write({ json: true }, new Terminal(), new Terminal())
  expect(JSON.parse(out)).toMatchObject({ schema: 'imprimatur-report/1', exitCode: 1 })
  expect(err).toBe('')
})

test('adds annotations for GitHub on stderr, with text and with JSON', () => {
  const annotation =
    '::warning file=a.md,line=1,col=1,endLine=1,title=link-dead::Unexpected X, expected Y\n'
  expect(write({ github: true }).err).toBe(plain + annotation)
  expect(write({ github: true, json: true }).err).toBe(annotation)
})

test('is quiet on stderr when there is nothing to say', () => {
  const stdout = pipe()
  const stderr = pipe()
  writeReport(run(), { json: false, stdout, stderr, color: true, github: true })
  expect(stderr.text).toBe('')
})
