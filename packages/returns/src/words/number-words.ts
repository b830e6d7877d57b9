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
  'twenty',
]

/** A whole number from its digits, with or without commas between thousands, or from its word up to twenty; nothing for other words. */
export function numberInWords(words: string): number | undefined {
  if (/^\d{1,9}$/.test(words) || /^\d{1,3}(,\d{3}){1,2}$/.test(words)) return Number(words.replaceAll(',', ''))
  const index = small.indexOf(words)
  return index < 0 ? undefined : index
}
