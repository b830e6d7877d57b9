import { xmlText } from './sheet-xml.ts'

/** What Excel allows. */
const longest = 31

/** Names as Excel allows them, written for XML: short enough, without the signs it refuses, and no two alike, whatever their case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name, at) => {
    const plain = name
      .replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .replace(/ +/g, ' ')
      .trim()
    const base = plain === '' ? `Sheet ${at + 1}` : plain
    let chosen = base.slice(0, longest).trim()
    for (let count = 2; taken.has(chosen.toLowerCase()); count += 1) {
      const suffix = ` ${count}`
      chosen = base.slice(0, longest - suffix.length).trim() + suffix
    }
    taken.add(chosen.toLowerCase())
    return xmlText(chosen)
  })
}
