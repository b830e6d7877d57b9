import { expect, test } from 'vitest'
import { decodeXml } from './decode-xml.ts'

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

test.each([
  ['UTF-8 when nothing is said', Buffer.from('<bill>café</bill>')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFF<bill>café</bill>')],
  ['UTF-16 by its byte order mark', utf16('<bill>café</bill>')],
])('a file is read as %s', (_name, bytes) => {
  expect(decodeXml(bytes)).toEqual({ ok: true, value: '<bill>café</bill>' })
})

test('a file is read in the encoding that it declares', () => {
  const declared = '<?xml version="1.0" encoding="ISO-8859-1"?><bill>café</bill>'
  expect(decodeXml(Buffer.from(declared, 'latin1'))).toEqual({ ok: true, value: declared })
})

test.each([
  ['not-text', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0xff])],
  ['unknown-encoding', Buffer.from('<?xml version="1.0" encoding="klingon"?><bill/>')],
])('what cannot be read is refused: %s', (reason, bytes) => {
  expect(decodeXml(bytes)).toMatchObject({ ok: false, reason })
})
