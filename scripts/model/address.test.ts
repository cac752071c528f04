import { expect, test } from 'vitest'
import { plainAddress } from './address.ts'

test.each([
  ['https://é.fr/ü?ö#ß', 'https://xn--9ca.fr/%C3%BC?%C3%B6#%C3%9F'],
  [
    'http://a.b/a b|[c]\\d?x[]=y|z#e#f|{g}',
    'http://a.b/a%20b%7C%5Bc%5D/d?x%5B%5D=y%7Cz#e%23f%7C%7Bg%7D',
  ],
  ['http://a.b/100%?5%&6%20', 'http://a.b/100%25?5%25&6%20'],
  ['http://a.b?#', 'http://a.b/?#'],
  ['http://u:p@[::1]:8080/', 'http://u:p@[::1]:8080/'],
  ['http://a.b./', 'http://a.b./'],
  ['HTTPS:a.b', 'https://a.b/'],
  ['mailto:a b@c?subject=x "y"', 'mailto:a%20b@c?subject=x%20%22y%22'],
  ['tel:+33(0)1 23', 'tel:+33(0)1%2023'],
])('%j is written %j', (href, expected) => {
  expect(plainAddress(href)).toBe(expected)
})

test.each([
  'a.md',
  '#a',
  'http://',
  'mailto:',
  'http://[::1',
  'https://../',
  'http://a..b/',
  'http://.a/',
  'http://xn--a/',
  `http://${'a'.repeat(64)}.b/`,
  `http://${'a.'.repeat(128)}b/`,
])('%j is no address', href => {
  expect(plainAddress(href)).toBeUndefined()
})
