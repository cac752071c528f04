import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { workSchema } from './schema.ts'
import { validate } from './validate.ts'
import { readYaml } from './yaml.ts'

function faultsIn(text: string): string[] {
  const file = new VFile({ path: 'work.yaml' })
  const yaml = readYaml(text, file, 1)
  if (yaml) validate(workSchema, yaml, file)
  return file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`)
}

test('what is of the right form, or still to be found, is taken', () => {
  expect(
    faultsIn(`identifiers: {doi: https://doi.org/10.1234/x, isbn: {epub: 978-3-16-148410-0, pdf: TODO}}
subjects:
  - Japan
  - {term: Diplomacy, authority: Thema, code: JPSD}
  - {term: France, authority: Thema, code: 1DDF-FR-J}
  - {term: Diplomacy, authority: BISAC, code: POL011010}
  - {term: Diplomacy, authority: "https://example.org/terms", code: any}
  - {term: Diplomacy, authority: LCSH, code: TODO}
accessibility:
  conformsTo: EPUB Accessibility 1.1 - WCAG 2.1 Level AA
  certifierReport: https://example.org/report`),
  ).toEqual([])
})

test.each([
  [
    'identifiers:\n  isbn: {epub: 978-3-16-148410-1}',
    '2:16 Unexpected “978-3-16-148410-1” in “identifiers.isbn.epub”, expected an ISBN whose last digit agrees',
  ],
  ['identifiers: {doi: 10/x}', '1:20 Unexpected “10/x” in “identifiers.doi”, expected a DOI'],
  [
    'subjects:\n  - {term: A, authority: Bisac, code: POL011000}',
    '2:26 Unexpected “Bisac” in “subjects.0.authority”, expected one of AAT, BIC, BISAC,',
  ],
  [
    'subjects:\n  - {term: A, authority: BISAC, code: POL11}',
    '2:39 Unexpected “POL11” in “subjects.0.code”, expected a code of BISAC such as POL011000',
  ],
  [
    'accessibility: {conformsTo: WCAG 2.1 AA}',
    '1:29 Unexpected “WCAG 2.1 AA” in “accessibility.conformsTo”, expected words such as “EPUB Accessibility 1.1 - WCAG 2.2 Level AA”',
  ],
  [
    'hyphenation:\n  exceptions: [Indo-Paci-fique, Paci--fique]',
    '2:33 Unexpected “Paci--fique” in “hyphenation.exceptions.1”, expected a word such as Indo-Paci-fique',
  ],
  [
    'hyphenation: {left: 0}',
    '1:21 Unexpected “0” in “hyphenation.left”, expected a number of letters',
  ],
  [
    'hyphenation: {names: whole}',
    '1:22 Unexpected “whole” in “hyphenation.names”, expected one of',
  ],
  ['accessibility: {certifierReport: here}', '1:34 Unexpected “here”'],
])('%s is a fault at its place', (text, expected) => {
  const faults = faultsIn(text)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(expected)
})
