import { list } from '../shared/pattern.ts'

/** Months as they stand in dates, as sources of patterns. */
export const months: readonly string[] = list(String.raw`
  Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jan\.
  Feb\. Aug\. Sept\. Okt\. Nov\. Dez\.
`)

export const days: readonly string[] = list(`
  Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Mo Di Mi Do Fr Sa So
`)

/** What a number follows. */
export const labels: readonly string[] = list(String.raw`
  S\. Nr\. Nrn\. Art\. Abs\. Bd\. Bde\. Kap\. Abb\. Tab\. Ziff\. Rz\. Rn\. Anm\. H\. Jg\. Aufl\.
  §§?
`)

/** What a name follows. */
export const titles: readonly string[] = list(String.raw`Dr\. Prof\. Hr\. Fr\. Hl\. St\. Dipl\.`)

/** Abbreviations of several words, blanks left out. Source: Duden, Abkürzungen. */
export const abbreviations: readonly string[] = list(`
  z.B. d.h. u.a. i.d.R. o.Ä. u.Ä. o.ä. u.ä. s.o. s.u. u.U. z.T. v.a. v.Chr. n.Chr. z.Zt. i.A. i.V.
  a.D. m.E. u.v.m. u.v.a. o.g. u.g. i.e.S. i.w.S. a.a.O. e.V. d.i. z.Hd. h.c. m.a.W. n.l. d.J.
  d.M. v.l.n.r. i.S. i.Allg. u.dgl. u.a.m. o.J. o.O. o.V. p.a. i.Ü. s.a. v.H. a.M.
`)
