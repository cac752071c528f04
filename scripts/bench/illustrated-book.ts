import { PNG } from 'pngjs'
import { longBook } from '../fixtures/long-book.ts'

const chapters = 500
const images = 200
/** Some ten thousand characters a chapter. */
const paragraphsEach = 34

/** A work of 500 chapters with a note each and 200 pictures, by file name; the same every time. */
export function illustratedBook(): ReadonlyMap<string, string | Uint8Array> {
  const paragraphs = longBook({ chapters: 40, notes: 0 })
    .markdown.split('\n\n')
    .filter(text => /^\p{Lu}/u.test(text))
  const text = Array.from({ length: chapters }, (_, chapter) => {
    const own = Array.from(
      { length: paragraphsEach },
      (_, index) => paragraphs[(chapter * 31 + index) % paragraphs.length],
    )
    return [
      `## Chapitre ${chapter + 1}`,
      ...(chapter < images ? [`![Planche ${chapter + 1}](images/${chapter}.png)`] : []),
      ...own,
      `On le sait[^${chapter}].`,
      `[^${chapter}]: Note du chapitre ${chapter + 1}.`,
    ].join('\n\n')
  })
  return new Map<string, string | Uint8Array>([
    ['work.yaml', 'id: illustrated\ntitle: Le Livre illustré\nepub: {chapters: "2"}\n'],
    ['article.fr.md', `---\nlang: fr\ndate: 2026-11-01\n---\n\n${text.join('\n\n')}\n`],
    ...Array.from(
      { length: images },
      (_, index) => [`images/${index}.png`, picture(index)] as const,
    ),
  ])
}

/** A picture of 12 kB that hardly can be packed. */
function picture(seed: number): Uint8Array {
  const picture = new PNG({ width: 64, height: 64 })
  let state = seed + 1
  for (let at = 0; at < picture.data.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    picture.data[at] = at % 4 === 3 ? 255 : state >> 16
  }
  return new Uint8Array(PNG.sync.write(picture))
}
