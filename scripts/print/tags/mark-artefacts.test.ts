import { expect, test } from 'vitest'
import { markArtefacts } from './mark-artefacts.ts'
import { readStream } from './read-stream.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const known = { isTagged: (mcid: number) => mcid === 1, isMarked: (name: string) => name === 'X1' }
const marked = (text: string) => {
  const changed = markArtefacts(bytes(text), readStream(bytes(text)).untagged, known)
  return changed && new TextDecoder().decode(changed)
}

test('what is painted outside of tags is an artefact', () => {
  expect(marked('q 1 0 0 rg\n0 0 5 5 re\nf\nQ')).toBe(
    'q 1 0 0 rg\n/Artifact BMC 0 0 5 5 re\nf EMC\nQ',
  )
  expect(marked('BT /F4 9 Tf (\\)ET) Tj ET')).toBe('/Artifact BMC BT /F4 9 Tf (\\)ET) Tj ET EMC')
  expect(marked('/X2 Do')).toBe('/Artifact BMC /X2 Do EMC')
})

test('what has a tag is left alone, as are clips and forms with tags of their own', () => {
  expect(marked('/P <</MCID 1 >>BDC\nBT (f) Tj ET 0 0 5 5 re f\nEMC')).toBeUndefined()
  expect(marked('0 0 9 9 re W* n /X1 Do')).toBeUndefined()
})

test('content whose tag is gone is an artefact', () => {
  expect(marked('/P <</MCID 2 >>BDC 0 0 5 5 re f EMC')).toBe('/Artifact BMC 0 0 5 5 re f EMC')
})
