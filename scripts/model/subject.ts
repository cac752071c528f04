interface Authority {
  /** The form of its codes, where it is plain enough to be checked. */
  readonly form?: RegExp
  readonly example: string
}

/** The subject authorities whose names EPUB reserves (EPUB 3.3 §D.3.2), with the form of their codes. */
export const authorities: ReadonlyMap<string, Authority> = new Map([
  ['AAT', { form: /^\d{9}$/, example: '300026004' }],
  ['BIC', { form: /^[A-Z0-9]+(-[A-Z0-9]+)*$/, example: 'JPS' }],
  ['BISAC', { form: /^[A-Z]{3}\d{6}$/, example: 'POL011000' }],
  ['CLC', { example: 'D82' }],
  ['DDC', { form: /^\d{3}(\.\d+)?$/, example: '327.52' }],
  ['CLIL', { form: /^\d{4}$/, example: '3283' }],
  ['EuroVoc', { form: /^\d+$/, example: '2459' }],
  ['MEDTOP', { form: /^(medtop:)?\d{8}$/, example: '20000638' }],
  ['LCSH', { example: 'sh85068401' }],
  ['NDC', { form: /^\d{3}(\.\d+)?$/, example: '319' }],
  ['Thema', { form: /^([A-Z][A-Z0-9]*|[1-6][A-Z0-9]+(-[A-Z0-9]+)*)$/, example: 'JPS' }],
  ['UDC', { example: '327(520)' }],
  ['WGS', { form: /^\d{3,4}$/, example: '1730' }],
])

/** What a message asks for. */
export const authorityWanted = `one of ${[...authorities.keys()].join(', ')}, or an address`

/** Tell whether EPUB knows an authority: by a reserved name, spelt as it is there, or by its address. */
export const isAuthority = (name: string): boolean =>
  authorities.has(name) || (/^[a-z][a-z0-9+.-]*:/i.test(name) && URL.canParse(name))

/** Tell whether a code has the form that its authority gives to codes. */
export const isCodeOf = (authority: string, code: string): boolean =>
  authorities.get(authority)?.form?.test(code) ?? true
