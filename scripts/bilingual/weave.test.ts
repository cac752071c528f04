import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import type { OutlineItem } from '../model/document.ts'
import { idsOf } from './ids.ts'
import { weave } from './weave.ts'

const item = (id: string, title: string, children: OutlineItem[] = []): OutlineItem => ({
  id,
  title,
  children,
})

function edition(lang: string, text: string, id: string, more: Element[] = []) {
  const body = h('body', [
    h('a.skip-link', { href: '#text' }, `Skip ${lang}`),
    h('header.title-page', { dataPart: 'title-page' }, [
      h('h1#title', `Title ${lang}`),
      h('p.publisher', 'House'),
    ]),
    h(
      'nav.contents',
      { dataPart: 'contents', id: 'contents', ariaLabelledBy: ['contents-title'] },
      [
        h('h2#contents-title', 'Contents'),
        h('ol.toc', [h('li', [h('a', { href: `#${id}` }, text)])]),
      ],
    ),
    h('main#text', { dataPart: 'text' }, [
      h('article', [
        h('p', [
          `Opening ${lang}`,
          h('a', { href: '#fn-1', id: 'fnref-1', role: 'doc-noteref' }, '1'),
        ]),
        h('section', { ariaLabelledBy: [id] }, [h('h2', { id }, text), h('p', text), ...more]),
        h('section.notes', { dataPart: 'notes', ariaLabelledBy: ['notes-title'] }, [
          h('h2#notes-title', 'Notes'),
          h('ol', [h('li#fn-1', [h('p', [h('a', { href: '#fnref-1' }, '↑')])])]),
        ]),
      ]),
    ]),
    h('footer.colophon', { dataPart: 'colophon', id: 'colophon' }, [h('h2#colophon-title', 'C')]),
  ])
  return { lang, body, outline: [item(id, text), item('notes-title', 'Notes')] }
}

test('a pair has each block once, in its language, with ids of its own', () => {
  const { body } = weave(edition('fr', 'Ville', 'ville'), edition('en', 'Town', 'town'), [])
  const html = toHtml(body)
  expect(html).toContain(
    '<section aria-labelledby="ville en-town"><div class="pair">' +
      '<h2 lang="fr" id="ville" class="first-language">Ville</h2>' +
      '<h2 lang="en" id="en-town" class="second-language">Town</h2></div>',
  )
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).toContain('<p lang="en" id="en-title" class="parallel-title second-language">')
  expect(html.match(/House/g)).toHaveLength(1)
})

test('every id is there once, and every link leads to one', () => {
  const { body } = weave(edition('fr', 'Ville', 'same'), edition('en', 'Town', 'same'), [])
  const ids: string[] = []
  const links: string[] = []
  visit(body, 'element', ({ properties }) => {
    if (properties.id) ids.push(String(properties.id))
    if (properties.href) links.push(String(properties.href).slice(1))
    for (const name of [properties.ariaLabelledBy ?? []].flat()) links.push(String(name))
  })
  expect(new Set(ids).size).toBe(ids.length)
  expect(links.filter(id => !ids.includes(id))).toEqual([])
  expect(links).toContain('en-fnref-1')
})

test('the outline has the titles of both, once where they are the same, and each side its own', () => {
  const { outline, sides } = weave(
    edition('fr', 'Ville', 'ville'),
    edition('en', 'Town', 'town'),
    [],
  )
  expect(outline).toEqual([item('ville', 'Ville / Town'), item('notes-title', 'Notes')])
  expect(sides[1]).toEqual([item('en-town', 'Town'), item('en-notes-title', 'Notes')])
})

test('a block without a counterpart stands alone', () => {
  const alone = h('blockquote', 'Seul')
  alone.position = { start: { line: 9, column: 1, offset: 90 }, end: { line: 9, column: 5 } }
  const { body } = weave(edition('fr', 'Ville', 'ville', [alone]), edition('en', 'Town', 'town'), [
    [[{ start: 90, end: 95 }], []],
  ])
  expect(toHtml(body)).toContain(
    '<div class="pair"><blockquote lang="fr" class="first-language">Seul</blockquote></div>',
  )
})

test('what is written the other way says so, and a block in a third language keeps it', () => {
  const { body } = weave(
    edition('fr', 'Ville', 'ville', [h('p', { lang: 'de' }, 'Stadt')]),
    edition('ar', 'مدينة', 'town', [h('p', '…')]),
    [],
  )
  const html = toHtml(body)
  expect(html).toContain('<p lang="ar" dir="rtl" class="second-language">')
  expect(html).toContain('<p lang="de" class="first-language">Stadt</p>')
})

test('an id that begins as those of the other language will gets no double', () => {
  const { body } = weave(edition('fr', 'Ville', 'en-town'), edition('en', 'Town', 'town'), [])
  expect([...idsOf(body)]).toEqual(expect.arrayContaining(['en-town', 'en--town']))
})

test('neither edition is changed', () => {
  const left = edition('fr', 'Ville', 'ville')
  const right = edition('en', 'Town', 'town')
  const before = structuredClone([left, right])
  weave(left, right, [])
  expect([left, right]).toEqual(before)
})
