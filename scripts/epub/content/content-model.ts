/** The HTML elements of running text (HTML, "Phrasing content"), as far as a book uses them. */
export const phrasing: ReadonlySet<string> = new Set(
  `a abbr b bdi bdo br cite code data del dfn em i img input ins kbd mark math meter progress q
  ruby s samp small span strong sub sup svg time u var wbr`.split(/\s+/),
)

/** The HTML elements that stand as blocks (HTML, "Flow content", the rest of it). */
export const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote details div dl figure footer h1 h2 h3 h4 h5 h6 header hr
  main nav ol p pre section table ul`.split(/\s+/),
)

/** Elements that live only inside certain others, each with those others. */
export const homes: Readonly<Record<string, readonly string[]>> = {
  li: ['ol', 'ul'],
  dt: ['dl'],
  dd: ['dl'],
  figcaption: ['figure'],
  summary: ['details'],
  caption: ['table'],
  colgroup: ['table'],
  col: ['colgroup'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['thead', 'tbody', 'tfoot', 'table'],
  td: ['tr'],
  th: ['tr'],
  rt: ['ruby'],
  rp: ['ruby'],
}

/** Elements that hold either kind, as their parent does (HTML, "Transparent content models"). */
export const transparent: ReadonlySet<string> = new Set(['a', 'del', 'ins'])

/** Elements that hold running text only and cannot be cut in two as a paragraph can. */
export const strictPhrasing: ReadonlySet<string> = new Set(
  'h1 h2 h3 h4 h5 h6 pre summary rt rp'.split(' '),
)

/** What HTML no longer has, with what says the same. */
export const successors: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  big: 'span',
  center: 'div',
  dir: 'ul',
  font: 'span',
  listing: 'pre',
  menu: 'ul',
  nobr: 'span',
  plaintext: 'pre',
  strike: 's',
  tt: 'code',
  xmp: 'pre',
}

/** What has no place in a book and leaves no words behind. */
export const removed: ReadonlySet<string> = new Set(
  `base canvas datalist embed frame frameset head iframe link meta noscript param script select
  source style template textarea title track`.split(/\s+/),
)

/** What must not stand inside an element at any depth: it is unwrapped there. */
export const forbiddenInside: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'details', 'input'],
  caption: ['table'],
  dfn: ['dfn'],
  dt: 'article aside footer h1 h2 h3 h4 h5 h6 header nav section'.split(' '),
  th: 'article aside footer h1 h2 h3 h4 h5 h6 header nav section'.split(' '),
  header: ['footer', 'header', 'main'],
  footer: ['footer', 'header', 'main'],
  main: ['main'],
  address: 'address article aside footer h1 h2 h3 h4 h5 h6 header nav section'.split(' '),
  meter: ['meter'],
  progress: ['progress'],
}
