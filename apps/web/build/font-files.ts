import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)

function charactersBetween(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)).join('')
}

/** What English and most of Welsh are written in, with the signs public documents use. */
const english = `${charactersBetween(0x20, 0x7e)}\u00a0£§©«°±²³·¹»¼½¾×÷ÀÁÂÄÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜÝàáâäçèéêëìíîïñòóôöùúûüýÿ\u2009‘’“”–—•…€™−`

/** The Welsh letters that stand in another file of the same type face, fetched only by a page that uses one. */
const welsh = 'ŴŵŶŷẀẁẂẃẄẅỲỳ'

interface FontFile {
  /** The file the stylesheet asks for. */
  readonly name: string
  readonly from: string
  readonly characters: string
  /** Weights kept of a variable font; one number makes a font of that weight alone. */
  readonly weights?: { readonly min: number; readonly max: number } | number
}

const text = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next'
const title = '@fontsource/source-serif-4/files/source-serif-4'

/** The four files the stylesheet names, and what each is cut from. */
export const fontFiles: readonly FontFile[] = [
  { name: 'text.woff2', from: `${text}-latin-wght-normal.woff2`, characters: english, weights: { min: 400, max: 700 } },
  { name: 'text-welsh.woff2', from: `${text}-latin-ext-wght-normal.woff2`, characters: welsh, weights: { min: 400, max: 700 } },
  { name: 'title.woff2', from: `${title}-latin-500-normal.woff2`, characters: english },
  { name: 'title-welsh.woff2', from: `${title}-latin-ext-500-normal.woff2`, characters: welsh },
]

/** What pictures are lettered with where no browser is: the text face in its two weights, as programs that draw pictures read fonts. */
export const pictureFonts: readonly FontFile[] = [
  { name: 'picture-400.ttf', from: `${text}-latin-wght-normal.woff2`, characters: english, weights: 400 },
  { name: 'picture-700.ttf', from: `${text}-latin-wght-normal.woff2`, characters: english, weights: 700 },
  { name: 'picture-welsh-400.ttf', from: `${text}-latin-ext-wght-normal.woff2`, characters: welsh, weights: 400 },
  { name: 'picture-welsh-700.ttf', from: `${text}-latin-ext-wght-normal.woff2`, characters: welsh, weights: 700 },
]

/** One of the font files cut down to the characters and weights the site uses. The same input gives the same bytes. */
export async function cutFont(
  file: FontFile,
  format: 'woff2' | 'sfnt' = file.name.endsWith('.ttf') ? 'sfnt' : 'woff2',
): Promise<Buffer> {
  const whole = await readFile(require.resolve(file.from))
  return subsetFont(whole, file.characters, {
    targetFormat: format,
    ...(file.weights !== undefined && { variationAxes: { wght: file.weights } }),
  })
}
