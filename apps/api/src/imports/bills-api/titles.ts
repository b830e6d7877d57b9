/** A title with plain apostrophes, dashes and single spaces, and without the mark of a Bill begun in the Lords: for comparing only. */
export function plainTitle(title: string): string {
  return title
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\[HL\]/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Whether two titles are one, whatever their typography. */
export function isSameTitle(one: string, other: string): boolean {
  return plainTitle(one) === plainTitle(other)
}
