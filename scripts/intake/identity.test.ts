import { expect, test } from 'vitest'
import { idOf, sha256 } from './identity.ts'

const digest = sha256(new TextEncoder().encode('abc'))

test('gives the SHA-256 of FIPS 180-2, appendix B.1', () => {
  expect(digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test.each([
  ['port-et-baie.raw.txt', 'port-et-baie'],
  ['L’Été à Œuf—3 (final).TXT', 'lete-a-oeuf-3-final'],
  ['Straße.v1.2.txt', 'strasse-v1-2'],
  ['港.txt', 'text-ba7816bf'],
  ['.txt', 'text-ba7816bf'],
])('makes an id of %s', (name, id) => expect(idOf(name, digest)).toBe(id))
