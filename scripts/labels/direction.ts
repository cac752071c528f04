import type { WritingMode } from '../model/writing.ts'
import { primaryLanguage } from './labels.ts'

/** Which way a text runs, as HTML's `dir` has it. */
export type Direction = 'ltr' | 'rtl'

const languages = new Set('ar arc ckb dv fa he ps sd ug ur yi'.split(' '))
const scripts = new Set('adlm arab hebr nkoo rohg syrc thaa'.split(' '))

/**
 * Tell which way a language (BCP 47) is written; a script subtag goes before what is usual:
 * `ar` → `rtl`, `ku-Arab` → `rtl`, `ar-Latn` → `ltr`. Source: RFC 5646, 2.2.3.
 */
export function directionOf(lang: string): Direction {
  const script = lang.split('-').find(part => /^[a-z]{4}$/i.test(part))
  const isRight = script ? scripts.has(script.toLowerCase()) : languages.has(primaryLanguage(lang))
  return isRight ? 'rtl' : 'ltr'
}

/** Tell which way the lines of an edition follow each other, and its pages: from the right if they run down. */
export const progressionOf = (lang: string, writing: WritingMode): Direction =>
  writing === 'vertical' ? 'rtl' : directionOf(lang)
