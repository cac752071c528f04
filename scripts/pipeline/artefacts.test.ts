import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'puppeteer'
import { expect, test, vi } from 'vitest'
import { plainOptions, silentTools, validWork } from '../fixtures/check-work.ts'
import { memoryHost } from '../fixtures/memory-host.ts'
import { runPipeline } from '../pipeline.ts'
import type { Printed } from '../print/to-pdf.ts'

/* A build whose printer is replaced by one that says how its print went. */

const said = vi.hoisted((): { now: Partial<Printed> } => ({ now: {} }))

vi.mock('../print/to-pdf.ts', () => ({
  toPdf: async (): Promise<Printed> => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    const data = await pdf.save()
    return {
      data,
      pages: 1,
      settled: true,
      scale: 1,
      notes: 'foot',
      astray: [],
      conforms: true,
      starts: [],
      ...said.now,
    }
  },
}))

/** The messages about a print that went so, `pdf-form` left out: the fake is no edition. */
async function build(now: Partial<Printed>) {
  said.now = now
  const host = memoryHost(validWork)
  const browser: Browser = Object.create(null)
  const tools = { ...silentTools(host), faces: async () => [], browser: async () => browser }
  const options = { ...plainOptions, formats: ['pdf'] as const }
  const report = await runPipeline('build', options, tools, { imprimatur: '0.0.0', others: {} })
  const messages = report.works
    .flatMap(work => work.messages)
    .filter(({ rule }) => rule !== 'pdf-form')
    .map(({ rule, level }) => `${level} ${rule}`)
  return { messages, exitCode: report.exitCode, written: host.written }
}

test('page numbers that do not settle are an error, and nothing is written', async () => {
  const { messages, exitCode, written } = await build({ settled: false })
  expect(messages).toEqual(['error pdf-settle'])
  expect(exitCode).toBe(4)
  expect(written).toEqual([])
})

test.each([
  ['all is well', {}, []],
  ['something is too wide', { scale: 0.88 }, ['warning pdf-scale']],
  ['a sign has no glyph', { conforms: false }, ['warning pdf-claim']],
  ['a note is not at the foot', { astray: ['fn-1'] }, ['warning pdf-footnote']],
])('says of a print where %s what readers of it should know', async (_, now, expected) => {
  expect((await build(now)).messages).toEqual(expected)
})
