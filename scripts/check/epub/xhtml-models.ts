/** What an element holds (HTML, "Content models"). */
export interface Model {
  /** The kind of what stands in it; `transparent`: what its parent may hold. */
  readonly holds: 'flow' | 'phrasing' | 'transparent' | 'text' | 'nothing'
  /**
   * Parts that stand in it and nowhere else, and their order: names, each with a space after it, `*`
   * for anything of the kind that it holds.
   */
  readonly order?: RegExp
  /** The same in words. */
  readonly expected?: string
}

const ordered = (order: RegExp, expected: string, holds: Model['holds'] = 'nothing'): Model => ({
  holds,
  order,
  expected,
})

const all = (names: string, model: Model): [string, Model][] =>
  names.split(/\s+/).map(name => [name, model])

const items = ordered(/^(li )*$/, 'list items')
const rows = ordered(/^(tr )*$/, 'rows')
const media = ordered(/^(source )*(track )*(\* )*$/, 'source, track, then text', 'transparent')

/** The elements of HTML's body by their names, as the schema of EPUBCheck 5.3 has them. */
export const models: ReadonlyMap<string, Model> = new Map<string, Model>([
  ...all(
    `address article aside blockquote body dd dialog div dt figcaption footer form header li main
    nav search section td th`,
    { holds: 'flow' },
  ),
  ...all(
    `abbr b bdi bdo button cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd label legend mark meter
    output p pre progress q rp rt s samp small span strong sub sup time u var`,
    { holds: 'phrasing' },
  ),
  ...all('a canvas del ins map noscript slot', { holds: 'transparent' }),
  ...all('option style textarea title', { holds: 'text' }),
  ...all('area base br col embed hr img input link meta param source track wbr', {
    holds: 'nothing',
  }),
  ...all('ol ul menu', items),
  ...all('tbody thead tfoot', rows),
  ['tr', ordered(/^(t[dh] )*$/, 'cells')],
  [
    'table',
    ordered(
      /^(caption )?(colgroup )*(thead )?(tfoot )?((tbody )*|(tr )*)(tfoot )?$/,
      'caption, colgroup, thead, tbody or tr, tfoot',
    ),
  ],
  ['caption', { holds: 'flow' }],
  ['colgroup', ordered(/^(col )*$/, 'columns')],
  ['dl', ordered(/^(((dt )+(dd )+)*|(div )*)$/, 'terms, each with a sense')],
  [
    'figure',
    ordered(/^((figcaption )?(\* )*|(\* )*figcaption )$/, 'one caption, first or last', 'flow'),
  ],
  ['details', ordered(/^summary (\* )*$/, 'a summary first', 'flow')],
  ['summary', ordered(/^(\* )*$/, 'words or headings', 'phrasing')],
  ['fieldset', ordered(/^(legend )?(\* )*$/, 'a legend first', 'flow')],
  ['hgroup', ordered(/^(h[1-6] |p )+$/, 'headings and paragraphs')],
  ['ruby', ordered(/^((\* )+((rt )+|(rp rt rp )+))+$/, 'text, each with its rt', 'phrasing')],
  ['select', ordered(/^((option |optgroup |hr )*)$/, 'options')],
  ['optgroup', ordered(/^(option )*$/, 'options')],
  ['datalist', ordered(/^((option )*|(\* )*)$/, 'options', 'phrasing')],
  ['audio', media],
  ['video', media],
  ['picture', ordered(/^(source )*img $/, 'source, then one img')],
  ['object', ordered(/^(param )*(\* )*$/, 'param, then what stands for it', 'transparent')],
  // Neither is looked into: what they hold is no markup of the page.
  ...all('iframe script template', { holds: 'text' }),
])

/** A `div` in a list of terms, which keeps some together. */
export const termGroup: Model = ordered(/^((dt )+(dd )+)+$/, 'terms, each with a sense')

/** What runs in a line (HTML, "Phrasing content"). */
export const phrasing: ReadonlySet<string> = new Set(
  `a abbr area audio b bdi bdo br button canvas cite code data datalist del dfn em embed i iframe
  img input ins kbd label link map mark math meta meter noscript object output picture progress q
  ruby s samp script select slot small span strong sub sup svg template textarea time u var video
  wbr`.split(/\s+/),
)

/** What else stands in a page or a section (HTML, "Flow content"). */
export const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote details dialog div dl fieldset figure footer form h1 h2 h3 h4
  h5 h6 header hgroup hr main menu nav ol p pre search section table ul`.split(/\s+/),
)

/** What may stand anywhere and is none of an order. */
export const anywhere: ReadonlySet<string> = new Set(['script', 'template'])
