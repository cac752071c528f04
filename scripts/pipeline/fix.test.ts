import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryHost } from '../fixtures/memory-host.ts'
import type { Typography } from '../model/typography.ts'
import { typographies } from '../model/typography.ts'
import { fixManuscript } from './fix.ts'
import { typographyWants } from './lint.ts'
import { readWorks } from './read-works.ts'

const choice = { edition: 'clean', release: false, strict: false, rules: {} } as const

async function fix(text: string, lang: Typography) {
  const host = memoryHost({ 'a.md': text })
  const { jobs } = await readWorks(host, ['a.md'], { ...choice, lang })
  const [job] = jobs
  const [manuscript] = job?.manuscripts ?? []
  if (!job || !manuscript) throw new Error('no manuscript')
  const [fixed] = fixManuscript(job.work, manuscript)
  if (!fixed) throw new Error('no article')
  return {
    ...fixed,
    wants: typographyWants(job.work, manuscript).length,
  }
}

/** Markdown of markup and of what rules look at. */
const markdown = fc
  .array(
    fc.constantFrom(
      ...['*', '**', '_', '`', '~~', '[', '](a)', '![x](y.png)', '<b>', '</b>', '\\', '&nbsp;'],
      ...['<span lang="en">', '</span>', '\n', '\n\n', '\n> ', '\n- ', '\n# ', '| a | b |', '    '],
      ...[
        '"',
        "'",
        '?',
        '!',
        ':',
        ';',
        ' ',
        ' ',
        '...',
        '--',
        '-',
        '«',
        '»',
        'mot',
        'It',
        '12',
        '%',
      ],
    ),
    { maxLength: 16 },
  )
  .map(parts => parts.join(''))

test.each(typographies)('%s: what is mended has nothing left to mend', async lang => {
  await fc.assert(
    fc.asyncProperty(markdown, async text => {
      const { text: once, left } = await fix(text, lang)
      fc.pre(left === 0 && once.trim() !== '')
      expect((await fix(once, lang)).wants).toBe(0)
    }),
    { seed: 20261124, numRuns: 60 },
  )
})
