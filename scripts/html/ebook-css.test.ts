import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { physicalFirst } from '../epub/physical-css.ts'
import { createHost } from '../host.ts'
import { loadStyles } from '../source/styles.ts'
import { ebookCss } from './css.ts'

/* What the sheet of the e-book promises: docs/epub.md, “Looks”. */

const folder = join(import.meta.dirname, '..', '..', 'styles')
const styles = await loadStyles(createHost(), folder)
/** Of a book in Latin letters: what other scripts and formulas need, old readers do not know. */
const sheet = ebookCss(styles, new Set(['western']))
const css = physicalFirst(sheet, 'ltr').replace(/\/\*[\s\S]*?\*\//g, '')

/** Its rules, without anything nested: the selector, and property and value of each declaration. */
const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', block = '']) => ({
  selector: selector.trim(),
  declarations: block
    .split(';')
    .map(declaration => declaration.split(':').map(part => part.trim()))
    .filter(([property]) => property !== '')
    .map(([property = '', ...value]) => ({ property, value: value.join(':') })),
}))
const declarations = rules.flatMap(({ selector, declarations }) =>
  declarations.map(each => ({ selector, ...each })),
)
const names = (wanted: RegExp) =>
  declarations
    .filter(({ property }) => wanted.test(property))
    .map(({ selector, property, value }) => `${selector} { ${property}: ${value} }`)

test('it is read whole', () => {
  expect(declarations.length).toBeGreaterThan(180)
  expect(names(/^text-decoration$/)).toContain('abbr { text-decoration: none }')
})

test('nothing is measured in pixels, and nothing has a width but by its place', () => {
  expect(css).not.toMatch(/\d(px|pt|cm|mm|in)\b/)
  expect(names(/^(min-)?width$/)).toEqual([
    'hr { width: 25% }',
    '.figure svg { width: 100% }',
    'table { width: 100% }',
  ])
})

test('no text has a colour, and no page a ground', () => {
  expect(
    names(/^(color|background.*|-webkit-text-fill-color)$/).filter(
      set => !set.endsWith(': inherit }'),
    ),
  ).toEqual([])
  expect(names(/^border.*color$/)).toEqual([])
  expect(names(/^(fill|stroke)$/)).toEqual([
    '.figure svg .accent { fill: #546dd4 }',
    '.figure svg .accent-stroke { stroke: #546dd4 }',
    expect.stringMatching(/^\.figure svg text,[\s\S]*\{ fill: currentColor \}$/),
  ])
})

test('the one blue of drawings stands out from every page: 4 to 1, where WCAG asks 3', () => {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
  }
  const blue = luminance(/accent \{\s*fill: (#\w{6})/.exec(css)?.[1] ?? '')
  // White, the sepia of Readium and of Apple Books, the black of both.
  for (const page of ['#ffffff', '#faf4e8', '#f8f1e3', '#121212', '#000000'].map(luminance))
    expect(Math.max(blue, page) / Math.min(blue, page)).toBeGreaterThan(4)
})

test('running text keeps the size, the lines, the margins and the edges that the reader chose', () => {
  const text = rules.filter(({ selector }) => /(^|,)\s*(html|body|p|li|dd)\s*(,|$)/.test(selector))
  const set = text.flatMap(({ declarations }) => declarations.map(({ property }) => property))
  expect(set).toContain('orphans')
  expect(set).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(font-size|line-height|text-align|hyphens)$/)]),
  )
})

test('no reader divides heads, captions, code, or what is not to be translated', () => {
  const whole = rules
    .filter(({ declarations }) =>
      declarations.some(({ property, value }) => property === 'hyphens' && value === 'none'),
    )
    .flatMap(({ selector }) => selector.split(/,\s*/))
  for (const name of ['h1', 'h6', 'figcaption', 'code', 'pre', '.title-page', '[translate="no"]'])
    expect(whole).toContain(name)
})

test('nothing stands out of the flow', () => {
  expect(names(/^(position|float|z-index)$/)).toEqual([])
})

test('engines of old e-ink readers find nothing for which they drop the sheet', () => {
  // Every at-rule, every function but :lang(), and the selectors that came after CSS 2.1.
  expect(css).not.toContain('@')
  expect(
    [...css.matchAll(/[\w-]+\(/g)].map(([name]) => name).filter(name => name !== 'lang('),
  ).toEqual([])
  expect(css).not.toMatch(/::|:(is|where|not|has|dir|nth|last)|[~|^$*]=|--|&|!important/)
})

test('each logical property follows a physical one, and each new value an old one', () => {
  const physical: Readonly<Record<string, RegExp>> = {
    'margin-inline': /^margin-right$/,
    'padding-inline': /^padding-right$/,
    'margin-block': /^margin-bottom$/,
    'padding-block': /^padding-bottom$/,
    'break-after': /^page-break-after$/,
    'break-before': /^page-break-before$/,
    'break-inside': /^page-break-inside$/,
  }
  const logical = /(inline|block|inset)|^break-/
  const lacking = rules.flatMap(({ selector, declarations }) =>
    declarations.flatMap(({ property, value }, index) => {
      const before = declarations.slice(0, index)
      const old = physical[property]
      if (logical.test(property) && !(old && before.some(each => old.test(each.property))))
        return [`${selector} { ${property} }`]
      if (/^(start|end)$/.test(value) && !before.some(each => each.property === property))
        return [`${selector} { ${property}: ${value} }`]
      return []
    }),
  )
  expect(lacking).toEqual([])
  expect(names(/^margin-inline$/).length).toBeGreaterThan(1)
})

test('other scripts and formulas have sheets of their own, which measure and fetch no more', () => {
  const whole = ebookCss(styles, new Set(['western', 'japanese', 'arabic', 'math']))
  expect(whole.length).toBeGreaterThan(sheet.length * 1.3)
  expect(whole.replace(/1px|2px/g, '')).not.toMatch(
    /\d(px|pt|cm|mm|in)\b|url|import|@|position|float/,
  )
})

test('it fetches nothing', () => {
  expect(css).not.toMatch(/url|import/)
  // Nor does the rule of the faces name anything but files of the book: fonts.ts.
  expect(readFileSync(join(folder, 'ebook.css'), 'utf8')).not.toContain('http')
})
