import { expect, test } from 'vitest'
import { readDrawing } from './drawing.ts'

const svg = (content: string, attributes = '') =>
  readDrawing(
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`,
    ),
  )

test('a drawing of plain shapes and words stands in the page itself', () => {
  const result = svg(
    '<title>T</title><g class="accent"><path d="M0 0h9" stroke-dasharray="2 2" stroke-linecap="round"/><text x="1" text-anchor="end">Mot</text></g>',
    'viewBox="0 0 9 9" role="img" font-size="14"',
  )
  expect(result).toHaveProperty('drawing')
})

test.each([
  '<defs><linearGradient id="g"/></defs><rect fill="url(#g)"/>',
  '<style>a{fill:red}</style>',
])('a drawing with more stays a file of its own: %s', content => {
  expect(svg(content)).toEqual({})
})

test.each([
  ['<script>1</script>', '<script>'],
  ['<foreignObject/>', '<foreignObject>'],
  ['<g onclick="x()"/>', 'onclick'],
  ['<image href="http://a.example/b.png"/>', 'reference outside'],
  ['<image xlink:href="b.png"/>', 'reference outside'],
  ['<use href="file:///etc/passwd#x"/>', 'reference outside'],
  ['<rect style="fill:url(http://a.example/x)"/>', 'reference outside'],
  ['<style>@import "x.css";</style>', 'style that leads outside'],
  ['<style>@\\69mport "x.css";</style>', 'style that leads outside'],
])('a drawing that would run or lead outside is refused: %s', (content, reason) => {
  expect(svg(content)).toContain(reason)
})

test('what is no drawing is refused with the parser’s own reason', () => {
  const read = (text: string) => readDrawing(new TextEncoder().encode(text))
  expect(read('<html/>')).toContain('root is not <svg>')
  expect(read('<svg><g></svg>')).toMatch(/not well formed \(.+\)/)
  expect(
    read('<?xml-stylesheet href="x.css"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  ).toContain('xml-stylesheet')
})
