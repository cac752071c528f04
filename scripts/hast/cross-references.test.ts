import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { nameReferences } from './cross-references.ts'

const figure = { id: 'fig', label: 'Figure 2', caption: 'Boats.', name: 'figure\u00a02' }

function named(text: string) {
  const file = new VFile()
  const tree = fromHtml(`<main>${text}</main>`, { fragment: true })
  nameReferences(tree, [figure], file)
  const html = toHtml(tree).replace(/^<main>|<\/main>$/g, '')
  return { html, messages: file.messages.map(({ reason }) => reason) }
}

test('a link without words is called as the figure or the section that it leads to', () => {
  const sections =
    '<h2 id="part">A <em>part</em><sup class="call">1</sup></h2><p id="place">In it.</p>'
  expect(named(`${sections}<p>See <a href="#fig"></a><i id="fig"></i>.</p>`).html).toContain(
    'See <a href="#fig">figure\u00a02</a>',
  )
  expect(named(`${sections}<p>See <a href="#part"></a>.</p>`).html).toContain('>A part</a>')
  expect(named(`${sections}<p>See <a href="#place"></a>.</p>`).html).toContain('>A part</a>')
})

test('at the beginning of a sentence its name has a capital', () => {
  const link = '<a href="#fig"></a>'
  const html = named(`<p id="fig">${link} shows. ${link} too, as in ${link}.</p>`).html
  expect(html.match(/figure|Figure/g)).toEqual(['Figure', 'Figure', 'figure'])
})

test('a reference to a page is marked as one whose words are ours', () => {
  const link = (words: string) => `<a class="page-reference" href="#fig">${words}</a>`
  const { html } = named(`<p id="fig">${link('')} and ${link('boats')}</p>`)
  expect(html).toBe(
    '<p id="fig"><a class="page-reference titled" href="#fig">Figure\u00a02</a> and ' +
      '<a class="page-reference" href="#fig">boats</a></p>',
  )
})

test('a place that nothing names cannot be a link’s words', () => {
  const { html, messages } = named('<p id="place">See <a href="#place"></a>.</p>')
  expect(messages).toEqual([
    'Unexpected link without words to “#place”, which has no title, expected words',
  ])
  expect(html).toBe('<p id="place">See .</p>')
})

test('a link to nowhere, and one around an image, wait for others', () => {
  const html = '<a href="#nowhere"></a><a href="#fig"><img src="a.png" alt=""></a><i id="fig"></i>'
  expect(named(html)).toEqual({ html, messages: [] })
})
