import type { Point } from 'unist'
import { type CssFault, cssFaults } from './css-syntax.ts'
import { elementsOf, pathFrom } from './epub-book.ts'
import type { EpubRule, Finding } from './epub-rule.ts'

/** Every style sheet, every `style` element and attribute is whole CSS, and loads what is there. */
export const stylesWhole: EpubRule = ({ styles, pages, entries }) => [
  ...styles.flatMap(({ path, css }) => [
    ...cssFaults(css).map(fault => finding(fault, path, pointIn(css, fault.offset))),
    ...missingIn(css, path, entries).map(url => lost(url, path)),
  ]),
  ...pages.flatMap(page =>
    elementsOf(page.tree).flatMap(element => {
      const at = element.position?.start
      const { style } = element.attributes
      const declared = style
        ? cssFaults(style, 'declarations').map(fault => finding(fault, page.path, at))
        : []
      if (element.name !== 'style') return declared
      const css = element.children.map(child => ('value' in child ? child.value : '')).join('')
      return [
        ...declared,
        ...cssFaults(css).map(fault => finding(fault, page.path, at)),
        ...missingIn(css, page.path, entries).map(url => lost(url, page.path, at)),
      ]
    }),
  ),
]

const finding = ({ what, expected }: CssFault, where: string, at?: Point): Finding => ({
  what: `${what} in CSS`,
  where,
  expected,
  at,
})

const lost = (url: string, where: string, at?: Point): Finding => ({
  what: `“${url}”`,
  where,
  expected: 'a file of the book',
  at,
})

function missingIn(css: string, path: string, entries: ReadonlySet<string>): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const urls = [...plain.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]*))\s*\)/gi)]
  return urls
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '')
    .filter(url => !/^(data:|https?:|#|$)/i.test(url))
    .filter(url => !entries.has(pathFrom(path, url) ?? ''))
}

function pointIn(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
