import { expect, test } from 'vitest'
import { checkFiles, checkWork, validWork, withText } from './fixtures/check-work.ts'
import type { RunReport } from './model/report.ts'

type Overlay = Parameters<typeof checkWork>[0]

const article = 'work/article.en.md'
const notes = 'work/article.en.notes.md'
const base = String(validWork[article])

/** Every message of a report as `rule file:line:column`. */
const faultsOf = ({ works, messages }: RunReport) =>
  [...messages, ...works.flatMap(work => work.messages)].map(
    ({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`,
  )

const messagesOf = ({ works, messages }: RunReport) => [
  ...messages,
  ...works.flatMap(work => work.messages),
]

/** A note about a passage of the base article. */
const note = (attributes: string, quotation = 'of the {==second==} paragraph') =>
  `:::note{${attributes}}\n> ${quotation}\n\nWords of the note.\n:::\n`

test('reports nothing of the valid base edition', async () => {
  const report = await checkWork()
  expect(messagesOf(report)).toEqual([])
  expect(report.exitCode).toBe(0)
  expect(report.works.flatMap(work => work.editions)).toMatchObject([
    { name: 'work.en', outcome: 'checked' },
  ])
})

const errors: [string, Overlay, string[]][] = [
  [
    'TeX that is not known, and a formula without an end',
    {
      [article]: `${base.replace('lang: en', 'lang: en\nmath: tex')}\nA $5 and $a + \\foo$.\n\n$$\nb\n`,
    },
    [`math-syntax ${article}:20:15`, `math-syntax ${article}:22:1`],
  ],
  [
    'a formula that is not MathML Core',
    withText('<math alttext="x"><mfenced><mi>x</mi></mfenced></math>'),
    [`math-syntax ${article}:19:1`],
  ],
  ['an empty file', { [article]: ' \n', [notes]: undefined }, [`file-empty ${article}:1:1`]],
  [
    'a file that is not UTF-8',
    {
      [article]: Uint8Array.from([...Buffer.from('One\nCaf'), 0xe9, 0x0a]),
      [notes]: undefined,
    },
    [`file-encoding ${article}:2:4`],
  ],
  [
    'ill-formed YAML',
    { [article]: base.replace('title: The title', 'title: The: title') },
    [`yaml-syntax ${article}:2:8`],
  ],
  [
    'a field of the front matter that is not known',
    { [article]: base.replace('lang: en', 'lang: en\ncolour: red') },
    [`metadata-schema ${article}:4:1`],
  ],
  [
    'a wrong type in the front matter',
    { [article]: base.replace('title: The title', 'title: [a, b]') },
    [`metadata-schema ${article}:2:8`],
  ],
  [
    'a wrong type in work.yaml',
    { 'work/work.yaml': 'id: work\nversion: "1.0"\npeople: [ed]\n', [notes]: undefined },
    ['metadata-schema work/work.yaml:3:9'],
  ],
  [
    'a field of work.yaml that is not known',
    { 'work/work.yaml': `${validWork['work/work.yaml']}colour: red\n`, [notes]: undefined },
    ['metadata-schema work/work.yaml:5:1'],
  ],
  [
    'a page of no known size',
    { 'work/work.yaml': `${validWork['work/work.yaml']}page: A44\n`, [notes]: undefined },
    ['metadata-schema work/work.yaml:5:7'],
  ],
  [
    'a page too small to hold a line',
    { 'work/work.yaml': `${validWork['work/work.yaml']}page: {size: 10x10mm}\n` },
    ['metadata-schema work/work.yaml:5:14'],
  ],
  [
    'a field of the page that is not known',
    { 'work/work.yaml': `${validWork['work/work.yaml']}page: {sice: A5}\n` },
    ['metadata-schema work/work.yaml:5:8'],
  ],
  ['a missing local image', withText('![Map](images/map.png)'), [`image-missing ${article}:19:1`]],
  [
    'an image that cannot be read',
    { ...withText('![Map](images/map.png)'), 'work/images/map.png': 'no picture' },
    [`image-unreadable ${article}:19:1`],
  ],
  [
    'an image outside the work',
    { ...withText('See ![map](../map.png).'), 'map.png': 'x' },
    [`image-outside ${article}:19:5`],
  ],
  [
    'a footnote that is called and not written',
    withText('Words.[^two]'),
    [`footnote-undefined ${article}:19:7`],
  ],
  [
    'a footnote of the title',
    { [article]: base.replace('# The title', '# The title[^one]').replace('note.[^one]', 'note.') },
    [`title-note ${article}:7:12`],
  ],
  [
    'a note that is shown on the title',
    { [notes]: note('#n kind=gloss status=resolved show=nde', '{==The title==}') },
    [`title-note ${article}:7:1`],
  ],
  [
    'an explicit id given twice',
    withText('## One {#same}\n\n## Two {#same}'),
    [`id-duplicate ${article}:21:1`],
  ],
  [
    'a quotation that is not there',
    { [notes]: note('#n kind=style status=open', 'of the {==seconde==} paragraph') },
    [`note-anchor ${notes}:1:1`],
  ],
  [
    'a quotation found twice',
    { [notes]: note('#n kind=style status=open', '{==paragraph==}') },
    [`note-anchor ${notes}:1:1`],
  ],
  [
    'an attribute of a note that is not known',
    { [notes]: note('#n kind=style status=open colour=red') },
    [`note-attribute ${notes}:1:35`],
  ],
  [
    'a kind of note that is not known',
    { [notes]: note('#n kind=joke status=open') },
    [`note-attribute ${notes}:1:12`],
  ],
  [
    'a status that is not known',
    { [notes]: note('#n kind=style status=done') },
    [`note-attribute ${notes}:1:23`],
  ],
  [
    'a person who is not declared',
    { [notes]: note('#n kind=style status=open by=nobody') },
    [`note-person ${notes}:1:35`],
  ],
  [
    'a note id given twice',
    {
      [notes]:
        note('#n kind=style status=open') + note('#n kind=style status=open', '{==first==} par'),
    },
    [`note-duplicate ${notes}:6:10`],
  ],
  [
    'a due date that is not in the calendar',
    { [notes]: note('#n kind=style status=open due=2026-02-30') },
    [`note-attribute ${notes}:1:35`],
  ],
  [
    'an embargo that is not in the calendar',
    { 'work/work.yaml': `${validWork['work/work.yaml']}embargo: 2026-13-01T06:00:00Z\n` },
    ['metadata-schema work/work.yaml:5:10'],
  ],
  [
    'a note without a quotation',
    { [notes]: ':::note{#n kind=style status=open}\nWords.\n:::\n' },
    [`note-syntax ${notes}:1:1`],
  ],
  [
    'a quotation with two marked parts',
    { [notes]: note('#n kind=style status=open', '{==of==} the {==second==}') },
    [`note-syntax ${notes}:2:1`],
  ],
  [
    'a note that is not closed, and swallows the next',
    {
      [notes]:
        note('#n kind=style status=open').replace(':::\n', '') + note('#m kind=style status=open'),
    },
    [`note-syntax ${notes}:5:1`],
  ],
  [
    'a last note that is not closed',
    { [notes]: note('#n kind=style status=open').replace(':::\n', '') },
    [`note-syntax ${notes}:1:1`],
  ],
  [
    'a note inside a note',
    {
      [notes]: `::${note('#n kind=style status=open').replace('\n:::', `\n\n${note('#m kind=style status=open')}:::::`)}`,
    },
    [`note-syntax ${notes}:6:1`],
  ],
  [
    'text between notes',
    { [notes]: `A word.\n\n${note('#n kind=style status=open')}` },
    [`note-syntax ${notes}:1:1`],
  ],
  [
    'two accepted changes in one place',
    {
      [notes]:
        note('#a kind=style status=accepted', '{~~of the second~>of a~~}') +
        note('#b kind=style status=accepted', 'of {~~the second~>that~~}'),
    },
    [`note-overlap ${notes}:6:1`],
  ],
  [
    'a second edition in one language',
    { 'work/article.fr.md': '---\nlang: en\n---\n\nWords.\n' },
    ['edition-duplicate work/article.fr.md:1:1'],
  ],
  [
    'a bilingual edition in a language without an article',
    { 'work/work.yaml': `${validWork['work/work.yaml']}bilingual: [[en, fr]]\n` },
    ['edition-pair work/work.yaml:5:13'],
  ],
]

test.each(errors)('stops at %s', async (_, overlay, expected) => {
  const report = await checkWork(overlay)
  expect(faultsOf(report)).toEqual(expected)
  expect(messagesOf(report).map(({ level }) => level)).toEqual(expected.map(() => 'error'))
  expect(report.exitCode).toBe(1)
  expect(report.works.flatMap(work => work.editions.map(({ outcome }) => outcome))).not.toContain(
    'checked',
  )
})

const warnings: [string, Overlay, string][] = [
  [
    'a formula without words',
    withText('Words <math><mi>x</mi></math>.'),
    `math-alt ${article}:19:7`,
  ],
  [
    'vertical lines in English',
    { [article]: base.replace('lang: en', 'lang: en\nwriting: vertical') },
    `writing-mode ${article}:4:10`,
  ],
  ['a link to no place', withText('A [link](#nowhere).'), `link-dead ${article}:19:3`],
  ['a relative link', withText('A [link](other.md).'), `link-dead ${article}:19:3`],
  ['a root-relative link', withText('A [link](/other).'), `link-dead ${article}:19:3`],
  ['a javascript: link', withText('A [link](javascript:alert).'), `link-dead ${article}:19:3`],
  ['a script', withText('Words <script>alert(1)</script> here.'), `html-unsafe ${article}:19:7`],
  [
    'an event attribute',
    withText('Words <b onclick="x()">bold</b>.'),
    `html-unsafe ${article}:19:7`,
  ],
  [
    'a remote image',
    withText('![Map](https://example.org/map.png)'),
    `image-remote ${article}:19:1`,
  ],
  ['an image without alternative', withText('![](images/dot.png)'), `image-alt ${article}:19:1`],
  [
    'a footnote that is never called',
    withText('[^two]: Never called.'),
    `footnote-unused ${article}:19:1`,
  ],
  ['a skipped level', withText('#### Too deep'), `heading-level ${article}:19:1`],
  ['an unknown block', withText(':::box\nWords.\n:::'), `directive-unknown ${article}:19:1`],
]

test.each(warnings)('warns of %s, and stops when strict', async (_, overlay, expected) => {
  const lenient = await checkWork(overlay)
  expect(faultsOf(lenient)).toEqual([expected])
  expect(messagesOf(lenient)[0]?.level).toBe('warning')
  expect(lenient.exitCode).toBe(0)
  const strict = await checkWork(overlay, { strict: true })
  expect(faultsOf(strict)).toEqual([expected])
  expect(messagesOf(strict)[0]?.level).toBe('error')
  expect(strict.exitCode).toBe(1)
})

test.each([
  ['a folder without an article', { 'work/readme.txt': 'x' }, 'work'],
  ['a path that is not there', { 'work/readme.txt': 'x' }, 'nowhere'],
  ['a file that is not there', { 'work/readme.txt': 'x' }, 'work/article.md'],
  ['a file of notes', { 'work/article.notes.md': 'x' }, 'work/article.notes.md'],
])('reports %s as no manuscript', async (_, files, path) => {
  const report = await checkFiles(files, { paths: [path] })
  expect(faultsOf(report)).toEqual([`manuscript-missing ${path}:1:1`])
  expect(report.exitCode).toBe(1)
})

test('names the nearest place of a quotation that is not found', async () => {
  const report = await checkWork({
    [notes]: note('#n kind=style status=open', 'of the {==seconde==} paragraph'),
  })
  expect(messagesOf(report)[0]?.hint).toContain(`${article}:13:7: “of the second paragraph”`)
})

test('names all places of a quotation found twice', async () => {
  const report = await checkWork({
    [notes]: note('#n kind=style status=open', '{==paragraph==}'),
  })
  expect(messagesOf(report)[0]?.reason).toContain(`2 times (${article}:9:9, ${article}:13:21)`)
})

test('reports a second work of one id', async () => {
  const two = { 'a/article.en.md': 'Words.', 'b/article.en.md': 'Words.', 'a/work.yaml': 'id: b' }
  const report = await checkFiles(two, { paths: ['a', 'b'] })
  expect(faultsOf(report).map(fault => fault.split(' ')[0])).toEqual(['work-duplicate'])
})

test('reports all faults at once, in the order of the files', async () => {
  const report = await checkWork({
    'work/work.yaml': `${validWork['work/work.yaml']}colour: red\n`,
    ...withText('![Map](images/map.png)\n\nA [link](#nowhere).[^two]\n\n##### Deep'),
    [notes]: note('#n kind=joke status=open') + note('#m kind=style status=open', '{==zebra==}'),
  })
  expect(faultsOf(report)).toEqual([
    'metadata-schema work/work.yaml:5:1',
    `image-missing ${article}:19:1`,
    `link-dead ${article}:21:3`,
    `footnote-undefined ${article}:21:20`,
    `heading-level ${article}:23:1`,
    `note-attribute ${notes}:1:12`,
    `note-anchor ${notes}:6:1`,
  ])
})

const deadLink = withText('A [link](#nowhere).')
const workRules = (level: string): Overlay => ({
  ...deadLink,
  'work/work.yaml': `${validWork['work/work.yaml']}rules: {link-dead: ${level}}\n`,
})

test.each([
  ['error', ['error'], 1],
  ['warning', ['warning'], 0],
  ['off', [], 0],
] as const)('takes a rule’s level from work.yaml: %s', async (level, levels, exitCode) => {
  const report = await checkWork(workRules(level))
  expect(messagesOf(report).map(message => message.level)).toEqual(levels)
  expect(report.exitCode).toBe(exitCode)
})

test('lets the options’ level win over that of work.yaml', async () => {
  const silenced = await checkWork(workRules('error'), { rules: { 'link-dead': 'off' } })
  expect(messagesOf(silenced)).toEqual([])
  const raised = await checkWork(workRules('off'), { rules: { 'link-dead': 'error' } })
  expect(raised.exitCode).toBe(1)
})

test('turns an error into a warning when a rule says so', async () => {
  const report = await checkWork(withText('Words.[^two]'), {
    rules: { 'footnote-undefined': 'warning' },
  })
  expect(messagesOf(report).map(({ level }) => level)).toEqual(['warning'])
  expect(report.exitCode).toBe(0)
})

test('passes the valid base edition for press', async () => {
  const report = await checkWork({}, { release: true })
  expect(messagesOf(report)).toEqual([])
  expect(report.exitCode).toBe(0)
})

const refusals: [string, Overlay, string[]][] = [
  [
    'an open note of a blocking kind',
    { [notes]: note('#n kind=fact status=open') },
    [`release-note ${notes}:1:1`],
  ],
  [
    'an answered note of a blocking kind',
    { [notes]: note('#n kind=legal status=answered') },
    [`release-note ${notes}:1:1`],
  ],
  [
    'a shown note that is not resolved, whatever its kind',
    { [notes]: note('#n kind=gloss status=open show=nde') },
    [`release-note ${notes}:1:1`],
  ],
  [
    'a TODO in work.yaml',
    { 'work/work.yaml': `${validWork['work/work.yaml']}rights: TODO ask\n` },
    ['release-todo work/work.yaml:5:9'],
  ],
  [
    'a TODO in the front matter',
    { [article]: base.replace('lang: en', 'lang: en\ndescription: TODO') },
    [`release-todo ${article}:4:14`],
  ],
  [
    'no version',
    { 'work/work.yaml': 'id: work\npeople:\n  ed: {name: Desk}\n' },
    [`release-version ${article}:1:1`],
  ],
  [
    'no date',
    { [article]: base.replace('date: 2026-11-01\n', '') },
    [`release-date ${article}:1:1`],
  ],
  [
    'an embargo',
    { 'work/work.yaml': `${validWork['work/work.yaml']}embargo: 2026-11-23T10:00:00+01:00\n` },
    [`release-embargo ${article}:1:1`],
  ],
  ['a warning', deadLink, [`link-dead ${article}:19:3`]],
]

test.each(refusals)('refuses a release for %s', async (_, overlay, expected) => {
  const report = await checkWork(overlay, { release: true })
  expect(faultsOf(report)).toEqual(expected)
  expect(report.exitCode).toBe(1)
  const draft = await checkWork(overlay)
  expect(draft.exitCode).toBe(0)
})

test('warns of a shown note that is not resolved, and leaves it out until it is', async () => {
  const report = await checkWork({ [notes]: note('#n kind=gloss status=answered show=nde') })
  expect(faultsOf(report)).toEqual([`note-unresolved ${notes}:1:1`])
  expect(report.exitCode).toBe(0)
})

test('lists what is known of an attribute that is not, all faults of a note at once', async () => {
  const report = await checkWork({
    [notes]: note('#n kind=joke status=done by=nobody due=soon show=all colour=red'),
  })
  expect(messagesOf(report).map(({ column, reason }) => [column, reason])).toEqual([
    [
      12,
      'Unexpected kind=joke, expected one of translation, fact, gloss, style, source, legal, layout',
    ],
    [22, 'Unexpected status=done, expected one of open, answered, accepted, rejected, resolved'],
    [34, 'Unexpected by=nobody, expected one of ed'],
    [44, 'Unexpected due=soon, expected a date such as 2026-12-01'],
    [53, 'Unexpected show=all, expected one of internal, ndlr, nde, ndt'],
    [62, 'Unexpected colour, expected id, kind, status, by, for, due, show'],
  ])
})

test('releases after the embargo, and with an open note of a kind that does not block', async () => {
  const report = await checkWork(
    {
      'work/work.yaml': `${validWork['work/work.yaml']}embargo: 2026-11-23T08:00:00+01:00\n`,
      [notes]: note('#n kind=style status=open'),
    },
    { release: true },
  )
  expect(faultsOf(report)).toEqual([])
})

test('blocks a release by the kinds that work.yaml names, and by no others', async () => {
  const yaml = `${validWork['work/work.yaml']}blocking: [style]\n`
  const of = (kind: string) =>
    checkWork(
      { 'work/work.yaml': yaml, [notes]: note(`#n kind=${kind} status=open`) },
      { release: true },
    )
  expect(faultsOf(await of('style'))).toEqual([`release-note ${notes}:1:1`])
  expect(faultsOf(await of('fact'))).toEqual([])
})

test('takes SOURCE_DATE_EPOCH for the date of a release that has none', async () => {
  const report = await checkWork(
    { [article]: base.replace('date: 2026-11-01\n', '') },
    { release: true },
    { env: { SOURCE_DATE_EPOCH: '1790000000' } },
  )
  expect(faultsOf(report)).toEqual([])
})

test('stops at dropped HTML in an article that is to be attached', async () => {
  const report = await checkWork({
    ...withText('Words <b onclick="remark()">bold</b>.'),
    'work/work.yaml': `${validWork['work/work.yaml']}attach: [source]\n`,
  })
  expect(faultsOf(report)).toEqual([`html-unsafe ${article}:19:7`, `attach-hidden ${article}:19:7`])
  expect(report.exitCode).toBe(1)
})

test('a note quotes the words around a reference to a page as they are read', async () => {
  const report = await checkWork({
    ...withText('See [this part](#a-part){.page} and more.'),
    [notes]: note('#n kind=style status=open', 'See this part {==and==} more'),
  })
  expect(faultsOf(report)).toEqual([])
})
