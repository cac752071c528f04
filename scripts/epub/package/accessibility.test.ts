import type { Properties } from 'hast'
import { expect, test } from 'vitest'
import { styledDocument } from '../../fixtures/styled-document.ts'
import { labelsFor } from '../../labels/labels.ts'
import { openedWith } from '../opened.ts'
import type { Page } from '../page.ts'
import { h } from '../xhtml.ts'
import { accessibilityOf } from './accessibility.ts'

type Wanted = NonNullable<Parameters<typeof styledDocument>[0]>

/** What a book says of its accessibility, by the names without prefix. */
async function saidOf(wanted: Wanted) {
  const opf = (
    await openedWith(styledDocument({ colophon: '<p>Made.</p>', ...wanted }), {}, false)
  ).get('content.opf')
  const said = new Map<string, string[]>()
  for (const [, name = '', value = ''] of opf?.matchAll(/"schema:(access\w+)">([^<]*)</g) ?? [])
    said.set(name, [...(said.get(name) ?? []), value])
  return {
    modes: said.get('accessMode'),
    sufficient: said.get('accessModeSufficient'),
    features: said.get('accessibilityFeature'),
    hazards: said.get('accessibilityHazard'),
    summary: said.get('accessibilitySummary')?.join(),
  }
}

/** The role of the colophon is one of ARIA's. */
const always = ['displayTransformability', 'readingOrder', 'tableOfContents', 'ARIA']
const pixel = Buffer.from('iVBORw0KGgo=', 'base64')
const image = (name: string, mediaType: string, data: Uint8Array = pixel) => ({
  assets: [{ path: name, mediaType, data }],
})

test('a book of words says that words are enough', async () => {
  expect(await saidOf({ text: '<p>Text.</p>' })).toEqual({
    modes: ['textual'],
    sufficient: ['textual'],
    features: always,
    hazards: ['none'],
    summary:
      'Text that can be enlarged, recoloured and read aloud in its order, with a table of contents.',
  })
})

test.each<[string, string, readonly string[], string]>([
  ['headings', '<h2>A</h2>', ['structuralNavigation'], 'Headings divide it.'],
  ['ruby', '<p><ruby>日<rt>ni</rt></ruby></p>', ['rubyAnnotations'], ''],
  ['a formula', '<math><mi>x</mi></math>', ['MathML'], 'Formulas are MathML.'],
  ['a formula in words', '<math alttext="x"><mi>x</mi></math>', ['MathML', 'describedMath'], ''],
])('%s change what is said', async (_, text, features, sentence) => {
  const said = await saidOf({ text })
  expect(said.features?.toSorted()).toEqual([...always, ...features].toSorted())
  expect(said.summary).toContain(sentence)
})

test('roles are told where there are some', () => {
  const featuresOf = (properties: Properties) => {
    const page: Page = {
      type: 'bodymatter',
      file: 'a',
      title: 'A',
      children: [h('p', properties)],
    }
    return accessibilityOf([page], [], {}, labelsFor('en')).features
  }
  expect(featuresOf({ role: 'doc-abstract' })).toContain('ARIA')
  expect(featuresOf({})).not.toContain('ARIA')
})

test('images count by whether they are described', async () => {
  const assets = image('a.png', 'image/png')
  const described = await saidOf({ ...assets, text: '<p><img src="a.png" alt="A"></p>' })
  expect(described.modes).toEqual(['textual', 'visual'])
  expect(described.sufficient).toEqual(['textual', 'textual,visual'])
  expect(described.features).toContain('alternativeText')
  expect(described.summary).toContain('All images have a text alternative.')
  const bare = await saidOf({ text: '<svg viewBox="0 0 1 1"><text>A</text></svg>' })
  expect(bare.modes).toEqual(['textual', 'visual', 'textOnVisual'])
  expect(bare.sufficient).toEqual(['textual,visual'])
  expect(bare.features).not.toContain('alternativeText')
  expect(bare.summary).toContain('Some images have no text alternative.')
  const decorated = await saidOf({ ...assets, text: '<p><img src="a.png" alt=""></p>' })
  expect(decorated.modes).toEqual(['textual'])
})

test('what moves may flash, and nothing sounds', async () => {
  const frame = '\x21\xf9\x04\0\0\0\0\0\x2c'
  const gif = (frames: number) =>
    saidOf({
      ...image('a.gif', 'image/gif', Buffer.from(`GIF89a${frame.repeat(frames)}`, 'latin1')),
      text: '<p><img src="a.gif" alt="A"></p>',
    })
  expect((await gif(1)).hazards).toEqual(['none'])
  const moving = await gif(2)
  expect(moving.hazards).toEqual([
    'unknownFlashingHazard',
    'unknownMotionSimulationHazard',
    'noSoundHazard',
  ])
  expect(moving.summary).toContain('may flash')
})

test('the summary is in the language of the edition, or the editor’s own', async () => {
  expect((await saidOf({ metadata: { lang: 'fr' } })).summary).toContain('avec un sommaire')
  const own = await saidOf({ metadata: { accessibility: { summary: 'Ours.' } } })
  expect(own.summary).toBe('Ours.')
})
