import { expect, test } from 'vitest'
import { edited } from './mend.ts'
import { type Quotation, quotesRule } from './quotes.ts'

const french: Quotation = {
  levels: [
    ['«', '»'],
    ['“', '”'],
  ],
}
const english: Quotation = {
  levels: [
    ['“', '”'],
    ['‘', '’'],
  ],
  foreign: [['«', '»']],
  single: true,
  unpaired: true,
}
const german: Quotation = {
  levels: [
    ['„', '“'],
    ['‚', '‘'],
  ],
  foreign: [
    ['“', '”'],
    ['«', '»'],
  ],
  single: true,
}

function set(text: string, quotation: Quotation) {
  const once = edited(text, [...quotesRule(quotation).edits(text)])
  expect(edited(once, [...quotesRule(quotation).edits(once)])).toBe(once)
  return once
}

test.each([
  ['dit "oui" ici', 'dit «oui» ici'],
  ['"il dit "non" hier"', '«il dit “non” hier»'],
  ['« il dit « non » hier »', '« il dit “ non ” hier »'],
  ['dit " oui " ici', 'dit « oui » ici'],
  ['("oui")', '(«oui»)'],
  ['un écran de 24" ici', 'un écran de 24" ici'],
  ['seul "ici', 'seul "ici'],
  ['"\ufffc"', '«\ufffc»'],
])('French: %j', (typed, wanted) => expect(set(typed, french)).toBe(wanted))

test.each([
  ['"Yes"', '“Yes”'],
  ["'Yes'", '‘Yes’'],
  ['"\'Yes\', he said"', '“‘Yes’, he said”'],
  ['\'He said "yes" then\'', '‘He said “yes” then’'],
  ["it's the readers' word", "it's the readers' word"],
  ['"A paragraph goes on', '“A paragraph goes on'],
  ['«Yes»', '“Yes”'],
])('English: %j', (typed, wanted) => expect(set(typed, english)).toBe(wanted))

test.each([
  ['"Ja"', '„Ja“'],
  ['"Er sagt \'ja\' dazu"', '„Er sagt ‚ja‘ dazu“'],
  ['„Ja“', '„Ja“'],
  ["‚Ja'", '‚Ja‘'],
  ['«Ja»', '„Ja“'],
])('German: %j', (typed, wanted) => expect(set(typed, german)).toBe(wanted))
