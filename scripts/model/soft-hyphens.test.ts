import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { dropSoftHyphens } from './soft-hyphens.ts'

test('takes soft hyphens out of words and of what is said of pictures, and leaves code', () => {
  const tree = h('p', [
    'a\u00adb',
    h('em', 'c\u00ad'),
    h('code', 'd\u00ade'),
    h('img', { alt: 'f\u00adg' }),
  ])
  dropSoftHyphens(tree)
  expect(tree).toEqual(h('p', ['ab', h('em', 'c'), h('code', 'd\u00ade'), h('img', { alt: 'fg' })]))
})
