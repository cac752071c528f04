/** What readers that know PDF 1.7 take our further roles for. Source: ISO 32000-1, 14.8.4. */
export const roleMap = { Em: 'Span', Strong: 'Span', Aside: 'Div' } as const

const inline = ['Span', 'Em', 'Strong', 'Link', 'Reference', 'Quote', 'Code', 'Ruby', 'RB', 'RT']
const inlines = new Set([...inline, 'RP', 'Form', 'Formula', 'NonStruct'])

/** Roles of words within a line. A figure is not: it stands alone, or its paragraph is around it. */
export const isInline = (role: string): boolean => inlines.has(role)

const groups = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'Aside', 'BlockQuote'])

/** Roles that hold blocks, and no words of their own. */
export const isGroup = (role: string): boolean => groups.has(role)

/** The level of a heading. */
export const levelOf = (role: string): number | undefined =>
  /^H[1-6]$/.test(role) ? Number(role[1]) : undefined
