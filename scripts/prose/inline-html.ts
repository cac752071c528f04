/** What a tag of inline HTML says of the text in it. */
export interface Tag {
  readonly name: string
  readonly kind: 'open' | 'close'
  readonly lang?: string
  /** No rule of language looks into it. */
  readonly untouched: boolean
}

const tag = /^<(\/?)([a-z][a-z0-9-]*)((?:\s[^>]*?)?)(\/?)>$/i
const attribute = /\b(lang|translate)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/** Elements without an end. Source: HTML, void elements. */
const empty = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])
/** Code, and the readings of words, which are no part of their sentence. */
const apart = new Set([
  ...['code', 'kbd', 'math', 'pre', 'rp', 'rt', 'samp', 'script', 'style', 'svg', 'tt'],
])

/** Read one tag of inline HTML; `undefined` for comments and for what holds no text. */
export function readTag(html: string): Tag | undefined {
  const [, slash, written = '', attributes = '', closed] = tag.exec(html) ?? []
  const name = written.toLowerCase()
  if (name === '' || closed || empty.has(name)) return undefined
  if (slash) return { name, kind: 'close', untouched: false }
  const values = new Map(
    [...attributes.matchAll(attribute)].map(([, key = '', ...values]) => [
      key.toLowerCase(),
      values.find(value => value !== undefined) ?? '',
    ]),
  )
  const lang = values.get('lang')
  return {
    name,
    kind: 'open',
    ...(lang ? { lang } : {}),
    untouched: apart.has(name) || values.get('translate') === 'no',
  }
}
