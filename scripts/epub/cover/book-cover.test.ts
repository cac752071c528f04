import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { styledDocument } from '../../fixtures/styled-document.ts'
import { labelsFor } from '../../labels/labels.ts'
import type { CoverImage } from '../../model/cover.ts'
import { openedWith } from '../opened.ts'
import { bookCover } from './book-cover.ts'

const coverOf = (own?: CoverImage) =>
  bookCover(styledDocument(own ? { cover: { own } } : {}), [], labelsFor('en'))

const sizeOf = (data: string | Uint8Array) =>
  imageSize(typeof data === 'string' ? new TextEncoder().encode(data) : data)

test('the cover is a drawing and a PNG as large as shops ask for, the same each time', () => {
  const { image, vector } = coverOf()
  expect(sizeOf(image.data)).toMatchObject({ width: 1400, height: 2100, type: 'png' })
  expect(vector && sizeOf(vector.data)).toMatchObject({ width: 1600, height: 2400, type: 'svg' })
  expect(coverOf()).toEqual({ image, vector })
})

test('a cover of one’s own is taken byte for byte', async () => {
  const own: CoverImage = {
    path: 'images/mine.jpg',
    mediaType: 'image/jpeg',
    width: 1600,
    height: 2400,
    data: Uint8Array.of(0xff, 0xd8, 1, 2),
  }
  expect(coverOf(own)).toEqual({
    image: { path: 'cover.jpg', mediaType: 'image/jpeg', data: own.data },
  })
  const book = await openedWith(styledDocument({ cover: { own } }), {}, false)
  expect(book.get('content.opf')).toContain(
    '<item id="cover-image" href="cover.jpg" media-type="image/jpeg" properties="cover-image"/>',
  )
  expect(book.get('cover.xhtml')).toContain('<img src="cover.jpg"')
  expect(book.get('cover.xhtml')).not.toContain('picture')
})

test('a drawing of one’s own is kept, and made a PNG for shops', () => {
  const data = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 3"><path d="M0 0h2v3z"/></svg>',
  )
  const { image, vector } = coverOf({
    path: 'mine.svg',
    mediaType: 'image/svg+xml',
    width: 2,
    height: 3,
    data,
  })
  expect(vector).toEqual({ path: 'cover.svg', data })
  expect(sizeOf(image.data)).toMatchObject({ width: 1400, height: 2100, type: 'png' })
})
