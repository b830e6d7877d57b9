const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A whole number from its digits, with or without commas between thousands, or from its words below a hundred; nothing for other words. */
export function numberInWords(words: string): number | undefined {
  if (/^\d{1,9}$/.test(words) || /^\d{1,3}(,\d{3}){1,2}$/.test(words)) return Number(words.replaceAll(',', ''))
  const index = small.indexOf(words)
  if (index >= 0) return index
  const [ten = '', one = 'zero', more] = words.split(/[ -]/)
  const [high, low] = [tens.indexOf(ten), small.indexOf(one)]
  return high < 0 || low < 0 || low > 9 || more !== undefined ? undefined : 10 * (high + 2) + low
}
