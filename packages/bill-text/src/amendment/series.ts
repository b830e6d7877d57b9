type Series = 'number' | 'bracketed-number' | 'letter' | 'roman' | 'other'

function seriesOf(label: string): Series {
  if (/^\d+[A-Z]*\.?$/.test(label)) return 'number'
  if (/^\(\d+[A-Z]*\)$/.test(label)) return 'bracketed-number'
  if (/^\([ivx]+\)$/.test(label)) return 'roman'
  return /^\([a-z]+[A-Z]*\)$/.test(label) ? 'letter' : 'other'
}

/** Whether two labels may stand in one list: “(1)” and “(1A)”, “(h)” and “(i)”; not “(ii)” and “(c)”. */
export function sameSeries(label: string, next: string): boolean {
  const [one, other] = [seriesOf(label), seriesOf(next)]
  if (one === 'other' || other === 'other') return false
  return one === other || isNextLetter(label, next)
}

/** “(i)” after “(h)”, “(j)” after “(i)”: letters that are Roman numbers too. */
function isNextLetter(label: string, next: string): boolean {
  const [one, other] = [label, next].map((each) => /^\(([a-z])\)$/.exec(each)?.[1]?.codePointAt(0))
  return one !== undefined && other === one + 1
}

/** Whether a label may begin a list. */
export function beginsSeries(label: string): boolean {
  return /^\(?(?:1|a|i|A1|za)\)?$/.test(label)
}
