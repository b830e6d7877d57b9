/**
 * Compares two provision numbers as they stand in the text: 9 before 9A before 10, A1 before 1, 12ZA before 12A, 12A before
 * 12AA before 12B. Negative, zero or positive; zero only for equal strings.
 * @see Office of the Parliamentary Counsel drafting guidance: numbering of inserted provisions
 */
export function compareNumbers(a: string, b: string): number {
  const difference = isPlain(a) && isPlain(b) ? Number(a) - Number(b) : compareKeys(keyOf(a), keyOf(b))
  return difference || compareStrings(a, b)
}

function isPlain(number: string): boolean {
  return /^\d+$/.test(number)
}

/** Compares lower-case roman numerals by value: ii before iv before ix. */
export function compareRoman(a: string, b: string): number {
  return romanValue(a) - romanValue(b) || compareStrings(a, b)
}

/** Whether a label is a lower-case roman numeral, written the usual way. */
export function isRoman(label: string): boolean {
  return label.length > 0 && /^(x{0,3})(ix|iv|v?i{0,3})$/.test(label)
}

function romanValue(label: string): number {
  const values = Array.from(label, (letter) => (letter === 'x' ? 10 : letter === 'v' ? 5 : 1))
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** Digits as they count, letters as places after them; a run of Z before a letter counts as standing before A. */
function keyOf(number: string): number[] {
  const key =
    number.match(/\d+|[a-z]+/gi)?.flatMap((piece) => (/\d/.test(piece) ? [Number(piece)] : lettersKey(piece.toLowerCase()))) ?? []
  return /^\d/.test(number) ? key : [0, ...key]
}

function lettersKey(letters: string): number[] {
  const [, before = '', rest = ''] = /^(z*(?=[a-z]))(.*)$/.exec(letters) ?? []
  const [first, ...others] = rest
  if (first === undefined) return []
  const key = [...(before === '' ? [] : [-before.length]), first.charCodeAt(0) - 96]
  return [...key, ...lettersKey(others.join(''))]
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  if (at < 0) return a.length - b.length
  const other = b[at]
  return other === undefined ? 1 : (a[at] ?? 0) - other
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
