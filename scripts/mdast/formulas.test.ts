import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { setFormulas } from './formulas.ts'
import { convertTex } from './tex.ts'

async function converted(tex: string, display = false) {
  const made = await convertTex(tex, display)
  return 'math' in made ? toHtml(made.math) : `${made.offset}: ${made.reason}`
}

test('makes MathML of TeX, which stays as the alternative', async () => {
  expect(await converted('E = mc^2')).toBe(
    '<math alttext="E = mc^2"><mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mrow></math>',
  )
  expect(await converted(' \\frac{a}\n{b} ', true)).toBe(
    '<math display="block" alttext="\\frac{a} {b}"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>',
  )
})

test.each([
  [
    '\\overline{ab}',
    '<mover><mrow><mrow><mi>a</mi><mi>b</mi></mrow></mrow><mo stretchy="true" lspace="0em" rspace="0em">‾</mo></mover>',
  ],
  ['\\boxed{x}', '<mstyle scriptlevel="0" displaystyle="true" class="boxed"><mi>x</mi></mstyle>'],
  ['x^{a+b}', '<mi>a</mi><mo lspace="0em" rspace="0em">+</mo><mi>b</mi>'],
  ["f'", '<mo lspace="0em" rspace="0em" class="prime">′</mo>'],
  ['\\color{red}x', '<mi>x</mi>'],
  ['\\begin{aligned}a&=b\\end{aligned}', '<mtd class="align-right"><mi>a</mi></mtd>'],
])('says %s in MathML Core, without styles', async (tex, part) => {
  const html = await converted(tex)
  expect(html).toContain(part)
  expect(html).not.toMatch(/ style="|tml-|menclose/)
})

test.each([
  ['', '0: an empty formula'],
  ['a + \\foo', '4: TeX: Unsupported function name: \\foo'],
  ['\\frac{a', "7: TeX: Unexpected end of input in a macro argument, expected '}'"],
  ['\\href{https://a.b}{x}', '0: TeX: Unsupported function name: \\href'],
  ['\\cancel{x}', '0: a command that MathML Core has no sign for (<menclose>)'],
  ['\\def\\a{\\a\\a}\\a', /^0: TeX: Too many expansions/],
  ['{'.repeat(20_000), /^0: TeX that cannot be read/],
])('refuses %.40s', async (tex, reason) => {
  expect(await converted(tex)).toMatch(reason)
})

test('places a fault on its line and column', async () => {
  const file = new VFile({ path: 'a.md' })
  const starts = [
    { line: 5, column: 6, offset: 0 },
    { line: 6, column: 3, offset: 0 },
  ]
  const data = { starts, fences: 2, display: false }
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'paragraph', children: [{ type: 'inlineMath', value: 'a\nb \\foo', data }] },
      { type: 'math', value: 'x', data: { ...data, fences: 1 } },
    ],
  }
  await setFormulas(tree, file)
  expect(file.messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
    ['math-syntax', 6, 5],
    ['math-syntax', undefined, undefined],
  ])
})
