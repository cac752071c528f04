import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { sanitize } from './sanitize.ts'

function clean(html: string) {
  const file = new VFile({ path: 'a.md' })
  const out = toHtml(sanitize(fromHtml(html, { fragment: true }), file))
  return { out, rules: [...new Set(file.messages.map(message => message.ruleId))] }
}

test('keeps a formula of MathML Core as it is', () => {
  const html =
    '<math display="block" alttext="a half"><mrow><mi mathvariant="normal">a</mi><mo stretchy="false">=</mo>' +
    '<mfrac linethickness="1px"><mn>1</mn><mn>2</mn></mfrac></mrow><mtable columnalign="left"><mtr>' +
    '<mtd rowspan="2" columnspan="2"><mspace width="0.5em"></mspace></mtd></mtr></mtable></math>'
  expect(clean(html)).toEqual({ out: html, rules: [] })
})

test.each([
  ['<math alttext="a"><mi href="javascript:x">x</mi></math>', '<mi>x</mi>'],
  ['<math alttext="a"><mi xlink:href="https://a.b">x</mi></math>', '<mi>x</mi>'],
  ['<math alttext="a"><mi mathcolor="red" id="i">x</mi></math>', '<mi>x</mi>'],
  ['<math alttext="a"><mspace width="calc(1px)"></mspace></math>', '<mspace></mspace>'],
  [
    '<math alttext="a"><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation><annotation-xml encoding="text/html"><p>x</p></annotation-xml></semantics></math>',
    '<mi>x</mi>',
  ],
  ['<math alttext="a">words<mrow>and <mi>x</mi></mrow></math>', '<mrow><mi>x</mi></mrow>'],
])('drops links, colours, annotations and stray words of %s without a word', (html, inside) => {
  expect(clean(html)).toEqual({ out: `<math alttext="a">${inside}</math>`, rules: [] })
})

test.each([
  ['<mfenced><mi>x</mi></mfenced>', '<mi>x</mi>', ['math-syntax']],
  ['<mtext><img src="x"><b>y</b></mtext>', '<mtext>y</mtext>', ['math-syntax']],
  ['<mtext><script>y</script></mtext>', '<mtext></mtext>', ['html-unsafe', 'math-syntax']],
  ['<mi onclick="x()" style="color:red">x</mi>', '<mi>x</mi>', ['html-unsafe']],
  ['<mtext><svg><text>y</text></svg></mtext>', '<mtext>y</mtext>', ['html-unsafe', 'math-syntax']],
])('tells what is not MathML Core in %s', (html, inside, rules) => {
  expect(clean(`<math alttext="a">${html}</math>`)).toEqual({
    out: `<math alttext="a">${inside}</math>`,
    rules,
  })
})

test('takes the text alternative from aria-label, and misses it where there is none', () => {
  expect(clean('<math aria-label=" x "><mi>x</mi></math>')).toEqual({
    out: '<math alttext="x"><mi>x</mi></math>',
    rules: [],
  })
  expect(clean('<math><mi>x</mi></math>').rules).toEqual(['math-alt'])
})

test('leaves the parts of a formula no meaning outside one', () => {
  expect(clean('<mi>x</mi> <mtext>words</mtext>').out).toBe('x words')
})
