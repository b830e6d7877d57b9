const inside = String.raw`\d{1,2}|[a-z]|(?:see )?(?:foot)?notes? ?\d{0,2}|r|p|revised|provisional|estimated?|est`
const trailing = new RegExp(
  String.raw`\s*(\[(?:${inside})\]|\((?:${inside})\)|[*†‡§¶^#]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|(?<=\d)\s?[rp])$`,
  'i',
)
const leading = /^([*†‡§¶^#]{1,3})\s*(?=\d)/

/** A count and the marks of footnotes around it, apart: "12 [note 3]" is "12" with "[note 3]". */
export function withoutFootnotes(written: string): { readonly words: string; readonly footnotes: readonly string[] } {
  const footnotes: string[] = []
  let words = written
  for (let marks = 0; marks < 4; marks += 1) {
    const mark = trailing.exec(words) ?? leading.exec(words)
    if (!mark || mark[0].length === words.length) break
    footnotes.unshift(mark[1]?.trim() ?? '')
    words = (mark.index === 0 ? words.slice(mark[0].length) : words.slice(0, mark.index)).trim()
  }
  return { words, footnotes }
}
