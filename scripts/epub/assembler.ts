import { EPub } from 'epub-gen-memory'
import { files, folder } from './files.ts'

/** A file of the book: path from the package document, text or bytes. */
export interface BookFile {
  readonly path: string
  readonly data: string | Uint8Array
}

/** All that the container holds, finished. */
export interface Book {
  readonly title: string
  /** The unique identifier's UUID. */
  readonly uuid: string
  /** ISO 8601 instant that dates every entry. */
  readonly stamp: string
  readonly pages: readonly { readonly file: string; readonly xhtml: string }[]
  readonly container: string
  readonly package: string
  readonly navigation: string
  readonly ncx: string
  readonly styles: string
  readonly images: readonly BookFile[]
  readonly fonts: readonly BookFile[]
}

/**
 * epub-gen-memory as the assembler of a finished book: its documents are ours, its downloads are our
 * bytes, and its container is packed in a fixed order with fixed dates.
 * It leans on protected members: the version is pinned to 1.1.2.
 */
export class Assembler extends EPub {
  readonly #book: Book

  constructor(book: Book) {
    const options = { title: book.title, date: book.stamp, version: 3, verbose: false } as const
    // Without content of its own a chapter is not put through the library's HTML parser.
    super(
      options,
      book.pages.map(({ file }) => ({ content: '', filename: file })),
    )
    this.#book = book
    this.uuid = book.uuid
  }

  /** Assemble and pack; the same book gives the same bytes. */
  async pack(): Promise<Uint8Array> {
    await this.render()
    const entries = Object.entries(this.zip.files)
      // Entries for folders are no publication resources (OCF 3.3 §4.2.5).
      .filter(([, { dir }]) => !dir)
      .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    for (const [name, entry] of entries) {
      // JSZip writes dates in UTC, so that the zone of the machine does not count.
      entry.date = new Date(this.#book.stamp)
      entry.options.compression = isCompressed(name) ? 'STORE' : 'DEFLATE'
    }
    // In this order they are packed.
    this.zip.files = Object.fromEntries(entries)
    return this.zip.generateAsync({
      type: 'uint8array',
      platform: 'DOS',
      // One part in a hundred smaller at 9, for two to seven times the work.
      compressionOptions: { level: 6 },
    })
  }

  /** The library would fill a template for each document, and compile it each time. */
  protected override async generateTemplateFiles(): Promise<void> {
    const { container, pages, styles, navigation, ncx, package: opf } = this.#book
    this.zip.file('META-INF/container.xml', utf8(container))
    this.#add([
      { path: files.package, data: opf },
      { path: files.contents, data: navigation },
      { path: files.ncx, data: ncx },
      { path: files.styles, data: styles },
      ...pages.map(({ file, xhtml }) => ({ path: file, data: xhtml })),
    ])
  }

  protected override async downloadAllImages(): Promise<void> {
    this.#add(this.#book.images)
  }

  protected override async downloadAllFonts(): Promise<void> {
    this.#add(this.#book.fonts)
  }

  /** The cover comes as one of the pages and one of the images. */
  protected override async makeCover(): Promise<void> {}

  #add(added: readonly BookFile[]): void {
    for (const { path, data } of added)
      this.zip.file(`${folder}/${path}`, typeof data === 'string' ? utf8(data) : data)
  }
}

const encoder = new TextEncoder()

/** JSZip encodes by itself, but several times slower. */
const utf8 = (text: string): Uint8Array => encoder.encode(text)

/** The order in the container: `mimetype` first, as the format wants, then as a reader opens them. */
function rank(name: string): number {
  const first = [
    'mimetype',
    'META-INF/container.xml',
    `${folder}/${files.package}`,
    `${folder}/${files.contents}`,
  ]
  const index = first.indexOf(name)
  return index === -1 ? first.length : index
}

/** What gains nothing by being deflated, and the `mimetype`, which must not be. */
const isCompressed = (name: string): boolean =>
  name === 'mimetype' || /\.(gif|jpe?g|png|webp|woff2)$/.test(name)
