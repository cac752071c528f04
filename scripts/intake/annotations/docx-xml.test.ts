import { expect, test } from 'vitest'
import { readXml } from './docx-xml.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const read = (xml: string) => readXml(new TextEncoder().encode(xml))

test('names elements and attributes by their namespace, not by their prefix', () => {
  expect(
    read(`<ns0:p xmlns:ns0="${main}" ns0:id="1" plain="2"><t xmlns="${main}">a</t></ns0:p>`),
  ).toEqual({
    type: 'element',
    name: 'w:p',
    attributes: { 'w:id': '1', plain: '2' },
    children: [
      { type: 'element', name: 'w:t', attributes: {}, children: [{ type: 'text', value: 'a' }] },
    ],
  })
})

test('knows the strict namespaces', () => {
  const root = read('<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>')
  expect(root).toMatchObject({ name: 'w:p' })
})

test('drops elements and attributes of other namespaces, comments and instructions', () => {
  const xml = `<w:p xmlns:w="${main}" xmlns:x="urn:x" x:a="1"><!--c--><?p i?><x:y><w:t/></x:y><![CDATA[d]]></w:p>`
  expect(read(xml)).toMatchObject({ attributes: {}, children: [{ type: 'text', value: 'd' }] })
})
