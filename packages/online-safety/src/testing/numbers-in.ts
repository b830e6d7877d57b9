const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const dates = new RegExp(String.raw`\b(?:\d{1,2} )?(?:${months})(?: \d{4})?\b`, 'g')
const inWords =
  'two and a half|half|a third|a quarter|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|twenty-four|thirty'
const numbers = new RegExp(String.raw`(?<!\w)\d[\d,]*(?:\.\d+)?(?!\w)%?|\b(?:${inWords})\b`, 'gi')

/** Every number of a text as it stands there, in figures or in words, without those that are part of a date. */
export function numbersIn(text: string): string[] {
  return (text.replaceAll(dates, '').match(numbers) ?? []).map((number) => number.replace(/,$/, '').toLowerCase())
}
