import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { fitsAlike, placePageReferences, placesReferredTo } from './page-references.ts'

const placed = (html: string, label = 'p.\u00a0{page}') => {
  const tree = fromHtml(html, { fragment: true })
  placePageReferences(tree, label)
  return toHtml(tree)
}

test('a reference without words of its own is a page, described by what it leads to', () => {
  expect(placed('<a class="page-reference titled" href="#x">figure 2</a>')).toBe(
    '<a class="page-reference titled" href="#x" aria-label="figure 2">p.\u00a0<span class="page">00</span></a>',
  )
  expect(placed('<a class="page-reference titled" href="#x">図 2</a>', '{page}ページ')).toContain(
    '><span class="page">00</span>ページ</a>',
  )
})

test('words of the author’s own keep their place before the page', () => {
  expect(placed('<a class="page-reference" href="#x">the <em>figure</em></a>')).toBe(
    '<a class="page-reference" href="#x">the <em>figure</em> (p.\u00a0<span class="page">00</span>)</a>',
  )
})

test('brackets do not stand in brackets', () => {
  const link = '<a class="page-reference" href="#x">words</a>'
  expect(placed(`(see ${link})`)).toContain('words, p.\u00a0<span class="page">00</span></a>)')
  expect(placed(`(see) ${link}`)).toContain('words (p.')
})

test('other links are left alone', () => {
  const html = '<a href="#x">words</a><span class="page-reference">no link</span>'
  expect(placed(html)).toBe(html)
  expect(placesReferredTo(fromHtml(`${html}<a class="page-reference" href="#y">z</a>`))).toEqual([
    'y',
  ])
})

test('a number fits in the place of another with as many figures', () => {
  const at = (page?: number) => ({
    pages: 9,
    places: new Map(page ? [['x', page]] : []),
    front: 0,
    blanks: [],
  })
  expect(fitsAlike(['x'], at(11), at(12))).toBe(true)
  expect(fitsAlike(['x'], at(9), at(10))).toBe(false)
  // What is not known yet is laid out as most are: with two.
  expect(fitsAlike(['x'], at(), at(42))).toBe(true)
  expect(fitsAlike(['y'], at(9), at(10))).toBe(true)
})
