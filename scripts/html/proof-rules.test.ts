import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { proofRules } from './proof-rules.ts'

const hidden = 'visibility:hidden;height:0;margin:var(--gone,0);padding:0;border:0;overflow:hidden'

test('hides what a box that is not ticked is about, and what is not of the person chosen', () => {
  const rules = proofRules(
    h('div', [
      h('input', { dataBy: 'kind', value: 'fact' }),
      h('input', { dataBy: 'person', value: '' }),
      h('input', { dataBy: 'person', value: 'ed' }),
    ]),
  )
  expect(rules).toContain(
    `body:has(input[data-by=kind][value="fact"]:not(:checked)) .proof-note[data-kind="fact"]{${hidden}}`,
  )
  expect(rules).toContain(
    `body:has(input[data-by=person][value="ed"]:checked) .proof-note:not([data-people~="ed"]){${hidden}}`,
  )
  expect(rules).not.toContain('value=""')
})

test('hangs each note on its call and on the note before it', () => {
  const notes = ['a', 'b'].map(id => h('aside', { id: `note-${id}`, role: 'note' }))
  expect(proofRules(h('main', notes)).split('\n')).toEqual([
    '[id="passage-a"]{anchor-name:--call-0}',
    '[id="note-a"]{anchor-name:--note-0;top:max(anchor(--call-0 top,0px),0px)}',
    '[id="passage-b"]{anchor-name:--call-1}',
    '[id="note-b"]{anchor-name:--note-1;top:max(anchor(--call-1 top,0px),calc(anchor(--note-0 bottom,0px) + var(--gap)))}',
  ])
})

test('no id can end the rule that it is named in', () => {
  const rules = proofRules(h('aside', { id: 'note-"]{}</style>', role: 'note' }))
  expect(rules).not.toMatch(/<\/style|"\]\{\}/)
})
