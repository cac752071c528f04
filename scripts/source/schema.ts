import * as z from 'zod'
import { attachables } from '../model/attachment.ts'
import { bookNotePlaces, bookPages, chapterLevels } from '../model/book.ts'
import { conformanceWanted, isConformance } from '../model/conformance.ts'
import { nameDivisions } from '../model/hyphenation.ts'
import { isbnWanted, isIsbn } from '../model/isbn.ts'
import { markerStyles } from '../model/markers.ts'
import { noteKinds } from '../model/note.ts'
import {
  chapterStarts,
  frontNumbers,
  initialLetters,
  pageSizeWanted,
  readPageSize,
} from '../model/page.ts'
import { isAdjustable, isRuleId, ruleOf, rules } from '../model/rules.ts'
import { authorities, authorityWanted, isAuthority, isCodeOf } from '../model/subject.ts'
import { typographies } from '../model/typography.ts'
import { writingModes } from '../model/writing.ts'

const text = z
  .string()
  // YAML's own escapes ("\e") can make control characters of plain text.
  .refine(value => !/\p{Cc}/u.test(value.replace(/[\t\n]/g, '')), 'text without control characters')
  .trim()
  .min(1)

/** A calendar date or an instant, ISO 8601, or TODO. */
const date = text.regex(
  /^(TODO\b.*|\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?)$/,
  'an ISO 8601 date such as 2026-11-23',
)

/** An instant with its zone: an embargo ends at one moment everywhere. */
const instant = text
  .regex(
    /^(TODO\b.*|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))$/,
    'a date and time with zone such as 2026-12-01T06:00:00+01:00',
  )
  .refine(
    // The pattern lets a thirteenth month through, and an embargo that is no moment would never hold.
    value => /^TODO\b/.test(value) || z.iso.datetime({ offset: true }).safeParse(value).success,
    'a date and time that exist',
  )

const person = z.union([
  text,
  z.strictObject({ name: text, fileAs: text.optional(), url: text.optional() }),
])
const people = z.union([person, z.array(person).min(1)])

/** A text that a function of ours takes, or TODO. */
const checked = (accepts: (value: string) => boolean, wanted: string) =>
  text.refine(value => /^TODO\b/.test(value) || accepts(value), wanted)

const subject = z.union([
  text,
  z
    .strictObject({
      term: text,
      authority: checked(isAuthority, authorityWanted).optional(),
      code: text.optional(),
    })
    .superRefine(({ authority = '', code = '' }, { addIssue }) => {
      if (code === '' || /^TODO\b/.test(code) || isCodeOf(authority, code)) return
      const message = `a code of ${authority} such as ${authorities.get(authority)?.example}`
      addIssue({ code: 'custom', path: ['code'], message })
    }),
])

const isbn = checked(isIsbn, isbnWanted)

/** Bare, with its scheme, or as an address. Source: DOI Handbook §2.2. */
const isDoi = (value: string) =>
  /^(doi:|https?:\/\/(dx\.)?doi\.org\/)?10\.\d{4,9}(\.\d+)*\/\S+$/i.test(value)

const isAddress = (value: string) => /^https?:\/\//.test(value) && URL.canParse(value)

/** A number of letters. */
const letters = text.regex(/^(TODO\b.*|[1-9]|[12]\d)$/, 'a number of letters such as 3')

/** A word with hyphens where it may be divided. */
const isDividedWord = (value: string) => /^[\p{L}\p{M}]+(-[\p{L}\p{M}]+)*$/u.test(value)

const pageSize = text.refine(value => readPageSize(value) !== undefined, pageSizeWanted)

const language = text.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a BCP 47 tag such as fr')

/** The fields that work.yaml and front matter share; an edition's own value wins. */
const shared = {
  authors: people.optional(),
  translators: people.optional(),
  editors: people.optional(),
  publisher: text.optional(),
  rights: text.optional(),
  licence: text.optional(),
  source: text.optional(),
  subjects: z.array(subject).optional(),
  series: z
    .union([
      text,
      z.strictObject({
        name: text,
        position: text.regex(/^(TODO\b.*|\d+(\.\d+)?)$/, 'a number').optional(),
      }),
    ])
    .optional(),
  identifiers: z
    .strictObject({
      doi: checked(isDoi, 'a DOI such as 10.1234/example').optional(),
      isbn: z.strictObject({ pdf: isbn.optional(), epub: isbn.optional() }).optional(),
    })
    .optional(),
  version: text.optional(),
  translationOf: language.optional(),
  writing: z.enum(writingModes).optional(),
  typography: z.enum(typographies).optional(),
  hyphenation: z
    .strictObject({
      exceptions: z.array(checked(isDividedWord, 'a word such as Indo-Paci-fique')).optional(),
      left: letters.optional(),
      right: letters.optional(),
      shortest: letters.optional(),
      names: z.enum(nameDivisions).optional(),
    })
    .optional(),
  classification: text.optional(),
  embargo: instant.optional(),
  accessibility: z
    .strictObject({
      summary: text.optional(),
      certifiedBy: text.optional(),
      conformsTo: checked(isConformance, conformanceWanted).optional(),
      certifierCredential: text.optional(),
      certifierReport: checked(isAddress, 'an address that begins with https://').optional(),
    })
    .optional(),
}

/** Phrases of house lists are matched in proportion to their length. */
const phrase = text.max(100).refine(value => /\p{L}/u.test(value), 'a word or a phrase')

/** What `work.yaml` may say. Source: docs/metadata.md. */
export const workSchema = z.strictObject({
  id: text.regex(/^[a-z0-9][a-z0-9._-]*$/i, 'letters, digits, dot, hyphen').optional(),
  uuid: text
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'a UUID')
    .optional(),
  title: text.optional(),
  people: z
    .record(
      z.string(),
      z.strictObject({
        name: text,
        role: text.optional(),
        fileAs: text.optional(),
        url: text.optional(),
      }),
    )
    .optional(),
  blocking: z.array(z.enum(noteKinds)).optional(),
  notes: z.enum(['foot', 'side', 'end']).optional(),
  page: z
    .union([
      pageSize,
      z.strictObject({
        size: pageSize.optional(),
        chapters: z.enum(chapterStarts).optional(),
        front: z.enum(frontNumbers).optional(),
        initials: z.enum(initialLetters).optional(),
      }),
    ])
    .optional(),
  epub: z
    .strictObject({
      chapters: z.enum(chapterLevels).optional(),
      notes: z.enum(bookNotePlaces).optional(),
      pages: z.enum(bookPages).optional(),
      cover: text.optional(),
    })
    .optional(),
  bilingual: z.array(z.tuple([language, language])).optional(),
  logo: text.optional(),
  terms: z.array(z.record(language, z.union([text, z.array(text).min(1)]))).optional(),
  attach: z.array(z.enum(attachables)).optional(),
  markers: z
    .strictObject({
      author: z.enum(markerStyles).optional(),
      editor: z.enum(markerStyles).optional(),
    })
    .optional(),
  rules: z
    .partialRecord(
      z.enum(
        Object.keys(rules)
          .filter(isRuleId)
          .filter(id => isAdjustable(id) && ruleOf(id).blame !== 'artefact'),
      ),
      z.enum(['error', 'warning', 'off']),
    )
    .optional(),
  house: z
    .array(
      z.strictObject({
        avoid: phrase,
        prefer: text.max(100).optional(),
        lang: language.optional(),
        why: text.optional(),
      }),
    )
    .max(1000)
    .optional(),
  ...shared,
})

/** What an article's front matter may say. Source: docs/metadata.md. */
export const frontMatterSchema = z.strictObject({
  title: text.optional(),
  subtitle: text.optional(),
  lang: language.optional(),
  originalTitle: text.optional(),
  originalLang: language.optional(),
  author: people.optional(),
  date: date.optional(),
  published: date.optional(),
  modified: date.optional(),
  description: text.optional(),
  math: z.enum(['tex']).optional(),
  ...shared,
})

export type WorkData = z.infer<typeof workSchema>
export type FrontMatter = z.infer<typeof frontMatterSchema>
