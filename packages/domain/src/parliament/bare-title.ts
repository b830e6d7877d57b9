/** What a Bill and its Act are called alike: without "Bill", "Act", the year, the mark of a Bill begun in the Lords, and capitals. */
export function bareTitle(title: string): string {
  const bare = title.replace(/\[HL\]|\b(Bill|Act)\b|\b(19|20)\d\d\b/g, '')
  return bare.replace(/\s+/g, ' ').trim().toLowerCase()
}
