import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { formulaCharactersOf, subsetFace } from './subset.ts'

const signs = (...children: Parameters<typeof h>[1][]) =>
  formulaCharactersOf({ type: 'root', children: [h('p', ...children)] })

test('a formula needs its signs, and its letters in italic', () => {
  expect(signs('words, x')).toBe('')
  expect(signs(['words ', h('math', [h('mi', 'x'), h('mo', '+'), h('mi', 'h')])])).toBe('+hxℎ√𝑥')
  expect(signs([h('math', h('mi', 'ω∂Γ'))])).toBe('Γω∂√𝛤𝜔𝜕')
})

test('a part of the face of formulas keeps their measures and large signs', async () => {
  const file = '@expo-google-fonts/stix-two-math/400Regular/STIXTwoMath_400Regular.ttf'
  const data = await readFile(fileURLToPath(import.meta.resolve(file)))
  const face = { family: 'STIX Two Math', script: 'math', weight: 400, style: 'normal' } as const
  const small = await subsetFace({ ...face, name: 'a', data }, '∫')
  const directory = String.fromCharCode(...small.data.subarray(0, 400))
  expect(directory).toContain('MATH')
  const plain = await subsetFace({ ...face, name: 'a', data }, 'x')
  // The integral has forms of several sizes, the letter has none.
  expect(small.data.length).toBeGreaterThan(plain.data.length)
})
