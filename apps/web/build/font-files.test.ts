import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { cutFont, fontFiles, pictureFonts } from './font-files.ts'

const MOST_BYTES = 45_000

test('all fonts together weigh at most 45 kB', async () => {
  const files = await Promise.all(fontFiles.map((file) => cutFont(file)))
  expect(files.reduce((sum, file) => sum + file.length, 0)).toBeLessThanOrEqual(MOST_BYTES)
})

test('a font is cut the same way every time, so that its address does not change', async () => {
  const [file] = fontFiles
  if (file === undefined) throw new Error('No fonts are listed')
  expect(await cutFont(file)).toEqual(await cutFont(file))
})

test('every Welsh letter with a mark is in a font', () => {
  const characters = fontFiles.map((file) => file.characters).join('')
  const missing = Array.from('âêîôûŵŷàèìòùẁỳáéíóúẃýäëïöüẅÿÂÊÎÔÛŴŶ').filter((letter) => !characters.includes(letter))
  expect(missing).toEqual([])
})

test('the signs of law and money are in the fonts', () => {
  const [text] = fontFiles
  expect(Array.from('£€§×−½¼¾–—‘’“”…•·\u00a0').filter((sign) => !text?.characters.includes(sign))).toEqual([])
})

test('pictures are lettered in all the characters of the pages, in fonts that programs other than browsers read', async () => {
  expect(new Set(pictureFonts.map(({ characters }) => characters))).toEqual(
    new Set(fontFiles.map(({ characters }) => characters)),
  )
  const [regular] = pictureFonts
  if (regular === undefined) throw new Error('No fonts are listed')
  expect((await cutFont(regular)).readUInt32BE(0)).toBe(0x00010000)
})

// Averages of a line of English, in parts of the type size; the fallbacks' are those of Arial and of Times New Roman.
const english = 'aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      '
const fallbackWidth = { Text: 0.4563, Title: 0.4172 } as const

interface Measures {
  readonly ascent: number
  readonly descent: number
  readonly width: number
}

test.each([
  ['Text', 0],
  ['Title', 2],
] as const)(
  'the fallback of %s is stretched to its measures, so that nothing jumps when the font arrives',
  async (family, index) => {
    const { ascent, descent, width } = await measuresOf(index)
    const css = readFileSync(fileURLToPath(new URL('../src/styles/fonts.css', import.meta.url)), 'utf8')
    const [, face = ''] = new RegExp(`font-family: '${family} fallback';([^}]*)}`).exec(css) ?? []
    const value = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(face)?.[1])
    const stretch = width / fallbackWidth[family]
    expect(value('size-adjust') / 100).toBeCloseTo(stretch, 2)
    expect(value('ascent-override') / 100).toBeCloseTo(ascent / stretch, 2)
    expect(value('descent-override') / 100).toBeCloseTo(descent / stretch, 2)
  },
)

/** Reads the tables of a font: https://learn.microsoft.com/typography/opentype/spec/ */
async function measuresOf(index: number): Promise<Measures> {
  const file = fontFiles[index]
  if (file === undefined) throw new Error(`No font ${index}`)
  const font = await cutFont(file, 'sfnt')
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at).map((at) => [
      font.toString('latin1', at, at + 4),
      font.readUInt32BE(at + 8),
    ]),
  )
  const at = (table: string) => tables.get(table) ?? 0
  const unit = font.readUInt16BE(at('head') + 18)
  const longMetrics = font.readUInt16BE(at('hhea') + 34)
  const advance = (glyph: number) => font.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, longMetrics - 1))
  const widths = Array.from(english, (character) => advance(glyphOf(font, at('cmap'), character.charCodeAt(0))))
  return {
    ascent: font.readInt16BE(at('hhea') + 4) / unit,
    descent: -font.readInt16BE(at('hhea') + 6) / unit,
    width: widths.reduce((sum, width) => sum + width, 0) / widths.length / unit,
  }
}

/** The glyph of a character by the format 4 subtable every one of these fonts has. */
function glyphOf(font: Buffer, cmap: number, code: number): number {
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => cmap + font.readUInt32BE(cmap + 8 + 8 * at))
  const start = subtables.find((at) => font.readUInt16BE(at) === 4)
  if (start === undefined) throw new Error('No format 4 subtable')
  const count = font.readUInt16BE(start + 6) / 2
  for (let segment = 0; segment < count; segment += 1) {
    const place = start + 14 + 2 * segment
    const first = font.readUInt16BE(place + 2 + 2 * count)
    if (code > font.readUInt16BE(place) || code < first) continue
    const delta = font.readInt16BE(place + 2 + 4 * count)
    const offsetAt = place + 2 + 6 * count
    const offset = font.readUInt16BE(offsetAt)
    return offset === 0 ? (code + delta) & 0xffff : font.readUInt16BE(offsetAt + offset + 2 * (code - first)) + delta
  }
  return 0
}
